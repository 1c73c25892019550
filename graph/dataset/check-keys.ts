// Rows that cannot be told apart.
// May import: issue, read-table, read-tables, tables. Invariants: blank cells are no duplicates of each other; a row that was
// pasted twice is one fault, however many of its columns are unique; linear in the rows.
import { buildIssue, type Issue, type Report, toExcerpt, words } from './issue';
import { type ReadTable, toText } from './read-table';
import type { ReadTables } from './read-tables';
import { TABLE_NAMES, TABLES, type Table } from './tables';

/** Reports every repeated key and every repeated value of a unique column. */
export function checkKeys(tables: ReadTables, report: Report): void {
  for (const name of TABLE_NAMES) checkTable(TABLES[name], tables[name], report);
  checkParticipants(tables, report);
}

function checkTable(table: Table, read: ReadTable, report: Report): void {
  const twins = findRepeated(read, table.key);
  for (const { row, earlier, value } of twins.values()) {
    report(repeatedKey({ file: table.file, row, column: table.key.join(' + '), value }, earlier));
  }
  const unique = Object.entries(table.columns).filter(([, column]) => column.unique);
  for (const [column] of unique.filter(([name]) => table.key.join() !== name)) {
    for (const { row, earlier, value } of findRepeated(read, [column]).values()) {
      const isSameRow = twins.get(row)?.earlier === earlier;
      if (!isSameRow) report(repeatedValue({ file: table.file, row, column, value }, earlier));
    }
  }
}

/** A district stands in one part of an event once, under whatever name. */
function checkParticipants(tables: ReadTables, report: Report): void {
  const { file, key } = TABLES['event-links'];
  const read = tables['event-links'];
  const twins = findRepeated(read, key);
  const columns = ['event_id', 'district_id', 'role_zh'];
  for (const { row, earlier, value } of findRepeated(read, columns).values()) {
    if (!twins.has(row)) report(repeatedKey({ file, row, column: columns.join(' + '), value }, earlier));
  }
}

type Repeated = { readonly row: number; readonly earlier: number; readonly value: string };

/** Rows whose cells in `columns` equal those of an earlier row, by row. */
function findRepeated(read: ReadTable, columns: readonly string[]): ReadonlyMap<number, Repeated> {
  const repeated = new Map<number, Repeated>();
  if (!columns.every((column) => read.positions.has(column))) return repeated;
  const firstRow = new Map<string, number>();
  for (const entry of read.rows) {
    const texts = columns.map((column) => toText(read, entry, column));
    if (texts.includes('')) continue;
    const value = texts.join(' + ');
    const earlier = firstRow.get(value);
    if (earlier === undefined) firstRow.set(value, entry.row);
    else repeated.set(entry.row, { row: entry.row, earlier, value });
  }
  return repeated;
}

type RepeatedPlace = { readonly file: string; readonly row: number; readonly column: string; readonly value: string };

function repeatedKey(place: RepeatedPlace, earlier: number): Issue {
  return buildIssue('duplicate-id', place, {
    message: words(`与第 ${earlier} 行重复`, `repeats row ${earlier}`),
    fix: words('删去一行，或改用另一个 id', 'remove one of the rows or use another id'),
  });
}

function repeatedValue(place: RepeatedPlace, earlier: number): Issue {
  const shown = toExcerpt(place.value);
  return buildIssue('duplicate-value', place, {
    message: words(
      `“${shown}”与第 ${earlier} 行相同，这一列不得重复`,
      `"${shown}" equals row ${earlier}; this column must be unique`,
    ),
    fix: words('合并两行，或改其中一个', 'merge the rows or change one of them'),
  });
}
