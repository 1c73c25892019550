// The tiers of a hit: how a query meets one form of a name, and what is too loose to count.
// May import: the files of this folder. Invariant: a tier depends on the form, the spelling and the query alone.
import { toScript } from './normalise';
import type { Form } from './search-index';
import { INITIAL, OTHER_READING, PARTIAL, type Spelling } from './spelling';

/** How a query meets a name, best first. "Name" stands for name, short name and alias. */
export const TIERS = [
  /** The whole name or code. */
  'exact',
  /** Beginning or end of a name, in Chinese characters; beginning of a code. */
  'edge',
  /** Beginning of a word within a name, in Chinese characters: after a bracket, a comma, a Latin word. */
  'word',
  /** Anywhere among Chinese characters. */
  'inside',
  /** The whole name in full pinyin, also mixed with characters. */
  'pinyin-exact',
  /** The whole name by initials, also mixed with syllables and characters. */
  'initials-exact',
  /** The whole English name. */
  'english-exact',
  /** Beginning of a Latin word of a name: `boe` for the alias BOE B12, but 长安 before the alias CAERI for `ca`. */
  'letters',
  /** Beginning or end of a name in pinyin; the last syllable may be unfinished. */
  'pinyin-edge',
  /** Beginning of a name by initials. */
  'initials-edge',
  /** Beginning of a word of the English name. */
  'english-word',
  /** Pinyin or initials elsewhere in a name. */
  'sound-inside',
  /** Within a word in Latin letters. */
  'letters-inside',
] as const;

export type Tier = (typeof TIERS)[number] | 'context';

/** Initials and letters in the middle of a word, and parts of codes, need this many characters: fewer are chance. */
const MIN_CHANCE_LENGTH = 3;

export type Found = {
  readonly form: Form;
  readonly spelling: Spelling;
  readonly boundary: boolean;
  readonly query: readonly string[];
};

/** Tier of a spelling found in a form; `undefined` when it is too loose to count. */
export function toTier(found: Found): Tier | undefined {
  const { form, spelling, query } = found;
  const loose = spelling.means & (INITIAL | PARTIAL);
  const single = query.length === 1 && toScript(query[0] ?? '') !== 'other';
  if (form.field === 'context') {
    return loose === 0 && !single && (found.boundary || !isLatin(found)) ? 'context' : undefined;
  }
  if (single && spelling.start !== form.start) return undefined;
  if (form.field === 'code') return toCodeTier(found);
  if ((spelling.means & ~OTHER_READING) === 0) return toWrittenTier(found);
  return loose & INITIAL ? toInitialsTier(found) : toPinyinTier(found);
}

function toCodeTier({ form, spelling, query }: Found): Tier | undefined {
  if (spelling.start !== form.start || spelling.means !== 0) return undefined;
  if (spelling.end === form.end) return 'exact';
  return query.length >= MIN_CHANCE_LENGTH ? 'edge' : undefined;
}

function toWrittenTier(found: Found): Tier | undefined {
  const { form, spelling, boundary, query } = found;
  const begins = spelling.start === form.start;
  const ends = spelling.end === form.end;
  const english = form.field === 'english';
  if (begins && ends) return english ? 'english-exact' : 'exact';
  if (isLatin(found) && !boundary) return query.length >= MIN_CHANCE_LENGTH ? 'letters-inside' : undefined;
  if (english) return 'english-word';
  if (query.every((char) => toScript(char) !== 'other')) return 'letters';
  if (begins || ends) return 'edge';
  return boundary ? 'word' : 'inside';
}

function toPinyinTier({ form, spelling }: Found): Tier {
  const begins = spelling.start === form.start;
  const ends = spelling.end === form.end;
  if (begins && ends && (spelling.means & PARTIAL) === 0) return 'pinyin-exact';
  return begins || ends ? 'pinyin-edge' : 'sound-inside';
}

function toInitialsTier({ form, spelling, boundary, query }: Found): Tier | undefined {
  const begins = spelling.start === form.start;
  const ends = spelling.end === form.end;
  if (begins && ends && (spelling.means & PARTIAL) === 0) return 'initials-exact';
  if (begins) return 'initials-edge';
  return ends || boundary || query.length >= MIN_CHANCE_LENGTH ? 'sound-inside' : undefined;
}

function isLatin({ query }: Found): boolean {
  return toScript(query[0] ?? '') !== 'other';
}
