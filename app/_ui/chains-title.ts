import type { ListOf } from '#graph/wire/lists';
import type { Locale } from '../_i18n/define-messages';
import { toName } from '../_i18n/names';
import { chainsMessages } from '../_i18n/pages';

/** Most names in the answer; with more that are equal nobody stands out. */
const MAX_NAMES = 3;

/** The answer of the list of chains: which of them have most gaps. `industry` is the name of the filter, if any. */
export function toChainsTitle({ items, total }: ListOf<'chain'>, industry: string | undefined, locale: Locale): string {
  const m = chainsMessages[locale];
  const scope = industry === undefined ? '' : m.scope(industry);
  if (total === 0) return m.none(scope);
  const gapsOf = ({ states }: (typeof items)[number]) => states.weak + states.absent;
  const gaps = Math.max(...items.map(gapsOf));
  const first = items.filter((item) => gapsOf(item) === gaps).slice(0, MAX_NAMES);
  const names = first.map((item) => toName(item, locale)).join(m.separator);
  return m.headline({ scope, total, names, gaps, isTied: first.length > 1 });
}
