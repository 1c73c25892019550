// All tables of a folder as read, before they are held against each other.
// May import: read-table, tables. Invariant: every table is there, read or not.
import type { ReadTable } from './read-table';
import { TABLE_NAMES, TABLES, type Table, type TableName } from './tables';

export type ReadTables = { readonly [N in TableName]: ReadTable<(typeof TABLES)[N]['columns']> };

/** Reads each table with `read`. */
export function buildReadTables(read: (table: Table) => ReadTable): ReadTables {
  const entries = TABLE_NAMES.map((name) => [name, read(TABLES[name])]);
  // One entry per name of TABLES, each read by its own columns: what the mapped type says, but entries cannot.
  return Object.fromEntries(entries) as ReadTables;
}
