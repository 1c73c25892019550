// The real dataset in memory, to be read or spoilt.
import { readdirSync, readFileSync } from 'node:fs';
import { type CsvRow, splitCsv, toCsvLine, toRows } from './read-csv';

type Files = ReadonlyMap<string, Uint8Array>;

function readFiles(folder: URL): Files {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));
}

const REAL = readFiles(new URL('../../../data/', import.meta.url));

/** Files of `tests/fixtures/dataset/<name>`. */
export function readFixture(name: string): Files {
  return readFiles(new URL(`../../fixtures/dataset/${name}/`, import.meta.url));
}

/** Splitting a file anew for each of some hundred faults would take longer than checking it. */
const realRecords = new Map<string, readonly (readonly string[])[]>();

/** Names of the tables, as the folder holds them. */
export const TABLE_FILES = [...REAL.keys()].filter((name) => name.endsWith('.csv'));

/** A copy of the real files that may be changed; the files on disk stay as they are. */
export class Folder {
  readonly files = new Map(REAL);

  text(file: string): string {
    return new TextDecoder().decode(this.files.get(file));
  }

  setText(file: string, text: string): void {
    this.files.set(file, new TextEncoder().encode(text));
  }

  rows(file: string): readonly CsvRow[] {
    return toRows(this.records(file));
  }

  records(file: string): string[][] {
    if (this.files.get(file) !== REAL.get(file)) return splitCsv(this.text(file));
    const known = realRecords.get(file) ?? splitCsv(this.text(file));
    realRecords.set(file, known);
    return known.map((record) => [...record]);
  }

  setRecords(file: string, records: readonly (readonly string[])[]): void {
    this.setText(file, records.map((record) => `${toCsvLine(record)}\n`).join(''));
  }

  /** Row, as a spreadsheet counts, of the first record whose first cells are these. */
  row(file: string, ...keys: readonly string[]): number {
    const index = this.records(file).findIndex((record) => keys.every((key, position) => record[position] === key));
    if (index < 1) throw new Error(`${file} has no row ${keys.join(', ')}`);
    return index + 1;
  }

  cell(file: string, row: number, column: string): string {
    return this.rows(file)[row - 2]?.[column] ?? '';
  }

  setCell(file: string, row: number, values: Readonly<Record<string, string>>): void {
    const records = this.records(file);
    const header = records[0] ?? [];
    const record = records[row - 1];
    for (const [column, value] of Object.entries(values)) {
      const position = header.indexOf(column);
      if (record === undefined || position < 0) throw new Error(`${file} has no ${column} in row ${row}`);
      record[position] = value;
    }
    this.setRecords(file, records);
  }

  /** Adds a row at the end and gives its number. */
  addRow(file: string, values: Readonly<Record<string, string>>): number {
    const records = this.records(file);
    const header = records[0] ?? [];
    records.push(header.map((name) => values[name] ?? ''));
    this.setRecords(file, records);
    return records.length;
  }

  /** Puts raw text in the place of a row. */
  setLine(file: string, row: number, change: (line: string) => string): void {
    const lines = this.text(file).split('\n');
    lines[row - 1] = change(lines[row - 1] ?? '');
    this.setText(file, lines.join('\n'));
  }
}
