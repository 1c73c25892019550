// Text of one CSV file → typed rows of its table, with every fault of header, shape and cells.
// May import: csv-parse, tables, parse-cell, issue. Invariant: `row` counts records as a spreadsheet does, the header is row 1.
import { CsvError, parse } from 'csv-parse/sync';
import type { Column } from './columns';
import { buildIssue, type Issue } from './issue';
import { parseCell } from './parse-cell';
import { findNearest } from './suggest';
import type { Table } from './tables';

/** A row as read: values by column and where it stands. */
export type ReadRow = {
  readonly row: number;
  readonly values: ReadonlyMap<string, unknown>;
  readonly texts: ReadonlyMap<string, string>;
};
export type ReadTable = {
  readonly rows: readonly ReadRow[];
  readonly issues: readonly Issue[];
  /** false when the file could not be read to its end; then nothing may be concluded from what it lacks. */
  readonly complete: boolean;
};

/** Reads one table. Never throws for bad data. */
export function readTable(table: Table, text: string): ReadTable {
  const { file } = table;
  const parsed = parseRecords(file, text);
  const [header, ...records] = parsed.records;
  if (header === undefined) return { rows: [], issues: [...parsed.issues, emptyFile(file)], complete: false };
  const issues = [...parsed.issues, ...checkHeader(table, header)];
  const rows: ReadRow[] = [];
  for (const [index, record] of records.entries()) {
    const read = readRecord({ table, header, row: index + 2 }, record);
    issues.push(...read.issues);
    if (read.row !== undefined) rows.push(read.row);
  }
  const known = Object.keys(table.columns).every((name) => header.includes(name));
  return { rows, issues, complete: known && parsed.complete };
}

type Records = {
  readonly records: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
  readonly complete: boolean;
};

function parseRecords(file: string, text: string): Records {
  try {
    const records = parse(text, { relax_column_count: true, skip_empty_lines: false });
    return { records, issues: [], complete: true };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    const lines = text.split('\n');
    const issue = buildIssue(
      'unreadable-csv',
      { file, ...(row === undefined ? {} : { row, value: lines[row - 1] ?? '' }) },
      {
        message: {
          zh: '引号没有成对，文件从这里起读不下去',
          en: 'unbalanced quotes: the file cannot be read from here on',
        },
        fix: {
          zh: '补上或删去引号；引号内的引号要写两个',
          en: 'close or remove the quote; write "" for a quote inside quotes',
        },
      },
    );
    return { records: [lines[0]?.split(',') ?? []], issues: [issue], complete: false };
  }
}

function emptyFile(file: string): Issue {
  return buildIssue(
    'empty-file',
    { file },
    {
      message: { zh: '文件是空的，连表头也没有', en: 'the file is empty, it has not even a header' },
      fix: { zh: '至少保留表头一行', en: 'keep at least the header row' },
    },
  );
}

function checkHeader({ file, columns }: Table, header: readonly string[]): readonly Issue[] {
  const wanted = Object.keys(columns);
  const missing = wanted.filter((name) => !header.includes(name));
  const surplus = header.filter((name) => !wanted.includes(name));
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...missing.map((name) => {
      const near = findNearest(name, surplus);
      return buildIssue(
        'missing-column',
        { file, row: 1, column: name },
        {
          message: { zh: `缺少列 ${name}`, en: `column ${name} is missing` },
          fix:
            near === undefined
              ? { zh: '补上这一列', en: 'add the column' }
              : { zh: `把“${near}”改名为 ${name}？`, en: `rename "${near}" to ${name}?` },
        },
      );
    }),
    ...surplus.map((name) =>
      buildIssue(
        'unknown-column',
        { file, row: 1, column: name, value: name },
        {
          message: { zh: `不认识的列“${name}”`, en: `unknown column "${name}"` },
          fix: { zh: '改成规定的列名，或删去这一列', en: 'use a known column name or remove the column' },
        },
      ),
    ),
    ...repeated.map((name) =>
      buildIssue(
        'duplicate-column',
        { file, row: 1, column: name, value: name },
        {
          message: { zh: `列 ${name} 出现两次`, en: `column ${name} stands twice` },
          fix: { zh: '删去一列', en: 'remove one of them' },
        },
      ),
    ),
  ];
}

type RecordPlace = { readonly table: Table; readonly header: readonly string[]; readonly row: number };

function readRecord(
  place: RecordPlace,
  record: readonly string[],
): { readonly row: ReadRow | undefined; readonly issues: readonly Issue[] } {
  const { table, header, row } = place;
  if (record.every((cell) => cell.trim() === '')) return { row: undefined, issues: [blankRow(table.file, row)] };
  if (record.length !== header.length) return { row: undefined, issues: [raggedRow(place, record)] };
  const values = new Map<string, unknown>();
  const texts = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [index, name] of header.entries()) {
    const column: Column<unknown> | undefined = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    if (column === undefined || texts.has(name)) continue;
    const text = record[index] ?? '';
    const cell = parseCell(column, text);
    values.set(name, cell.value);
    texts.set(name, text);
    for (const { code, value, message, fix } of cell.faults) {
      issues.push(buildIssue(code, { file: table.file, row, column: name, value }, { message, fix }));
    }
  }
  return { row: { row, values, texts }, issues };
}

function blankRow(file: string, row: number): Issue {
  return buildIssue(
    'blank-row',
    { file, row },
    {
      message: { zh: '空行', en: 'blank row' },
      fix: { zh: '删去这一行', en: 'delete the row' },
    },
  );
}

function raggedRow({ table, header, row }: RecordPlace, record: readonly string[]): Issue {
  const over = record.length > header.length;
  return buildIssue(
    'ragged-row',
    { file: table.file, row, value: record.join(',') },
    {
      message: {
        zh: `有 ${record.length} 格，表头有 ${header.length} 列`,
        en: `has ${record.length} cells, the header has ${header.length} columns`,
      },
      fix: over
        ? {
            zh: '含逗号的文字要加引号，或删去多出的格',
            en: 'quote text that holds commas, or remove the surplus cells',
          }
        : { zh: '补齐缺少的逗号', en: 'add the missing commas' },
    },
  );
}
