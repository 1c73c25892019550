import type { Confidence } from '#graph/model/vocabulary';
import type { Locale } from '../_i18n/define-messages';
import { toWord } from '../_i18n/vocabulary';

const LEVEL = { low: 1, medium: 2, high: 3 } as const;
const BARS = [1, 2, 3] as const;

/** How sure a statement is, as one to three bars with its word for those who do not see them. */
export function ConfidenceBars({ confidence, locale }: { readonly confidence: Confidence; readonly locale: Locale }) {
  const label = `${toWord('fact', 'confidence', locale)} ${toWord('confidence', confidence, locale)}`;
  return (
    <svg width="14" height="12" viewBox="0 0 14 12" role="img" aria-label={label}>
      <title>{label}</title>
      {BARS.map((bar) => (
        <rect
          key={bar}
          x={(bar - 1) * 5}
          y={12 - bar * 4}
          width="3.5"
          height={bar * 4}
          fill="currentColor"
          opacity={bar <= LEVEL[confidence] ? 1 : 0.22}
        />
      ))}
    </svg>
  );
}
