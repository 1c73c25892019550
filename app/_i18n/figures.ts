// Figures with their unit and period as a reader says them. May import: define-messages.
// Invariants: a conversion moves the decimal point only; a unit or period without a word stays as the data has it.
import type { Locale } from './define-messages';

export type FigureWords = { readonly amount: string; readonly unit: string };

/** English unit of a Chinese one, and how many places the decimal point moves to the right. */
const UNITS: Readonly<Record<string, readonly [unit: string, places: number]>> = {
  亿元: ['billion yuan', -1],
  万亿元: ['trillion yuan', 0],
  '万元/人': ['thousand yuan per person', 1],
  百分点: ['percentage points', 0],
  家: ['firms', 0],
  辆: ['vehicles', 0],
  万辆: ['thousand vehicles', 1],
  亿台: ['million units', 2],
  万台: ['thousand units', 1],
  条: ['lines', 0],
  座: ['sites', 0],
  个: ['', 0],
  万吨: ['thousand tonnes', 1],
  万人: ['thousand people', 1],
  万平方米: ['thousand m²', 1],
};

/** `toFigureWords(3145, '亿元', 'en')` → 314.5 billion yuan. */
export function toFigureWords(value: number, unit: string, locale: Locale): FigureWords {
  const english = UNITS[unit];
  if (locale === 'zh' || english === undefined) return { amount: String(value), unit };
  return { amount: String(Number((value * 10 ** english[1]).toPrecision(12))), unit: english[0] };
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
