// Words on screen, one file per area, zh first: the Chinese object is the source of keys, English must have the same ones.
// May import: nothing but types. Invariant: a missing or surplus English key does not compile.

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A message is a text or a function of its numbers and names. */
type Message = string | ((...values: never[]) => string);
type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

/** Pairs the two languages of one area: `const m = cityMessages[locale]; m.title`. */
export function defineMessages<T extends Readonly<Record<string, Message>>>(
  zh: T,
  en: Shape<T>,
): { readonly zh: T; readonly en: Shape<T> } {
  return { zh, en };
}
