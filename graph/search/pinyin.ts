// Readings of Chinese characters without tones: all a character can have, and the one it has in its word.
// May import: pinyin-pro. Invariants: readings are lower-case a–z, `ü` is written `v`; a character without readings gets none.
import { pinyin, polyphonic } from 'pinyin-pro';

const HAN_RUN = /[\u3400-\u9fff〇]+/gu;
const READING = /^[a-z]+$/;

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

/**
 * The reading each character has in its word, one per character of the text: 重庆长安 → chong, qing, chang, an.
 * `undefined` where the character is not Chinese.
 */
export function toSpokenReadings(chars: readonly string[]): readonly (string | undefined)[] {
  const spoken = new Array<string | undefined>(chars.length).fill(undefined);
  const places = chars.flatMap((char, place) => Array.from({ length: char.length }, () => place));
  for (const run of chars.join('').matchAll(HAN_RUN)) {
    const readings = pinyin(run[0], { toneType: 'none', type: 'array', v: true, toneSandhi: false });
    readings.forEach((reading, at) => {
      const place = places[run.index + at];
      if (place !== undefined && READING.test(reading)) spoken[place] = reading;
    });
  }
  return spoken;
}
