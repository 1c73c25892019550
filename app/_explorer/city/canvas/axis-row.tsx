// What left and right mean, over the picture, and at its right end room for the zoom buttons. May import: _i18n.
import type { RefObject } from 'react';
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import type { Locale } from '../../../_i18n/define-messages';
import styles from './city-canvas.module.css';

type Props = { readonly locale: Locale; readonly buttons: RefObject<HTMLDivElement | null> };

export function AxisRow({ locale, buttons }: Props) {
  const m = cityCanvasMessages[locale];
  return (
    <div className={styles['axis']}>
      <span>{m.suppliersLeft}</span>
      <span className={styles['arrow']} />
      <span>{m.usersRight}</span>
      <div ref={buttons} className={styles['buttons']} />
    </div>
  );
}
