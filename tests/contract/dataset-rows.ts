// Rows of a dataset as plain cells, read past all code of the project: what the answers of a store are compared with.
import { parse } from 'csv-parse/sync';

export type Row = {
  /** Text of a cell, '' when blank. Throws for a column that does not exist, so that a typing error cannot pass. */
  cell(column: string): string;
  /** Parts of a list cell; none when blank. */
  list(column: string): readonly string[];
};
export type Tables = (file: string) => readonly Row[];

/** Tables of a folder, by file name without ending; each is parsed at its first use. */
export function readTables(files: ReadonlyMap<string, Uint8Array>): Tables {
  const known = new Map<string, readonly Row[]>();
  return (file) => {
    const rows = known.get(file) ?? readRows(files.get(`${file}.csv`));
    known.set(file, rows);
    return rows;
  };
}

function readRows(bytes: Uint8Array | undefined): readonly Row[] {
  if (bytes === undefined) throw new Error('There is no such table');
  const records: readonly Readonly<Record<string, string>>[] = parse(new TextDecoder().decode(bytes), {
    columns: true,
  });
  return records.map((record) => {
    const cell = (column: string) => {
      const text = record[column];
      if (text === undefined) throw new Error(`There is no column ${column}`);
      return text;
    };
    return {
      cell,
      list: (column) =>
        cell(column)
          .split(';')
          .filter((part) => part !== ''),
    };
  });
}

/** Rows grouped by the text of one column. */
export function groupRows(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.cell(column));
    if (group === undefined) groups.set(row.cell(column), [row]);
    else group.push(row);
  }
  return groups;
}

/** Number of different texts in a column. */
export function countDistinct(rows: readonly Row[], column: string): number {
  return new Set(rows.map((row) => row.cell(column))).size;
}

/** A blank cell is "not known". */
export function toYear(cell: string): number | undefined {
  return cell === '' ? undefined : Number(cell);
}
