// Values of a query line as a reader sees them. May import: wire, _i18n. Invariant: a value without a word of its own stands as it is.
import type { TermField } from '#graph/model/term-field';
import type { Locale } from '../../_i18n/define-messages';
import { sectorMessages, toFieldName } from '../../_i18n/sector';
import { findWord } from '../../_i18n/vocabulary';

type Value = {
  readonly value: string;
  readonly nameZh?: string | undefined;
  readonly nameEn?: string | undefined;
};

const VOCABULARIES = {
  stage: 'stage',
  state: 'state',
  verdict: 'verdict',
  confidence: 'confidence',
  kind: 'kind',
  firm: 'enterprise',
  role: 'role',
} as const;

export function toValueWord(field: TermField, { value, nameZh, nameEn }: Value, locale: Locale): string {
  const name = locale === 'en' ? (nameEn ?? nameZh) : nameZh;
  if (field === 'code') return [value, name].filter((part) => part !== undefined).join(' ');
  if (name !== undefined) return name;
  if (field === 'listed') return sectorMessages[locale][value === 'yes' ? 'yes' : 'no'];
  const found = Object.entries(VOCABULARIES).find(([own]) => own === field);
  return found === undefined ? value : findWord(found[1], value, locale);
}

type Term = Value & { readonly field: TermField; readonly op: string };

/** 区县：渝北区; 在产企业数 < 3. */
export function toTermWords(term: Term, locale: Locale): string {
  const name = toFieldName(term.field, locale);
  const word = toValueWord(term.field, term, locale);
  if (term.op !== '=') return `${name} ${term.op} ${word}`;
  return locale === 'zh' ? `${name}\uff1a${word}` : `${name}: ${word}`;
}
