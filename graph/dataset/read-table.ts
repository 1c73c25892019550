// Text of one CSV file → typed rows of its table, with every fault of header, shape and cells.
// May import: check-header, columns, issue, key-set, odd-characters, parse-cell, row-faults, split-records, tables.
// Invariants: `row` counts records as a spreadsheet does, the header is row 1; only declared columns ever become keys of an object.
import { readHeader } from './check-header';
import type { Column, Columns, RowOf } from './columns';
import { buildIssue, type IssueCode, type Report } from './issue';
import { buildKeySet, type KeySet, NO_KEYS } from './key-set';
import { findOddCharacter, removeOddCharacters } from './odd-characters';
import { parseCell } from './parse-cell';
import { blankRow, emptyFile, noRows, oddCharacter, raggedRow, tooManyRows, unreadable } from './row-faults';
import { type SplitRecord, splitRecords } from './split-records';
import type { Table } from './tables';

/** Values of a row by column; `undefined` stands for blank, faulty and missing alike. */
export type Values<C extends Columns> = { readonly [K in keyof C]: RowOf<C>[K] | undefined };
export type ReadRow<C extends Columns = Columns> = {
  readonly row: number;
  readonly values: Values<C>;
  /** Cells as they stand in the file; of a row whose cells cannot be told apart only the key. */
  readonly cells: readonly string[];
};
export type ReadTable<C extends Columns = Columns> = {
  readonly rows: readonly ReadRow<C>[];
  /** Index of each declared column in `cells`. */
  readonly positions: ReadonlyMap<string, number>;
  /** What the first key column holds, also in rows that could not be read. */
  readonly keys: KeySet;
  /** false when the file, its key column or all its rows are missing; then nothing may be concluded from what it lacks. */
  readonly complete: boolean;
};

export const UNREAD = { rows: [], positions: new Map<string, number>(), keys: NO_KEYS, complete: false };

/** Twice the largest graph that is planned for; more rows would not fit in memory. */
const MAX_ROWS = 1_000_000;

/** Reads one table. Never throws for bad data. */
export function readTable<C extends Columns>(table: Table<C>, text: string, report: Report): ReadTable<C> {
  const [header, ...found] = splitRecords(text, MAX_ROWS + 2);
  if (header === undefined || ('length' in header && header.join('').trim() === '')) {
    report(emptyFile(table.file));
    return UNREAD;
  }
  if (!('length' in header)) {
    report(unreadable(table.file, 1, header.unreadable));
    return UNREAD;
  }
  const positions = readHeader(table, header, report);
  if (positions === undefined) return UNREAD;
  const records = found.slice(0, MAX_ROWS);
  const isCut = found.length > MAX_ROWS;
  if (isCut) report(tooManyRows(table.file, MAX_ROWS));
  if (records.length === 0 && table.needsRows) report(noRows(table.file));
  const names = header.map((name) => removeOddCharacters(name).trim());
  const place = { table, names, positions, keyPosition: positions.get(table.key[0] ?? '') };
  const rows = records.map((record, index) => readRecord(place, { record, row: index + 2 }, report));
  const keys = records.map((record) => toKeyText(record, place.keyPosition));
  const complete = place.keyPosition !== undefined && !isCut && (records.length > 0 || !table.needsRows);
  return { rows, positions, keys: buildKeySet(keys), complete };
}

/** Text of a cell without what nobody typed on purpose; '' where the column is missing. */
export function toText(read: ReadTable, { cells }: ReadRow, column: string): string {
  const position = read.positions.get(column);
  return position === undefined ? '' : removeOddCharacters(cells[position] ?? '').trim();
}

/** Whether a cell is really blank, rather than faulty or missing with its column. */
export function isBlank(read: ReadTable, { cells }: ReadRow, column: string): boolean {
  const cell = cells[read.positions.get(column) ?? -1];
  return cell !== undefined && cell.trim() === '';
}

type TablePlace<C extends Columns> = {
  readonly table: Table<C>;
  readonly names: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly keyPosition: number | undefined;
};
type PlacedRecord<R = SplitRecord> = { readonly record: R; readonly row: number };

function toKeyText(record: SplitRecord, position: number | undefined): string {
  if (position === undefined) return '';
  if ('length' in record) return record[position] ?? '';
  return record.unreadable.split(',', position + 1)[position]?.replaceAll('"', '') ?? '';
}

function readRecord<C extends Columns>(
  place: TablePlace<C>,
  { record, row }: PlacedRecord,
  report: Report,
): ReadRow<C> {
  const { table, names } = place;
  const { file } = table;
  if (!('length' in record)) {
    report(unreadable(file, row, record.unreadable));
    return toKeyRow(place, { record, row });
  }
  if (record.every((cell) => cell.trim() === '')) {
    report(blankRow(file, row));
    return { row, values: toValues(table, () => undefined), cells: [] };
  }
  for (const [index, cell] of record.entries()) {
    if (findOddCharacter(cell) !== undefined) report(oddCharacter({ file, row, column: names[index] ?? '' }, cell));
  }
  if (record.length !== names.length) {
    report(raggedRow({ file, row, columns: names.length }, record));
    return toKeyRow(place, { record, row });
  }
  return readCells(place, { record, row }, report);
}

/** What is left of a row whose cells cannot be told apart: its key, so that a repeated one shows. */
function toKeyRow<C extends Columns>({ table, keyPosition }: TablePlace<C>, { record, row }: PlacedRecord): ReadRow<C> {
  const cells: string[] = [];
  if (keyPosition !== undefined) cells[keyPosition] = toKeyText(record, keyPosition);
  return { row, values: toValues(table, () => undefined), cells };
}

function readCells<C extends Columns>(
  { table, positions }: TablePlace<C>,
  { record, row }: PlacedRecord<readonly string[]>,
  report: Report,
): ReadRow<C> {
  const values = toValues(table, (name, column) => {
    const text = record[positions.get(name) ?? -1];
    // Of lost bytes the fault is told already, and what they meant is anyone's guess.
    if (text === undefined || text.includes('\uFFFD')) return undefined;
    const cell = parseCell(column, removeOddCharacters(text));
    for (const { code, value, message, fix } of cell.faults) {
      report(buildIssue(toCode(table, name, code), { file: table.file, row, column: name, value }, { message, fix }));
    }
    return cell.value;
  });
  return { row, values, cells: record };
}

function toCode(table: Table, column: string, code: IssueCode): IssueCode {
  return code === 'blank-cell' && table.key.includes(column) ? 'blank-id' : code;
}

function toValues<C extends Columns>(table: Table<C>, read: (name: string, column: Column) => unknown): Values<C> {
  const values: Record<string, unknown> = {};
  for (const [name, column] of Object.entries<Column>(table.columns)) values[name] = read(name, column);
  // Each value comes from the parser of its column; the schema of the table holds it again before the dataset is given out.
  return values as Values<C>;
}
