// Dates, partial dates and periods, as text that the calendar knows.
// May import: columns, issue, suggest. Invariant: no clock; the last year is a constant of the model.
import { FIRST_YEAR, LAST_YEAR } from './columns';
import { type Words, words } from './issue';
import { toPlain } from './suggest';

type DateFault = {
  readonly code: 'wrong-type' | 'out-of-range';
  readonly value: string;
  readonly message: Words;
  readonly fix: Words;
};

/** Targets reach further than today. */
const LAST_PERIOD_YEAR = 2100;
const CORRECT = words('核对来源后改正', 'check the source and correct it');

/** Fault of a full date such as `2021-02-19`. */
export function checkDate(text: string): DateFault | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
    const message = words('应为日期，如 2021-02-19', 'must be a date such as 2021-02-19');
    return { code: 'wrong-type', value: text, message, fix: suggestDate(text) };
  }
  if (!isCalendarDate(text)) {
    const message = words('日历上没有这一天', 'the calendar has no such day');
    return { code: 'wrong-type', value: text, message, fix: CORRECT };
  }
  return checkYear(text, LAST_YEAR);
}

/** Fault of a date of which day or month may be missing; its shape is already right. */
export function checkPartialDate(text: string): DateFault | undefined {
  const fault = checkDate(`${text}-01-01`.slice(0, 10));
  return fault === undefined ? undefined : { ...fault, value: text };
}

/** Fault of a period such as `2021-2025` or `2021Q1-Q3`; its shape is already right. */
export function checkPeriod(text: string): DateFault | undefined {
  const [first = '', last = first] = text.split('-');
  const backwards = last.startsWith('Q') ? last <= first.slice(4) : last < first;
  if (backwards) {
    const message = words('终点早于起点', 'ends before it starts');
    return { code: 'out-of-range', value: text, message, fix: words('对调起止', 'swap its ends') };
  }
  return (
    checkYear(first, LAST_PERIOD_YEAR, text) ??
    (last.startsWith('Q') ? undefined : checkYear(last, LAST_PERIOD_YEAR, text))
  );
}

function checkYear(text: string, last: number, value = text): DateFault | undefined {
  const year = Number(text.slice(0, 4));
  if (year >= FIRST_YEAR && year <= last) return undefined;
  const range = `${FIRST_YEAR} – ${last}`;
  const message = words(`年份超出 ${range}`, `the year is outside ${range}`);
  return { code: 'out-of-range', value, message, fix: CORRECT };
}

function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function suggestDate(text: string): Words {
  const parts = /^([0-9]{4})[^0-9]?([0-9]{1,2})[^0-9]?([0-9]{1,2})[^0-9]?$/.exec(toPlain(text.slice(0, 20)));
  const guess =
    parts
      ?.slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-') ?? '';
  return isCalendarDate(guess)
    ? words(`是不是 ${guess}？`, `did you mean ${guess}?`)
    : words('写成年-月-日', 'write it as year-month-day');
}
