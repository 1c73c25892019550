// Words of the legend. May import: scene types, words. Invariant: a key without a word in both languages does not compile.
import type { LensKey } from '#graph/scene/explore/lens-keys';
import type { LegendEntry } from '#graph/scene/explore/lenses';
import type { FirmClass } from '#graph/scene/explore/map/firm-classes';
import type { Locale } from '../../_i18n/define-messages';
import { exploreLensMessages } from '../../_i18n/explore-lens';
import { toWord } from '../../_i18n/vocabulary';

export function toLegendWord({ key, years }: Pick<LegendEntry, 'key' | 'years'>, locale: Locale): string {
  const lm = exploreLensMessages[locale];
  if (years !== undefined) return years.from === undefined ? lm.yearsBefore(years.to) : lm.years(years.from, years.to);
  const words: Readonly<Record<LensKey, string>> = {
    present: toWord('state', 'present', locale),
    weak: toWord('state', 'weak', locale),
    absent: toWord('state', 'absent', locale),
    unknown: toWord('state', 'unknown', locale),
    high: lm.keyHigh,
    medium: lm.keyMedium,
    low: lm.keyLow,
    ungraded: lm.keyUngraded,
    // Named by their years.
    newest: '',
    recent: '',
    older: '',
    oldest: '',
    undated: lm.undated,
    'stands-here': lm.keyStandsHere,
    elsewhere: lm.keyElsewhere,
    'over-half': lm.keyOverHalf,
    'up-to-half': lm.keyUpToHalf,
    'up-to-quarter': lm.keyUpToQuarter,
    'none-here': lm.keyNoneHere,
    'no-record': lm.keyNoRecord,
    itself: lm.keyItself,
    'by-chain': lm.keyByChain,
    'by-industry': lm.keyByIndustry,
    'by-region': lm.keyByRegion,
    unnamed: lm.keyUnnamed,
    'one-district': lm.keyOneDistrict,
    'two-districts': lm.keyTwoDistricts,
    'few-districts': lm.keyFewDistricts,
    'many-districts': lm.keyManyDistricts,
    'too-few': lm.keyTooFew,
  };
  return words[key];
}

/** `5–9 家`; of no record that there is none. */
export function toFirmClassWord({ level, from, to }: FirmClass, locale: Locale): string {
  const lm = exploreLensMessages[locale];
  return level === 0 ? lm.fillNone : lm.fillFirms(from, to);
}
