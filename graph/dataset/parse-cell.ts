// One cell → its typed value, or every fault of the cell.
// May import: columns, issue, suggest. Invariant: a blank cell never becomes 0, false or ''.
import type { Column } from './columns';
import type { IssueCode } from './issue';
import { findNearest } from './suggest';

export type CellFault = {
  readonly code: IssueCode;
  readonly value: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly fix: { readonly zh: string; readonly en: string };
};
export type Cell = { readonly value: unknown; readonly faults: readonly CellFault[] };

/** Parses the text of one cell by its column. `value` is undefined for a blank or faulty scalar. */
export function parseCell(column: Column<unknown>, text: string): Cell {
  if (text.trim() === '') return parseBlank(column, text);
  if (text !== text.trim()) {
    return {
      value: undefined,
      faults: [
        fault(
          'padded-cell',
          text,
          words('前后有空格', 'has spaces around it'),
          words(`改为“${text.trim()}”`, `write "${text.trim()}"`),
        ),
      ],
    };
  }
  if (!column.list) return parseScalar(column, text);
  const items = text.split(';');
  const cells = items.map((item) =>
    item.trim() === item && item !== '' ? parseScalar(column, item) : blankItem(text),
  );
  const repeated = items.find((item, index) => items.indexOf(item) !== index);
  const faults = cells.flatMap((cell) => cell.faults);
  if (repeated !== undefined) {
    faults.push(
      fault(
        'duplicate-item',
        text,
        words(`“${repeated}”重复`, `"${repeated}" stands twice`),
        words('删去一个', 'delete one of them'),
      ),
    );
  }
  return { value: cells.flatMap((cell) => cell.value ?? []), faults };
}

function parseBlank(column: Column<unknown>, text: string): Cell {
  const value = column.list ? [] : undefined;
  if (column.required) {
    return {
      value,
      faults: [
        fault(
          'blank-cell',
          text,
          words('必填，却是空的', 'is required but blank'),
          words(
            column.references === undefined ? '补上；不知道就删去这一行' : '补上一个已有的 id',
            'fill it in, or remove the row',
          ),
        ),
      ],
    };
  }
  if (text !== '') {
    return {
      value,
      faults: [
        fault('padded-cell', text, words('只有空格', 'holds only spaces'), words('清空这一格', 'clear the cell')),
      ],
    };
  }
  return { value, faults: [] };
}

function blankItem(text: string): Cell {
  return {
    value: undefined,
    faults: [
      fault(
        'padded-cell',
        text,
        words('列表里有空项或空格', 'the list has a blank item or spaces'),
        words('用“;”分隔，中间不留空', 'separate items with ";" and nothing else'),
      ),
    ],
  };
}

function parseScalar(column: Column<unknown>, text: string): Cell {
  switch (column.type) {
    case 'boolean':
      return parseBoolean(text);
    case 'integer':
    case 'year':
    case 'number':
      return parseNumber(column, text);
    case 'date':
      return parseDate(text);
    default:
      return parseText(column, text);
  }
}

function parseBoolean(text: string): Cell {
  if (text === 'true' || text === 'false') return { value: text === 'true', faults: [] };
  const guess = /^(1|y|yes|t|是|true)$/i.test(text) ? 'true' : 'false';
  return wrongType(
    text,
    words('应为 true 或 false', 'must be true or false'),
    words(`改为 ${guess}？`, `write ${guess}?`),
  );
}

const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const INTEGER = /^-?(0|[1-9][0-9]*)$/;

function parseNumber(column: Column<unknown>, text: string): Cell {
  const whole = column.type !== 'number';
  if (!(whole ? INTEGER : NUMBER).test(text)) {
    const plain = text.normalize('NFKC').replaceAll(/[,\s_]/g, '');
    const fix = NUMBER.test(plain)
      ? words(`改为 ${plain}`, `write ${plain}`)
      : words('只写数字，单位放在单位列', 'digits only; units go in their own column');
    const kind =
      column.type === 'year'
        ? words('应为四位年份', 'must be a four-digit year')
        : words(whole ? '应为整数' : '应为数字', whole ? 'must be a whole number' : 'must be a number');
    return wrongType(text, kind, fix);
  }
  const value = Number(text);
  const { min, max } = column;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    const range = `${min ?? '…'} – ${max ?? '…'}`;
    return {
      value: undefined,
      faults: [
        fault(
          'out-of-range',
          text,
          words(`超出范围 ${range}`, `is outside ${range}`),
          words('核对来源后改正', 'check the source and correct it'),
        ),
      ],
    };
  }
  return { value, faults: [] };
}

function parseDate(text: string): Cell {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  const time = match === null ? Number.NaN : Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    return wrongType(
      text,
      words('不是日期', 'is not a date'),
      words('写成 2021-02-19 的样子', 'write it like 2021-02-19'),
    );
  }
  return checkYear(text, text);
}

function parseText(column: Column<unknown>, text: string): Cell {
  if (column.values !== undefined && !column.values.includes(text)) {
    const near = findNearest(text, column.values);
    const allowed = column.values.join(' / ');
    const fix =
      near === undefined
        ? words('改用其中一个', 'use one of them')
        : words(`是不是 ${near}？`, `did you mean ${near}?`);
    return {
      value: undefined,
      faults: [fault('bad-enum', text, words(`只能是：${allowed}`, `must be one of: ${allowed}`), fix)],
    };
  }
  if (column.pattern !== undefined && !column.pattern.test(text)) {
    const shape = column.shape ?? column.pattern.source;
    return {
      value: undefined,
      faults: [fault('bad-pattern', text, words(`写法应为：${shape}`, `must look like: ${shape}`), suggestShape(text))],
    };
  }
  if (column.maxLength !== undefined && [...text].length > column.maxLength) {
    return {
      value: undefined,
      faults: [
        fault(
          'too-long',
          text,
          words(`超过 ${column.maxLength} 个字`, `is longer than ${column.maxLength} characters`),
          words('缩短', 'shorten it'),
        ),
      ],
    };
  }
  const isDate = column.shape?.startsWith('YYYY') === true;
  return isDate ? checkPartialDate(text) : { value: text, faults: [] };
}

function checkPartialDate(text: string): Cell {
  const full = `${text}-01-01`.slice(0, 10);
  const parsed = parseDate(text.length === 10 ? text : full);
  return {
    value: parsed.faults.length === 0 ? text : undefined,
    faults: parsed.faults.map((item) => ({ ...item, value: text })),
  };
}

function checkYear(text: string, value: unknown): Cell {
  const year = Number(text.slice(0, 4));
  if (year >= 1900 && year <= 2026) return { value, faults: [] };
  return {
    value: undefined,
    faults: [
      fault(
        'out-of-range',
        text,
        words('年份超出 1900 – 2026', 'the year is outside 1900 – 2026'),
        words('核对来源后改正', 'check the source and correct it'),
      ),
    ],
  };
}

function suggestShape(text: string): CellFault['fix'] {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return plain === text
    ? words('按这个写法改', 'rewrite it in this shape')
    : words(`改为 ${plain}？`, `write ${plain}?`);
}

function wrongType(text: string, message: CellFault['message'], fix: CellFault['fix']): Cell {
  return { value: undefined, faults: [fault('wrong-type', text, message, fix)] };
}

function words(zh: string, en: string): { readonly zh: string; readonly en: string } {
  return { zh, en };
}

function fault(code: IssueCode, value: string, message: CellFault['message'], fix: CellFault['fix']): CellFault {
  return { code, value, message, fix };
}
