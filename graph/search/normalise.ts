// Brings names and queries to one form, so that case, width, accents, brackets, hyphens, dots and spaces make no difference.
// May import: traditional. Invariants: any string is accepted (lone surrogates, controls, emoji); every unit knows the
// UTF-16 range of the original text it came from; normalising a normalised text changes nothing.
import { toSimplified } from './traditional';

/** One comparable character with its place in the original text, `[start, end)` in UTF-16 units. */
export type Unit = {
  readonly char: string;
  readonly start: number;
  readonly end: number;
  /** Begins a word: first of the text, after a separator, or where the script changes (`B|12`, `ABB|机器人`). */
  readonly boundary: boolean;
};

/** The same as lists side by side, which are cheaper where texts come by the hundred thousand. */
export type UnitRow = {
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly boundaries: boolean[];
};

const DIAERESIS = '\u0308';
const KEPT = /^[\p{L}\p{N}\p{S}]$/u;
/** Marks and invisible format characters belong to their neighbour and do not part words. */
const ATTACHED = /^[\p{M}\p{Cf}]$/u;
const TERM_SEPARATOR = /[\s、，,;；/／|｜()（）[\]【】《》〈〉「」『』“”"]+/u;

/** Splits a text into units; separators, punctuation, accents and control characters are left out. */
export function toUnits(text: string): readonly Unit[] {
  const { chars, starts, ends, boundaries } = toUnitRow(text);
  return chars.map((char, at) => ({
    char,
    start: starts[at] ?? 0,
    end: ends[at] ?? 0,
    boundary: boundaries[at] === true,
  }));
}

/** The same units as a row. */
export function toUnitRow(text: string): UnitRow {
  const row: UnitRow = { chars: [], starts: [], ends: [], boundaries: [] };
  let start = 0;
  let parted = true;
  for (const character of text) {
    const end = start + character.length;
    const kept = addCharacter(row, character, { start, end, parted });
    if (kept) parted = false;
    else if (!ATTACHED.test(character)) parted = true;
    start = end;
  }
  return row;
}

type Standing = { readonly start: number; readonly end: number; readonly parted: boolean };

/** Adds what a character is compared as; whether anything of it was kept. */
function addCharacter(row: UnitRow, character: string, { start, end, parted }: Standing): boolean {
  let kept = false;
  for (const char of foldCharacter(character)) {
    const last = row.chars.length - 1;
    const previous = row.chars[last];
    if (char === DIAERESIS) {
      if (previous === 'u') {
        row.chars[last] = 'ü';
        row.ends[last] = end;
      }
    } else if (isKept(char)) {
      row.chars.push(char);
      row.starts.push(start);
      row.ends.push(end);
      row.boundaries.push((parted && !kept) || previous === undefined || toScript(previous) !== toScript(char));
      kept = true;
    }
  }
  return kept;
}

/** The comparable characters of a query; `ü` is typed as `v`. */
export function toQueryChars(query: string): readonly string[] {
  return toUnitRow(query).chars.map((char) => (char === 'ü' ? 'v' : char));
}

/** The terms of a query in their order, none empty and none twice. */
export function toTerms(query: string): readonly (readonly string[])[] {
  const terms = new Map<string, readonly string[]>();
  for (const part of query.split(TERM_SEPARATOR)) {
    const chars = toQueryChars(part);
    if (chars.length > 0) terms.set(chars.join(''), chars);
  }
  return [...terms.values()];
}

/** Script of a character as far as the borders of words are concerned; letters stand for all alphabets. */
export function toScript(char: string): 'letter' | 'digit' | 'other' {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return 'digit';
  return (code >= 0x61 && code <= 0x7a) || (code > 0x7f && code < 0x2000) ? 'letter' : 'other';
}

/**
 * The characters one character stands for: compatibility forms decomposed (full width, ligatures, accents), lower case, simplified.
 */
function foldCharacter(character: string): string {
  if (isHan(character)) return toSimplified(character);
  return character <= '\u007f' ? character.toLowerCase() : character.normalize('NFKD').toLowerCase();
}

function isKept(char: string): boolean {
  return isHan(char) || isPlain(char) || KEPT.test(char);
}

/** Letters and digits that most names are written in. */
function isPlain(char: string): boolean {
  const code = char.charCodeAt(0);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function isHan(char: string): boolean {
  const code = char.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff && char.length === 1;
}
