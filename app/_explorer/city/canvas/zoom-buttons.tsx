// Zoom for a hand that has no wheel. May import: _i18n. Invariant: each button has a word.
import type { RefObject } from 'react';
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import type { Locale } from '../../../_i18n/define-messages';
import type { CityRenderer } from '../../sigma/city-renderer';
import styles from './city-canvas.module.css';

export const ZOOM_STEP = 1.6;

type Props = { readonly locale: Locale; readonly renderer: RefObject<CityRenderer | undefined> };

export function ZoomButtons({ locale, renderer }: Props) {
  const m = cityCanvasMessages[locale];
  return (
    <div className={styles['buttons']}>
      <button type="button" onClick={() => renderer.current?.zoomBy(ZOOM_STEP)}>
        {m.zoomIn}
      </button>
      <button type="button" onClick={() => renderer.current?.zoomBy(1 / ZOOM_STEP)}>
        {m.zoomOut}
      </button>
      <button type="button" onClick={() => renderer.current?.showWhole()}>
        {m.whole}
      </button>
    </div>
  );
}
