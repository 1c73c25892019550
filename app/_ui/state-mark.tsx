import type { SegmentStatus } from '#graph/model/vocabulary';
import type { Locale } from '../_i18n/define-messages';
import { toWord } from '../_i18n/vocabulary';
import styles from './state-mark.module.css';

/** Drawn shape of a state: full disc, half disc, crossed square, dotted ring with a question mark. */
export function StateShape({ status, size = 16 }: { readonly status: SegmentStatus; readonly size?: number }) {
  return (
    <svg
      className={`${styles['shape']} ${styles[status]}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {SHAPES[status]}
    </svg>
  );
}

const SHAPES = {
  present: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  weak: (
    <>
      <circle cx="8" cy="8" r="5.9" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M2.1 8a5.9 5.9 0 0 0 11.8 0z" fill="currentColor" />
    </>
  ),
  absent: (
    <>
      <rect x="2.2" y="2.2" width="11.6" height="11.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5 5l6 6M11 5l-6 6" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="1.6 1.9" />
      <path
        d="M6.3 6.5c0-1 .8-1.6 1.7-1.6s1.7.6 1.7 1.5c0 1.2-1.6 1.3-1.6 2.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
      <circle cx="8.05" cy="11" r=".85" fill="currentColor" />
    </>
  ),
} as const;

type Props = { readonly status: SegmentStatus; readonly locale: Locale; readonly size?: number };

/** A state as shape and word. */
export function StateMark({ status, locale, size = 16 }: Props) {
  return (
    <span className={`${styles['mark']} ${styles[status]}`}>
      <StateShape status={status} size={size} />
      <span>{toWord('state', status, locale)}</span>
    </span>
  );
}
