// A plain table, before it is written as CSV or as a sheet.
// May import: export words. Invariants: every row has a cell per column; a missing value is an empty cell.
import type { ColumnKey, ExportTexts, ExportWords } from './export-words';

export type LinkCell = { readonly text: string; readonly href: string };
export type Cell = string | number | LinkCell | undefined;
export type Table = {
  readonly key: 'things' | 'relations' | 'sources' | 'view';
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

type Shape<Row, Key extends ColumnKey> = {
  readonly key: Table['key'];
  readonly columns: readonly Key[];
  readonly rows: readonly Row[];
  readonly cellsOf: (row: Row) => Readonly<Record<Key, Cell>>;
};

/** Columns in their order, heads in the reader's words. */
export function buildTable<Row, Key extends ColumnKey>(shape: Shape<Row, Key>, { heads, texts }: ExportWords): Table {
  const { key, columns, rows, cellsOf } = shape;
  return {
    key,
    name: toTableName(key, texts),
    heads: columns.map((column) => heads[column]),
    rows: rows.map((row) => {
      const cells = cellsOf(row);
      return columns.map((column) => cells[column]);
    }),
  };
}

function toTableName(key: Table['key'], texts: ExportTexts): string {
  return texts[key];
}

export function toCellText(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.href : String(cell);
}
