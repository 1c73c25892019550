// Finds names that have a word with one slip of the pen, where none has it as it is.
// May import: the files of search. Invariants: a word in Chinese is tried by its sound first, which is how it was typed; then one character too
// many, too few, wrong, or two that changed places; work is one pass over all names.
import { mayHaveSlip } from '../line/one-slip';
import { toUnits } from '../normalise';
import { toReadings } from '../pinyin';
import { NO_QUALITY } from '../rank';
import { type Lists, type SearchIndex, toFormPlaces } from '../search-index';

/** Looks for a word with a slip. */
export type SlipFinder = {
  /** Grades of the entries that have it. */
  readonly grades: Uint16Array;
  /** UTF-16 range of the Chinese name that has it; `undefined` where another name of the thing does. */
  readonly markName: (entry: number) => readonly [start: number, end: number] | undefined;
};

/** Per glyph what it spells, as bits of the positions of the word it may stand at; and the bit of the last position. */
type Pattern = { readonly maskOf: readonly (readonly number[])[]; readonly goal: number; readonly isSlip: boolean };

/** Positions are bits of one number. */
const MOST_CHARS = 30;
/** As good as a word inside a name; the shorter the name the better. */
const SLIPPED = 3 << 8;
const MOST_LENGTH = 63;

/** `undefined` when nothing has the word, or it is too short to be guessed at. */
export function findSlips(index: SearchIndex, chars: readonly string[]): SlipFinder | undefined {
  if (!mayHaveSlip(chars) || chars.length > MOST_CHARS) return undefined;
  for (const pattern of listPatterns(index, chars)) {
    const grades = scan(index, pattern);
    if (grades !== undefined)
      return { grades, markName: (entry) => markName(index, { entry, pattern, length: chars.length }) };
  }
  return undefined;
}

function* listPatterns({ glyphs }: SearchIndex, chars: readonly string[]): Generator<Pattern> {
  const goal = 1 << (chars.length - 1);
  const readings = chars.map((char) => new Set(toReadings(char)));
  const toMask = (fits: (at: number) => boolean) =>
    chars.reduce((mask, _, at) => (fits(at) ? mask | (1 << at) : mask), 0);
  const toBits = (own: string) => toMask((at) => chars[at] === own);
  if (readings.every(({ size }) => size > 0)) {
    const bySound = glyphs.map((glyph) => [
      toMask((at) => glyph.readings.some((own) => readings[at]?.has(own) === true)),
    ]);
    yield { maskOf: bySound, goal, isSlip: false };
    yield { maskOf: glyphs.map(({ char }) => [toBits(char)]), goal, isSlip: true };
  } else {
    // Letters are compared with those of the first reading of a Chinese character.
    const letters = glyphs.map(({ char, readings: [first = ''] }) => [...(char >= '\u3400' ? first : char || ' ')]);
    yield { maskOf: letters.map((own) => own.map(toBits)), goal, isSlip: true };
  }
}

function scan(index: SearchIndex, pattern: Pattern): Uint16Array | undefined {
  let grades: Uint16Array | undefined;
  for (let form = 0; form < index.texts.length; form += 1) {
    if (findEnd(index, form, pattern) === undefined) continue;
    grades ??= new Uint16Array(index.entries.length).fill(NO_QUALITY);
    const length = (index.starts[form + 1] ?? 0) - (index.starts[form] ?? 0);
    const quality = SLIPPED | Math.min(length, MOST_LENGTH);
    for (const owner of itemsOf(index.ownersOf, form)) {
      if (quality < (grades[owner] ?? 0)) grades[owner] = quality;
    }
  }
  return grades;
}

function itemsOf({ from, items }: Lists, at: number): Uint32Array {
  return items.subarray(from[at], from[at + 1]);
}

/** Unit at which the word ends in a form: shift-and with one error (Wu and Manber 1992), and two neighbours that changed places. */
function findEnd({ units, starts }: SearchIndex, form: number, { maskOf, goal, isSlip }: Pattern): number | undefined {
  let exact = 0;
  let slipped = isSlip ? 1 : 0;
  let turned = 0;
  const end = starts[form + 1] ?? 0;
  for (let unit = starts[form] ?? 0; unit < end; unit += 1) {
    for (const mask of maskOf[units[unit] ?? 0] ?? []) {
      const before = exact;
      exact = ((before << 1) | 1) & mask;
      if (isSlip) {
        slipped = ((slipped << 1) & mask) | before | ((before | exact) << 1) | 1 | ((turned & mask) << 1);
        turned = ((before << 1) | 1) & (mask >>> 1);
      }
      if (((slipped | exact) & goal) !== 0) return unit;
    }
  }
  return undefined;
}

type Marked = { readonly entry: number; readonly pattern: Pattern; readonly length: number };

function markName(index: SearchIndex, { entry, pattern, length }: Marked): readonly [number, number] | undefined {
  const form = toFormPlaces(index, entry)[0] ?? 0;
  const end = findEnd(index, form, pattern);
  const isLetters = pattern.maskOf.some(({ length: letters }) => letters > 1);
  if (end === undefined || isLetters) return undefined;
  const units = toUnits(index.texts[form] ?? '');
  const last = Math.min(end - (index.starts[form] ?? 0), units.length - 1);
  const first = Math.max(0, last - length + 1);
  return [units[first]?.start ?? 0, units[last]?.end ?? 0];
}
