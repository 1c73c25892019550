'use client';
import type { NodeId } from '#graph/model/ids';
import type { DrawnCounts } from '#graph/scene/city/drawn-counts';
import { cityMessages } from '../../_i18n/city';
import type { Locale } from '../../_i18n/define-messages';
import { useNarrow } from '../view/use-narrow';
import type { CityCanvasProps } from './canvas/canvas-props';
import type { CityIndex } from './city-index';
import styles from './city-picture.module.css';
import { DrawnLines } from './drawn-lines';
import { useCanvas } from './use-canvas';

type Props = Omit<CityCanvasProps, 'view'> & {
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
  const Canvas = useCanvas(isMounted);
  return (
    <section className={styles['picture']} aria-label={cityMessages[locale].picture}>
      <div className={styles['canvas']}>
        <Placeholder locale={locale} />
        {isMounted && Canvas !== undefined ? (
          <div className={styles['layer']}>
            <Canvas view={index.view} {...canvas} />
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
