// Readings of Chinese characters without tones: all a character can have, and the one it has in its word.
// May import: pinyin-pro. Invariants: readings are lower-case a–z, `ü` is written `v`; a character without readings gets none.
import { pinyin, polyphonic } from 'pinyin-pro';

const READING = /^[a-z]+$/;
/** Runs remembered before all are forgotten. */
const MOST_RUNS = 20_000;

/**
 * Every reading of one character, the commonest first: 重 → zhong, chong. Characters with `ü` can also be typed
 * with `u` or `yu` (铝 → lv, lu, lyu), as in passports and on plain keyboards. Empty for anything that is not Chinese.
 */
export function toReadings(char: string): readonly string[] {
  if (char === 'ü') return ['v', 'u'];
  if (!isChinese(char)) return [];
  const listed = polyphonic(char, { toneType: 'none', type: 'array', v: true })[0] ?? [];
  const readings = listed.filter((reading) => READING.test(reading));
  const umlauts = readings.filter((reading) => reading.includes('v'));
  const typed = umlauts.flatMap((reading) => [reading.replace('v', 'u'), reading.replace('v', 'yu')]);
  return [...new Set([...readings, ...typed])];
}

/** Readings of the characters of a text, one for each. */
export type Reader = (chars: readonly string[]) => readonly (string | undefined)[];

/**
 * Tells the reading each character has in its word: 重庆长安 → chong, qing, chang, an; `undefined` where the character is not
 * Chinese. It remembers the runs it has met lately: the names of one firm, and of firms of one kind, share many.
 */
export function buildReader(): Reader {
  const known = new Map<string, readonly string[]>();
  const readRun = (run: string): readonly string[] => {
    const found = known.get(run);
    if (found !== undefined) return found;
    const readings = pinyin(run, { toneType: 'none', type: 'array', v: true, toneSandhi: false });
    if (known.size === MOST_RUNS) known.clear();
    known.set(run, readings);
    return readings;
  };
  return (chars) => {
    const spoken = new Array<string | undefined>(chars.length).fill(undefined);
    let start = 0;
    while (start < chars.length) {
      let end = start;
      while (end < chars.length && isChinese(chars[end] ?? '')) end += 1;
      if (end > start) {
        readRun(chars.slice(start, end).join('')).forEach((reading, at) => {
          if (READING.test(reading)) spoken[start + at] = reading;
        });
      }
      start = end + 1;
    }
    return spoken;
  };
}

/** Characters of the first plane: those beyond it are not known to the readings. */
function isChinese(char: string): boolean {
  const code = char.length === 1 ? char.charCodeAt(0) : 0;
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007;
}
