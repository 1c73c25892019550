import { segmentStatusSchema } from '#graph/model/vocabulary';
import type { StateCountsView } from '#graph/wire/ref';
import type { Locale } from '../_i18n/define-messages';
import { toWord } from '../_i18n/vocabulary';
import { StateMark, StateShape } from './state-mark';
import styles from './state-mark.module.css';

/** The four counts in a row, each with shape, word and number. */
export function StateCounts({ states, locale }: { readonly states: StateCountsView; readonly locale: Locale }) {
  return (
    <ul className={styles['counts']}>
      {segmentStatusSchema.options.map((status) => (
        <li key={status} className={states[status] === 0 ? styles['zero'] : undefined}>
          <StateMark status={status} locale={locale} />
          <b>{states[status]}</b>
        </li>
      ))}
    </ul>
  );
}

/** Reading order of a row of marks: what is worst first. */
const WORST_FIRST = ['absent', 'weak', 'unknown', 'present'] as const;

/** One mark a segment: absent, weak, unknown, present; read out as a sentence. */
export function StateRow({ states, locale }: { readonly states: StateCountsView; readonly locale: Locale }) {
  const label = WORST_FIRST.map((status) => `${toWord('state', status, locale)} ${states[status]}`).join(', ');
  return (
    <span className={styles['row']} role="img" aria-label={label}>
      {WORST_FIRST.flatMap((status) =>
        Array.from({ length: states[status] }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal marks have no other key
          <StateShape key={`${status}${index}`} status={status} size={12} />
        )),
      )}
    </span>
  );
}
