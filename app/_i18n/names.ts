// Names and sentences that come with the data, in the reader's language.
// May import: wire types. Invariant: a thing without an English name keeps its Chinese one, marked as Chinese.
import type { Ref, Sentence } from '#graph/wire/ref';
import type { Locale } from './define-messages';

/** A text and the language it is really in, for the `lang` attribute. */
export type Spoken = { readonly text: string; readonly lang: 'zh-CN' | undefined };

/** Name of a thing for plain text: titles, labels, attributes. */
export function toName(ref: Pick<Ref, 'nameZh' | 'nameEn'>, locale: Locale): string {
  return locale === 'en' ? (ref.nameEn ?? ref.nameZh) : ref.nameZh;
}

/** Name of a thing with its language, for an element. */
export function toSpokenName(ref: Pick<Ref, 'nameZh' | 'nameEn'>, locale: Locale): Spoken {
  const fallsBack = locale === 'en' && ref.nameEn === undefined;
  return { text: toName(ref, locale), lang: fallsBack ? 'zh-CN' : undefined };
}

/** One sentence of the data. */
export function toSentence(sentence: Sentence, locale: Locale): string {
  return sentence[locale];
}
