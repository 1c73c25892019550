import { describe, expect, test } from 'vitest';
import { buildReader, toReadings } from '#graph/search/pinyin';

describe('toReadings', () => {
  test.each([
    ['重', ['zhong', 'chong']],
    ['长', ['chang', 'zhang']],
    ['行', ['xing', 'hang']],
    ['乐', ['le', 'yue']],
    ['厦', ['sha', 'xia']],
    ['铝', ['lv', 'lu', 'lyu']],
  ])('%s can be read %j', (char, readings) => {
    expect(toReadings(char)).toEqual(expect.arrayContaining(readings));
  });

  test.each(['a', '1', '😀', '。', ''])('%j has no reading', (char) => {
    expect(toReadings(char)).toEqual([]);
  });
});

describe('a reader', () => {
  const read = buildReader();

  test.each([
    ['重庆', 'chong qing'],
    ['长安汽车', 'chang an qi che'],
    ['长寿', 'chang shou'],
    ['行业', 'hang ye'],
    ['音乐', 'yin yue'],
    ['厦门', 'xia men'],
    ['綦江', 'qi jiang'],
    ['铝业', 'lv ye'],
  ])('%s is read %s', (text, expected) => {
    expect(read([...text]).join(' ')).toBe(expected);
  });

  test('what is not Chinese has none, and does not shift the others', () => {
    expect(read([...'𠮷b重庆1长安'])).toEqual([undefined, undefined, 'chong', 'qing', undefined, 'chang', 'an']);
  });

  test('reads the same run the same way wherever it stands', () => {
    expect(read([...'重庆1长安'])).toEqual(['chong', 'qing', undefined, 'chang', 'an']);
    expect(read([...'𠮷长安1重庆'])).toEqual([undefined, 'chang', 'an', undefined, 'chong', 'qing']);
  });
});
