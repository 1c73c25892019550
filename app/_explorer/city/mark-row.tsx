import { type SegmentStatus, segmentStatusSchema } from '#graph/model/vocabulary';
import type { StateCountsView } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { toWord } from '../../_i18n/vocabulary';
import { StateShape } from '../../_ui/state-mark';
import styles from './mark-row.module.css';

/** Reading order: what is worst first. */
const WORST_FIRST = ['absent', 'weak', 'unknown', 'present'] as const satisfies readonly SegmentStatus[];
const PITCH = 12;

const toSymbolId = (status: SegmentStatus) => `mark-${status}`;

/** The four marks, drawn once a page; rows refer to them, because a city has a thousand. */
export function MarkSymbols() {
  return (
    <svg className={styles['symbols']} aria-hidden="true">
      {segmentStatusSchema.options.map((status) => (
        <symbol key={status} id={toSymbolId(status)} viewBox="0 0 16 16">
          <StateShape status={status} />
        </symbol>
      ))}
    </svg>
  );
}

type Props = {
  readonly states: StateCountsView;
  /** States shown at full strength; the others step back. Empty means all. */
  readonly kept?: readonly SegmentStatus[];
  readonly locale: Locale;
};

/** A mark a segment in one line, so that chains can be compared by length; read out as counts. Needs `MarkSymbols` on the page. */
export function MarkRow({ states, kept = [], locale }: Props) {
  const label = WORST_FIRST.map((status) => `${toWord('state', status, locale)} ${states[status]}`).join(', ');
  const marks = WORST_FIRST.flatMap((status) => Array.from({ length: states[status] }, () => status));
  return (
    <svg className={styles['row']} width={marks.length * PITCH} height={PITCH} role="img" aria-label={label}>
      {marks.map((status, place) => (
        <use
          // biome-ignore lint/suspicious/noArrayIndexKey: equal marks have no other key
          key={place}
          href={`#${toSymbolId(status)}`}
          x={place * PITCH}
          width={11}
          height={PITCH}
          className={kept.length > 0 && !kept.includes(status) ? styles['back'] : undefined}
        />
      ))}
    </svg>
  );
}
