import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { StateShape } from '../state-mark';
import { Rings } from './gap-cell';
import cellStyles from './gap-cell.module.css';
import styles from './gap-legend.module.css';

const HEATS = [0, 1, 2, 3, 4, 5] as const;

/** What a cell of the matrix says. */
export function GapLegend({ locale }: { readonly locale: Locale }) {
  const m = gapsMessages[locale];
  return (
    <ul className={styles['legend']}>
      <li>{m.matrixNote}</li>
      <li>
        {m.heat}
        {HEATS.map((heat) => (
          <span key={heat} className={styles['heat']}>
            <i className={`${styles['box']} ${cellStyles[`heat${heat}`]}`} />
            {heat === 5 ? m.more : heat}
          </span>
        ))}
      </li>
      <li>
        <span className={styles['rings']}>
          <Rings count={2} />
        </span>
        {m.circle}
      </li>
      <li>
        <StateShape status="absent" size={12} />
        {m.hasAbsent}
      </li>
      <li>
        <i className={`${styles['box']} ${styles['dashed']}`} />
        {m.allUnknown}
      </li>
    </ul>
  );
}
