// No text breaks the search or makes it slow.
import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '#graph/search/build-index';
import { MAX_QUERY_LENGTH, searchIndex } from '#graph/search/search';
import { readDatasetEntries } from './dataset-entries';

const index = buildSearchIndex(readDatasetEntries());

/** Mulberry32: a small seeded generator, so that a failure can be repeated. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Random text of 1 to 100 units: any UTF-16 unit, letters of pinyin, or characters of names with signs in between. */
function randomQueries(count: number): readonly string[] {
  const random = seededRandom(33);
  const alphabets = [
    '',
    "abcdefghijklmnopqrstuvwxyz '",
    '重庆长安行乐厦铝电子新能源 ab.*()[]\\^$|?+·（）\0\ud83d\ude00\u0301\u202e',
  ];
  return Array.from({ length: count }, (_, n) => {
    const alphabet = alphabets[n % alphabets.length] ?? '';
    const length = 1 + Math.floor(random() * MAX_QUERY_LENGTH);
    const unit = () =>
      alphabet === '' ? String.fromCharCode(random() * 65_536) : alphabet.charAt(random() * alphabet.length);
    return Array.from({ length }, unit).join('');
  });
}

describe('odd queries', () => {
  test('3,000 random texts are answered', () => {
    for (const query of randomQueries(3_000)) {
      const { items, total } = searchIndex(index, { query, limit: 5 });
      expect(items.length).toBe(Math.min(total, 5));
    }
  });

  test.each([
    ['ng'.repeat(50)],
    ['a'.repeat(100)],
    ['a b '.repeat(25)],
    ['重 庆 科 技 有 限 公 司 股 份 电 子 机 械'],
    ['(a+)+$'.repeat(16)],
    ['ﷺ'.repeat(100)],
    ['\u0308'.repeat(100)],
    ['u\u0308'.repeat(50)],
  ])('%j is answered within half a second', (query) => {
    const before = performance.now();
    searchIndex(index, { query, limit: 20 });
    expect(performance.now() - before).toBeLessThan(500);
  });
});
