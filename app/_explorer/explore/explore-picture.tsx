'use client';
import { type ComponentType, useEffect, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { Kept } from '#graph/scene/explore/filters';
import type { AppliedLens } from '#graph/scene/explore/lenses';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { useExploreAddress } from './explore-address';
import styles from './explore-picture.module.css';
import type { ExportView } from './export/export-view';
import type { StageProps } from './picture/explore-stage';
import { StaticPicture } from './picture/static-picture';
import type { Picture } from './picture/use-picture';
import type { Commands } from './use-commands';

type Props = {
  readonly atlas: Atlas;
  readonly kept: Kept;
  readonly picture: Picture;
  /** The same for a still picture. */
  readonly view: ExportView;
  readonly colours: AppliedLens;
  readonly onUnder: (id: NodeId | undefined) => void;
  readonly commands: Commands;
  readonly locale: Locale;
};

/** The picture in its reading. Sigma needs a browser, so the stage is loaded beside the page. */
export function ExplorePicture({ atlas, kept, picture, view, colours, onUnder, commands, locale }: Props) {
  const m = exploreMessages[locale];
  const { reading } = useExploreAddress().state;
  const { arranged, lines } = picture;
  const Stage = useStage();
  const [hasFailed, setFailed] = useState(false);
  return (
    <section className={styles['picture']} aria-label={m.picture} data-reading={reading}>
      {hasFailed ? (
        <StaticPicture view={view} locale={locale} />
      ) : arranged === undefined || Stage === undefined ? (
        <p className={styles['waiting']} role="status">
          {m.drawing}
        </p>
      ) : (
        <Stage
          {...{ atlas, colours, onUnder, locale, arranged, lines }}
          ids={kept.ids}
          context={kept.context}
          onFailure={() => setFailed(true)}
          controls={commands.controls}
          onCommand={commands.run}
        />
      )}
    </section>
  );
}

function useStage(): ComponentType<StageProps> | undefined {
  const [loaded, setLoaded] = useState<{ readonly Stage: ComponentType<StageProps> }>();
  useEffect(() => {
    import('./picture/explore-stage').then(
      ({ ExploreStage }) => setLoaded({ Stage: ExploreStage }),
      (error: unknown) =>
        setLoaded(() => {
          throw error;
        }),
    );
  }, []);
  return loaded?.Stage;
}
