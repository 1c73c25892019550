// Likely ids for a reference that leads nowhere.
// May import: read-table, read-tables, suggest, tables. Invariant: bounded work, however many references are broken.
import { type ReadTable, toText } from './read-table';
import type { ReadTables } from './read-tables';
import { findNearest, toPlain } from './suggest';
import { TABLES, type TableName } from './tables';

/** The id of `target` that was probably meant; `undefined` when there is none or enough has been suggested already. */
export type Suggester = (target: TableName, value: string) => string | undefined;

/** Searches that are made for one report; broken references beyond it are reported without a guess. */
const MAX_SEARCHES = 300;
/** Columns by which people call a thing when they do not write its id. */
const NAME_COLUMNS = ['name_zh', 'short_zh', 'short_name', 'name_en', 'title'];

export function buildSuggester(tables: ReadTables): Suggester {
  const known = new Map<string, string | undefined>();
  const names = new Map<TableName, ReadonlyMap<string, string>>();
  return (target, value) => {
    const key = `${target} ${value}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= MAX_SEARCHES) return undefined;
    const byName = names.get(target) ?? collectNames(tables[target], TABLES[target].key[0] ?? '');
    names.set(target, byName);
    const found = byName.get(value) ?? findSlip(target, value, tables[target].keys.names);
    known.set(key, found);
    return found;
  };
}

function collectNames(read: ReadTable, key: string): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const row of read.rows) {
    for (const column of NAME_COLUMNS) {
      const name = toText(read, row, column);
      if (name !== '' && !byName.has(name)) byName.set(name, toText(read, row, key));
    }
  }
  return byName;
}

/** A code of which only the end is wrong most likely belongs to the same parent. */
function findSlip(target: TableName, value: string, keys: ReadonlySet<string>): string | undefined {
  if (target !== 'gbt4754') return findNearest(value, keys);
  const plain = toPlain(value).toUpperCase();
  const likely = [plain, plain.slice(0, -1), plain.slice(0, -2)];
  return likely.find((code) => code !== value && code !== '' && keys.has(code)) ?? findNearest(value, keys);
}
