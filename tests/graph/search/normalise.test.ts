import { describe, expect, test } from 'vitest';
import { toQueryChars, toTerms, toUnits } from '#graph/search/normalise';

const written = (text: string) =>
  toUnits(text)
    .map((unit) => unit.char)
    .join('');

describe('toUnits', () => {
  test.each([
    ['BOE B12', 'boeb12'],
    ['ＢＯＥ　Ｂ１２', 'boeb12'],
    ['诚瑞光学（重庆）有限公司', '诚瑞光学重庆有限公司'],
    ['Mini/Micro-LED', 'minimicroled'],
    ['阿·维塔', '阿维塔'],
    ['Café', 'cafe'],
    ['LÜYE lu\u0308 ǚ', 'lüyelüü'],
    ['a\0b\u200bc', 'abc'],
    ['\ud800京\udfff', '京'],
    ['ﬁ①', 'fi1'],
    ['😀👩‍🔬', '😀👩🔬'],
    ['（）—·“”', ''],
    ['', ''],
  ])('%j is compared as %j', (text, expected) => {
    expect(written(text)).toBe(expected);
    expect(written(written(text))).toBe(expected);
  });

  test('every unit knows its place in the original text', () => {
    const text = '𠮷（ＡB）e\u0301京';
    expect(toUnits(text).map(({ char, start, end }) => [char, text.slice(start, end)])).toEqual([
      ['𠮷', '𠮷'],
      ['a', 'Ａ'],
      ['b', 'B'],
      ['e', 'e'],
      ['京', '京'],
    ]);
  });

  test('words begin after separators and where the script changes, not after an accent', () => {
    const begins = (text: string) =>
      toUnits(text)
        .filter((unit) => unit.boundary)
        .map((unit) => unit.start);
    expect(begins('ABB机器人')).toEqual([0, 3]);
    expect(begins('京东方B12')).toEqual([0, 3, 4]);
    expect(begins('触控（显示）')).toEqual([0, 3]);
    expect(begins('cafe\u0301s x')).toEqual([0, 7]);
  });
});

describe('queries', () => {
  test('ü is typed as v', () => {
    expect(toQueryChars('Lü ye').join('')).toBe('lvye');
  });

  test('terms are parted by spaces, commas and brackets, each once', () => {
    const terms = (query: string) => toTerms(query).map((term) => term.join(''));
    expect(terms('  涪陵　榨菜，BOE-B8; 涪陵 ')).toEqual(['涪陵', '榨菜', 'boeb8']);
    expect(terms('（重庆）诚瑞光学')).toEqual(['重庆', '诚瑞光学']);
    expect(terms(' \0（） ')).toEqual([]);
  });
});
