// Figures with their unit and period as a reader says them. May import: define-messages, model.
// Invariants: a conversion moves the decimal point only; a unit or period without a word stays as the data has it.
import { toEnglishFigure } from '#graph/model/units';
import type { Locale } from './define-messages';

export type FigureWords = { readonly amount: string; readonly unit: string };

/** `toFigureWords(3145, '亿元', 'en')` → 314.5 billion yuan. */
export function toFigureWords(value: number, unit: string, locale: Locale): FigureWords {
  return locale === 'zh' ? { amount: String(value), unit } : toEnglishFigure(value, unit);
}

const PARTS_OF_YEAR: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  H1: { zh: '上半年', en: 'first half of' },
  H2: { zh: '下半年', en: 'second half of' },
  Q1: { zh: '一季度', en: 'first quarter of' },
  Q2: { zh: '二季度', en: 'second quarter of' },
  Q3: { zh: '三季度', en: 'third quarter of' },
  Q4: { zh: '四季度', en: 'fourth quarter of' },
  'Q1-Q2': { zh: '上半年', en: 'first half of' },
  'Q1-Q3': { zh: '前三季度', en: 'first three quarters of' },
};

/** `2021` → 2021 年, `2016-2020` → 2016—2020 年, `2021H1` → 2021 年上半年. */
export function toPeriodWords(period: string, locale: Locale): string {
  const [, year, rest = ''] = /^(\d{4})(.*)$/.exec(period) ?? [];
  if (year === undefined) return period;
  const part = PARTS_OF_YEAR[rest]?.[locale];
  if (part !== undefined) return locale === 'zh' ? `${year} 年${part}` : `${part} ${year}`;
  const end = /^-(\d{4})$/.exec(rest)?.[1];
  if (end !== undefined) return locale === 'zh' ? `${year}—${end} 年` : `${year}–${end}`;
  if (rest !== '') return period;
  return locale === 'zh' ? `${year} 年` : year;
}
