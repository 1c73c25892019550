// One value of a cell by the type of its column.
// May import: columns, issue, parse-date, suggest. Invariant: nothing is coerced; a likely reading is only offered as the fix.
import { type Column, MAX_CELL_LENGTH } from './columns';
import { type IssueCode, toExcerpt, type Words, words } from './issue';
import { checkDate, checkPartialDate, checkPeriod } from './parse-date';
import { findNearest, toPlain } from './suggest';

export type CellFault = {
  readonly code: IssueCode;
  readonly value: string;
  readonly message: Words;
  readonly fix: Words;
};
export type Cell = { readonly value: unknown; readonly faults: readonly CellFault[] };

/** Parses a value that is neither blank nor padded. */
export function parseScalar(column: Column, text: string): Cell {
  switch (column.type) {
    case 'boolean':
      return parseBoolean(text);
    case 'integer':
    case 'year':
    case 'number':
      return parseNumber(column, text);
    case 'date':
      return toCell(text, checkDate(text));
    default:
      return toCell(text, checkText(column, text));
  }
}

function toCell(text: string, fault: CellFault | undefined): Cell {
  return fault === undefined ? { value: text, faults: [] } : { value: undefined, faults: [fault] };
}

/** The fix that offers a guess, or `otherwise`. */
export function toGuess(guess: string | undefined, otherwise: Words): Words {
  if (guess === undefined) return otherwise;
  const shown = toExcerpt(guess);
  return words(`是不是 ${shown}？`, `did you mean ${shown}?`);
}

const TRUE_WORDS = /^(true|1|y|yes|t|是|真|对)$/i;
const FALSE_WORDS = /^(false|0|n|no|f|否|假|错)$/i;

function parseBoolean(text: string): Cell {
  if (text === 'true' || text === 'false') return { value: text === 'true', faults: [] };
  const plain = toPlain(text.slice(0, 10));
  const guess = TRUE_WORDS.test(plain) ? 'true' : FALSE_WORDS.test(plain) ? 'false' : undefined;
  const message = words('应为 true 或 false', 'must be true or false');
  const fix = toGuess(guess, words('写 true 或 false', 'write true or false'));
  return { value: undefined, faults: [{ code: 'wrong-type', value: text, message, fix }] };
}

/** More digits than this are beyond what a number can hold exactly. */
const MAX_DIGITS = 17;
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const INTEGER = /^-?(0|[1-9][0-9]*)$/;
const TYPE_WORDS = {
  integer: words('应为整数', 'must be a whole number'),
  year: words('应为四位年份', 'must be a four-digit year'),
  number: words('应为数字', 'must be a number'),
} as const;

function parseNumber(column: Column, text: string): Cell {
  const type = column.type === 'year' || column.type === 'integer' ? column.type : 'number';
  if (text.length > MAX_DIGITS || !(type === 'number' ? NUMBER : INTEGER).test(text)) {
    const fix = suggestNumber(type, text.slice(0, 2 * MAX_DIGITS));
    return { value: undefined, faults: [{ code: 'wrong-type', value: text, message: TYPE_WORDS[type], fix }] };
  }
  const value = Number(text);
  const { min = -Number.MAX_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = column;
  if (value >= min && value <= max) return { value, faults: [] };
  const range = `${column.min ?? '…'} – ${column.max ?? '…'}`;
  const message = words(`超出范围 ${range}`, `is outside ${range}`);
  const fix = words('核对来源后改正', 'check the source and correct it');
  return { value: undefined, faults: [{ code: 'out-of-range', value: text, message, fix }] };
}

function suggestNumber(type: keyof typeof TYPE_WORDS, text: string): Words {
  const plain = toPlain(text);
  const year = type === 'year' ? /(19|20)[0-9]{2}/.exec(plain)?.[0] : undefined;
  const digits = plain.replaceAll(/[,\s_+%]/g, '');
  const number = /^-?[0-9]*\.?[0-9]+$/.test(digits) ? String(Number(digits)) : undefined;
  const guess = year ?? (type === 'number' || !number?.includes('.') ? number : undefined);
  const unit = words('只写数字，单位写在单位列', 'digits only; the unit goes in its own column');
  return toGuess(guess, type === 'number' ? unit : words('只写数字', 'digits only'));
}

function checkText(column: Column, text: string): CellFault | undefined {
  const { maxLength = MAX_CELL_LENGTH, values, pattern } = column;
  if (text.length > maxLength && [...text].length > maxLength) return tooLong(text, maxLength);
  if (values !== undefined && !values.includes(text)) return badWord(values, text);
  if (pattern?.test(text) === false) return badPattern(column, text);
  if (column.type === 'partial-date') return checkPartialDate(text);
  return column.type === 'period' ? checkPeriod(text) : undefined;
}

export function tooLong(value: string, maxLength: number): CellFault {
  const message = words(`超过 ${maxLength} 个字`, `is longer than ${maxLength} characters`);
  return { code: 'too-long', value, message, fix: words('缩短', 'shorten it') };
}

function badWord(values: readonly string[], value: string): CellFault {
  const allowed = values.join(' / ');
  const message = words(`只能是：${allowed}`, `must be one of: ${allowed}`);
  const fix = toGuess(findNearest(value, values), words('改用其中一个', 'use one of them'));
  return { code: 'bad-enum', value, message, fix };
}

function badPattern(column: Column, value: string): CellFault {
  const shape = column.shape ?? column.pattern?.source ?? '';
  const message = words(`写法应为：${shape}`, `must look like: ${shape}`);
  const guess = toSpellings(column, value).find((option) => column.pattern?.test(option));
  const fix = toGuess(guess, words('按这个写法改', 'rewrite it in this shape'));
  return { code: 'bad-pattern', value, message, fix };
}

/** What may have been meant, likeliest first. */
function toSpellings(column: Column, value: string): readonly string[] {
  const plain = toPlain(value);
  if (column.type === 'partial-date') return [plain, toDashed(plain)];
  const slug = plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return [plain, plain.toUpperCase(), `https://${plain}`, slug];
}

/** `2021年2月` or `2021/2/19` → `2021-02`, `2021-02-19`. */
function toDashed(text: string): string {
  return [...text.matchAll(/[0-9]+/g)].map(([digits]) => digits.padStart(2, '0')).join('-');
}
