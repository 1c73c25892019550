// Figures of scenarios as they are read. May import: words, wire types.
// Invariants: a share of nothing known has a word of its own, never 0 %; a difference carries its sign.
import type { ScenarioVerdict } from '#graph/wire/scenario';
import type { Locale } from '../../_i18n/define-messages';
import { scenarioMessages } from '../../_i18n/scenario';

/** In the order of urgency. */
export const VERDICT_ORDER: readonly ScenarioVerdict[] = ['fill', 'secure', 'strengthen', 'extend', 'verify', 'none'];

export function toVerdictWord(verdict: ScenarioVerdict, locale: Locale): string {
  return scenarioMessages[locale][verdict === 'none' ? 'keepAsIs' : verdict];
}

/** `0.9231` → `92.3%`. */
export function toPercent(value: number | undefined, none: string): string {
  return value === undefined ? none : `${Number((value * 100).toFixed(1))}%`;
}

/** Two decimals at most. */
export function toDecimal(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** `+2`, `−1`, or nothing where nothing changes. */
export function toDifference(before: number, after: number): string {
  if (before === after) return '';
  return after > before ? `+${after - before}` : `−${before - after}`;
}
