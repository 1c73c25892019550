'use client';
import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { DrawnCounts } from '#graph/scene/city/drawn-counts';
import { cityMessages } from '../../_i18n/city';
import type { Locale } from '../../_i18n/define-messages';
import type { CityIndex } from './city-index';
import styles from './city-picture.module.css';
import { DrawnLines } from './drawn-lines';
import { useNarrow } from './use-narrow';

const CityCanvas = dynamic(() => import('./canvas/city-canvas').then((module) => module.CityCanvas), { ssr: false });

type Canvas = ComponentProps<typeof CityCanvas>;
type Props = Omit<Canvas, 'view'> & {
  readonly index: CityIndex;
  readonly selected: NodeId | undefined;
  readonly drawn: DrawnCounts | undefined;
  /** Whether a reader asked for a picture; a phone draws none before. */
  readonly isChosen: boolean;
};

/** The picture with its two lines: what is drawn, and what is not. */
export function CityPicture({ index, drawn, isChosen, ...canvas }: Props) {
  const { locale, lens, states, selected, expanded } = canvas;
  const isNarrow = useNarrow();
  const isMounted = isNarrow === false || (isNarrow === true && isChosen);
  return (
    <section className={styles['picture']} aria-label={cityMessages[locale].picture}>
      <div className={styles['canvas']}>
        <Placeholder locale={locale} />
        {isMounted ? (
          <div className={styles['layer']}>
            <CityCanvas view={index.view} {...canvas} />
          </div>
        ) : undefined}
      </div>
      <DrawnLines {...{ index, drawn, lens, states, selected, expanded, locale }} />
    </section>
  );
}

/** Holds the room of the picture until it is drawn, and says so to whoever has no scripts. */
function Placeholder({ locale }: { readonly locale: Locale }) {
  const m = cityMessages[locale];
  return (
    <div className={styles['placeholder']}>
      <p className={styles['drawing']}>{m.drawing}</p>
      <noscript>
        <p>{m.noScript}</p>
      </noscript>
    </div>
  );
}
