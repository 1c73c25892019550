import type { RefObject } from 'react';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { Sign } from '../../view/sign';
import type { StageHandle } from './use-stage-camera';
import styles from './zoom-buttons.module.css';

const STEP = 1.3;

type Props = { readonly stage: RefObject<StageHandle | undefined>; readonly locale: Locale };

/** Zoom for a hand that has no wheel. */
export function ZoomButtons({ stage, locale }: Props) {
  const m = chainMessages[locale];
  return (
    <div className={styles['buttons']}>
      <button type="button" aria-label={m.zoomOut} title={m.zoomOut} onClick={() => stage.current?.zoomBy(1 / STEP)}>
        <Sign d="M3 8h10" />
      </button>
      <button type="button" aria-label={m.zoomIn} title={m.zoomIn} onClick={() => stage.current?.zoomBy(STEP)}>
        <Sign d="M3 8h10M8 3v10" />
      </button>
      <button type="button" onClick={() => stage.current?.showWhole()}>
        {m.zoomFit}
      </button>
    </div>
  );
}
