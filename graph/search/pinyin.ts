// Readings of Chinese characters without tones: all a character can have, and the one it has in its word.
// May import: pinyin-pro. Invariants: readings are lower-case a–z, `ü` is written `v`; a character without readings gets none.
import { pinyin, polyphonic } from 'pinyin-pro';

const HAN_RUN = /[\u3400-\u9fff〇]+/gu;
const READING = /^[a-z]+$/;
/** Runs remembered before all are forgotten. */
const MOST_RUNS = 20_000;

/**
 * Every reading of one character, the commonest first: 重 → zhong, chong. Characters with `ü` can also be typed
 * with `u` or `yu` (铝 → lv, lu, lyu), as in passports and on plain keyboards. Empty for anything that is not Chinese.
 */
export function toReadings(char: string): readonly string[] {
  if (char === 'ü') return ['v', 'u'];
  if (char.search(HAN_RUN) !== 0) return [];
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
    let place = 0;
    // A character beyond the first plane is two units long, and never Chinese to this reader.
    let start = 0;
    for (const run of chars.join('').matchAll(HAN_RUN)) {
      while (start < run.index) start += chars[place++]?.length ?? 1;
      for (const reading of readRun(run[0])) {
        if (READING.test(reading)) spoken[place] = reading;
        place += 1;
        start += 1;
      }
    }
    return spoken;
  };
}
