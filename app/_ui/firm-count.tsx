import type { Locale } from '../_i18n/define-messages';
import { listMessages } from '../_i18n/lists';
import styles from './firm-count.module.css';

/** Firms on record; zero is said as "no record", because it may be ignorance. */
export function FirmCount({ count, locale }: { readonly count: number; readonly locale: Locale }) {
  const m = listMessages[locale];
  return count === 0 ? <span className={styles['none']}>{m.noFirms}</span> : <b>{m.firmCount(count)}</b>;
}
