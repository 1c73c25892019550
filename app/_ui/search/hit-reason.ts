// Why a hit is one, in words. May import: wire, _i18n. Invariant: said of every hit that its marked name does not explain.
import type { SearchHitView } from '#graph/wire/search';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { searchMessages } from '../../_i18n/search';
import { sectorMessages } from '../../_i18n/sector';

/** Why a hit is one; nothing where the marks in the name say it already. */
export function toReason({ matched: { field, text }, via, isSlip }: SearchHitView, locale: Locale): string | undefined {
  const m = searchMessages[locale];
  const words = sectorMessages[locale];
  if (via !== undefined) return words.via(toName(via, locale));
  if (isSlip === true) return words.slip;
  const how = {
    name: undefined,
    alias: text === undefined ? undefined : m.byAlias(text),
    code: text === undefined ? undefined : m.byCode(text),
    pinyin: m.byPinyin,
    initials: m.byInitials,
    english: m.byEnglish,
    context: m.byContext,
  }[field];
  const isNamed = field === 'alias' || field === 'code' || text === undefined;
  return how === undefined || isNamed ? how : m.of(how, text);
}
