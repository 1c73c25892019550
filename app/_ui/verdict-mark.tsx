import type { Verdict } from '#graph/model/vocabulary';
import type { Locale } from '../_i18n/define-messages';
import { toWord } from '../_i18n/vocabulary';
import styles from './verdict-mark.module.css';

/** Outline of each verdict: square, shield, disc, tag, dashed square; nothing to do has none. */
const OUTLINES = {
  fill: <rect x="1" y="1" width="18" height="18" rx="2" fill="currentColor" />,
  secure: <path d="M10 1l8.5 2.6V10c0 4.6-3.4 7.6-8.5 9.2C4.9 17.6 1.5 14.6 1.5 10V3.6z" fill="currentColor" />,
  strengthen: <circle cx="10" cy="10" r="9.3" fill="currentColor" />,
  extend: <path d="M1 2h12l6.2 8-6.2 8H1z" fill="currentColor" />,
  verify: (
    <rect
      x="1.7"
      y="1.7"
      width="16.6"
      height="16.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.6 2"
    />
  ),
} as const;

type MarkProps = { readonly verdict: Verdict; readonly locale: Locale; readonly size?: number };

/** The letter of a verdict in its shape, without its word. */
export function VerdictShape({ verdict, locale, size = 20 }: MarkProps) {
  if (verdict === 'none') return undefined;
  return (
    <svg
      className={`${styles['shape']} ${styles[verdict]}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {OUTLINES[verdict]}
      <text className={styles['letter']} x="10" y="14.2" textAnchor="middle">
        {toWord('verdictLetter', verdict, locale)}
      </text>
    </svg>
  );
}

/** A verdict as letter and word. */
export function VerdictMark({ verdict, locale, size = 20 }: MarkProps) {
  return (
    <span className={`${styles['mark']} ${styles[verdict]}`}>
      <VerdictShape verdict={verdict} locale={locale} size={size} />
      <span>{toWord('verdict', verdict, locale)}</span>
    </span>
  );
}
