// Keys and references across tables: duplicates and names of things that do not exist.
// May import: tables, issue, suggest. Invariant: a table that could not be read to its end never makes others look wrong.
import { buildIssue, type Issue } from './issue';
import type { ReadRow, ReadTable } from './read-table';
import { findNearest } from './suggest';
import { TABLE_NAMES, TABLES, type Table, type TableName } from './tables';

export type ReadTables = Readonly<Record<TableName, ReadTable>>;

/** Ids of a table as they stand in its key column, valid or not. */
export type KeySets = Readonly<Record<TableName, ReadonlySet<string>>>;

export function collectKeys(tables: ReadTables): KeySets {
  const entries = TABLE_NAMES.map((name) => {
    const table: Table = TABLES[name];
    const first = table.key[0] ?? '';
    return [name, new Set(tables[name].rows.map((row) => row.texts.get(first) ?? ''))] as const;
  });
  return Object.fromEntries<ReadonlySet<string>>(entries) as Record<TableName, ReadonlySet<string>>;
}

/** Every duplicate key, duplicate unique value and dangling reference of all tables. */
export function checkReferences(tables: ReadTables, keys: KeySets): readonly Issue[] {
  return TABLE_NAMES.flatMap((name) => {
    const { rows } = tables[name];
    const table: Table = TABLES[name];
    return [
      ...checkKey(table, rows),
      ...checkUnique(table, rows),
      ...Object.keys(table.columns).flatMap((column) => checkColumn({ table, column, tables, keys }, rows)),
      ...checkSubjects(name, { tables, keys }),
    ];
  });
}

function checkKey(table: Table, rows: readonly ReadRow[]): readonly Issue[] {
  const firstRow = new Map<string, number>();
  return rows.flatMap(({ row, texts }) => {
    const value = table.key.map((column) => texts.get(column) ?? '').join(' + ');
    const earlier = firstRow.get(value);
    if (earlier === undefined) {
      firstRow.set(value, row);
      return [];
    }
    return [
      buildIssue(
        'duplicate-id',
        { file: table.file, row, column: table.key.join(' + '), value },
        {
          message: { zh: `与第 ${earlier} 行重复`, en: `repeats row ${earlier}` },
          fix: { zh: '删去一行，或改用另一个 id', en: 'remove one of the rows or use another id' },
        },
      ),
    ];
  });
}

function checkUnique(table: Table, rows: readonly ReadRow[]): readonly Issue[] {
  const columns = Object.entries(table.columns).filter(([name, column]) => column.unique && table.key.join() !== name);
  return columns.flatMap(([column]) => {
    const firstRow = new Map<string, number>();
    return rows.flatMap(({ row, texts }) => {
      const value = texts.get(column) ?? '';
      if (value.trim() === '') return [];
      const earlier = firstRow.get(value);
      if (earlier === undefined) {
        firstRow.set(value, row);
        return [];
      }
      return [
        buildIssue(
          'duplicate-value',
          { file: table.file, row, column, value },
          {
            message: {
              zh: `与第 ${earlier} 行的值相同，这一列不得重复`,
              en: `equals row ${earlier}; this column must be unique`,
            },
            fix: { zh: '合并两行，或改其中一个', en: 'merge the rows or change one of them' },
          },
        ),
      ];
    });
  });
}

type ColumnPlace = {
  readonly table: Table;
  readonly column: string;
  readonly tables: ReadTables;
  readonly keys: KeySets;
};

function checkColumn({ table, column, tables, keys }: ColumnPlace, rows: readonly ReadRow[]): readonly Issue[] {
  const target = TABLE_NAMES.find((name) => name === table.columns[column]?.references);
  if (target === undefined || !tables[target].complete) return [];
  return rows.flatMap(({ row, values }) => {
    const value = values.get(column);
    const names: readonly unknown[] = Array.isArray(value) ? value : [value];
    return names
      .filter((name): name is string => typeof name === 'string' && !keys[target].has(name))
      .map((name) => toMissing({ file: table.file, row, column, value: name }, target, keys));
  });
}

const SUBJECTS: Readonly<Partial<Record<TableName, readonly [type: string, id: string]>>> = {
  indicators: ['subject_type', 'subject_id'],
  'program-links': ['target_type', 'target_id'],
};
const TABLE_OF_SUBJECT: Readonly<Record<string, TableName>> = {
  industry: 'industries',
  chain: 'chains',
  district: 'districts',
  region: 'regions',
  program: 'programs',
};
/** The city has no table: the dataset is about one city, and this is its name. */
export const CITY_NAME = 'chongqing';

function checkSubjects(
  name: TableName,
  { tables, keys }: { readonly tables: ReadTables; readonly keys: KeySets },
): readonly Issue[] {
  const columns = SUBJECTS[name];
  if (columns === undefined) return [];
  const [typeColumn, column] = columns;
  return tables[name].rows.flatMap(({ row, values }) => {
    const type = values.get(typeColumn);
    const value = values.get(column);
    if (typeof type !== 'string' || typeof value !== 'string') return [];
    const place = { file: TABLES[name].file, row, column, value };
    if (type === 'city') return value === CITY_NAME ? [] : [toWrongCity(place)];
    const target = Object.hasOwn(TABLE_OF_SUBJECT, type) ? TABLE_OF_SUBJECT[type] : undefined;
    if (target === undefined || !tables[target].complete || keys[target].has(value)) return [];
    return [toMissing(place, target, keys)];
  });
}

type Place = { readonly file: string; readonly row: number; readonly column: string; readonly value: string };

function toWrongCity(place: Place): Issue {
  return buildIssue('missing-reference', place, {
    message: { zh: `全市的 id 是 ${CITY_NAME}`, en: `the id of the city is ${CITY_NAME}` },
    fix: { zh: `改为 ${CITY_NAME}`, en: `write ${CITY_NAME}` },
  });
}

function toMissing(place: Place, target: TableName, keys: KeySets): Issue {
  const { file } = TABLES[target];
  const near = findNearest(place.value, keys[target]);
  const isCode = target === 'gbt4754';
  return buildIssue(isCode ? 'unknown-gbt-code' : 'missing-reference', place, {
    message: isCode
      ? {
          zh: `GB/T 4754-2017 里没有代码 ${place.value}（${file}）`,
          en: `GB/T 4754-2017 has no code ${place.value} (${file})`,
        }
      : { zh: `${file} 里没有 ${place.value}`, en: `${file} has no ${place.value}` },
    fix:
      near === undefined
        ? { zh: `在 ${file} 里补上，或改用已有的`, en: `add it to ${file} or use one that exists` }
        : { zh: `是不是 ${near}？`, en: `did you mean ${near}?` },
  });
}
