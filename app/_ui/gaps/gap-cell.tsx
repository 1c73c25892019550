import type { StateCountsView } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { StateShape } from '../state-mark';
import styles from './gap-cell.module.css';

type Props = {
  readonly states: StateCountsView;
  readonly href: string;
  /** Chain and stage of the cell in words. */
  readonly place: string;
  readonly isOn: boolean;
  readonly locale: Locale;
};

/** Gaps of one stage of one chain: the number, of how many verified; a ring for each to verify; a crossed square where one is absent. */
export function GapCell({ states, href, place, isOn, locale }: Props) {
  const gaps = states.weak + states.absent;
  const known = gaps + states.present;
  const label = toCellLabel(states, place, locale);
  if (known + states.unknown === 0) {
    return (
      <span className={`${styles['cell']} ${styles['none']}`} title={label}>
        <span aria-hidden="true">{'–'}</span>
        <span className="visually-hidden">{label}</span>
      </span>
    );
  }
  return (
    <a
      className={`${styles['cell']} ${styles[`heat${Math.min(gaps, 5)}`]} ${known === 0 ? styles['unknown'] : ''}`}
      href={href}
      aria-current={isOn ? 'true' : undefined}
      title={label}
    >
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">
        <b>{gaps}</b>
        <small>{`/${known}`}</small>
      </span>
      {states.absent === 0 ? undefined : (
        <span className={styles['absent']}>
          <StateShape status="absent" size={12} />
        </span>
      )}
      <Rings count={states.unknown} />
    </a>
  );
}

/** The cell as a sentence. */
function toCellLabel(states: StateCountsView, place: string, locale: Locale): string {
  const m = gapsMessages[locale];
  const gaps = states.weak + states.absent;
  const known = gaps + states.present;
  if (known + states.unknown === 0) return m.cellEmpty(place);
  const absent = states.absent === 0 ? '' : m.cellAbsent(states.absent);
  return `${m.cell(place, gaps, known)}${absent}${states.unknown === 0 ? '' : m.cellUnknown(states.unknown)}`;
}

/** One small ring for each segment to verify. */
export function Rings({ count }: { readonly count: number }) {
  if (count === 0) return undefined;
  const width = count * 7;
  return (
    <svg className={styles['rings']} width={width} height="7" viewBox={`0 0 ${width} 7`} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal rings have no other key
        <circle key={index} cx={index * 7 + 3.5} cy="3.5" r="2.4" />
      ))}
    </svg>
  );
}
