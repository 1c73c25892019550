'use client';
import { type ComponentType, useEffect, useMemo, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { ArrangeRequest } from '#graph/scene/explore/arrange';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { Kept } from '#graph/scene/explore/filters';
import type { AppliedLens } from '#graph/scene/explore/lenses';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { useExploreAddress } from './explore-address';
import styles from './explore-picture.module.css';
import type { StageProps } from './picture/explore-stage';
import { useArrangement } from './picture/use-arrangement';
import { useBoundaries } from './picture/use-boundaries';
import type { Commands } from './use-commands';

type Props = {
  readonly atlas: Atlas;
  readonly kept: Kept;
  readonly colours: AppliedLens;
  readonly onUnder: (id: NodeId | undefined) => void;
  readonly commands: Commands;
  readonly locale: Locale;
};

/** The picture in its reading. Sigma needs a browser, so the stage is loaded beside the page. */
export function ExplorePicture({ atlas, kept, colours, onUnder, commands, locale }: Props) {
  const m = exploreMessages[locale];
  const { state } = useExploreAddress();
  const { reading, scope, grouping, tiles } = state;
  const { ids } = kept;
  const boundaries = useBoundaries(reading === 'map');
  const request = useMemo<ArrangeRequest | undefined>(
    () =>
      reading === 'map' && !tiles && boundaries === undefined
        ? undefined
        : {
            reading,
            ids,
            scope,
            grouping,
            tiles,
            boundaries,
          },
    [reading, ids, scope, grouping, tiles, boundaries],
  );
  const arranged = useArrangement(atlas, request);
  const Stage = useStage();
  return (
    <section className={styles['picture']} aria-label={m.picture} data-reading={reading}>
      {arranged === undefined || Stage === undefined ? (
        <p className={styles['waiting']} role="status">
          {m.drawing}
        </p>
      ) : (
        <Stage
          {...{ atlas, ids, colours, onUnder, locale, arranged }}
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
