import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toFigureWords, toPeriodWords } from '../../../app/_i18n/figures';

const rowSchema = z.object({ id: z.string(), value: z.coerce.number(), unit: z.string(), period: z.string() });
const file = readFileSync(new URL('../../../data/indicators.csv', import.meta.url));
const rows = z.array(rowSchema).parse(parse(file, { columns: true }));

describe('figures', () => {
  test.each([
    { value: 3145, unit: '亿元', amount: '314.5', english: 'billion yuan' },
    { value: 2.6, unit: '万亿元', amount: '2.6', english: 'trillion yuan' },
    { value: 0.07, unit: '亿台', amount: '7', english: 'million units' },
    { value: 199.8, unit: '万辆', amount: '1998', english: 'thousand vehicles' },
    { value: 41, unit: '家', amount: '41', english: 'firms' },
    { value: 28.9, unit: '%', amount: '28.9', english: '%' },
  ])('$value $unit', ({ value, unit, amount, english }) => {
    expect(toFigureWords(value, unit, 'en')).toEqual({ amount, unit: english });
    expect(toFigureWords(value, unit, 'zh')).toEqual({ amount: String(value), unit });
  });

  test('every unit of the dataset has English words', () => {
    const left = rows.filter(({ value, unit }) => /\p{Script=Han}/u.test(toFigureWords(value, unit, 'en').unit));
    expect(left.map(({ unit }) => unit)).toEqual([]);
  });

  test('no conversion changes a digit', () => {
    const digits = (text: string) => text.replace(/[.]/g, '').replace(/^0+|0+$/g, '');
    for (const { id, value, unit } of rows) {
      expect(digits(toFigureWords(value, unit, 'en').amount), id).toBe(digits(String(value)));
    }
  });
});

describe('periods', () => {
  test.each([
    ['2021', '2021 年', '2021'],
    ['2016-2020', '2016—2020 年', '2016–2020'],
    ['2021H1', '2021 年上半年', 'first half of 2021'],
    ['2021Q1-Q3', '2021 年前三季度', 'first three quarters of 2021'],
  ])('%s', (period, zh, en) => {
    expect(toPeriodWords(period, 'zh')).toBe(zh);
    expect(toPeriodWords(period, 'en')).toBe(en);
  });

  test('every period of the dataset has words', () => {
    for (const { period } of rows) {
      expect(toPeriodWords(period, 'zh'), period).toMatch(/年/);
      expect(toPeriodWords(period, 'en'), period).toMatch(/\d{4}$/);
    }
  });
});
