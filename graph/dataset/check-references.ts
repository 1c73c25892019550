// References across tables: names of things that do not exist.
// May import: model relations, issue, lost-zeros, read-table, read-tables, suggester, tables. Invariants: a table that could not be read
// never makes others look wrong; a reference to a row that is there, but faulty, is not missing.
import { RELATION_ENDS } from '#graph/model/relations';
import { buildIssue, type Issue, type Place, type Report, words } from './issue';
import { findLostZeros } from './lost-zeros';
import type { ReadTable } from './read-table';
import type { ReadTables } from './read-tables';
import { buildSuggester } from './suggester';
import { TABLE_NAMES, TABLES, type Table, type TableName } from './tables';

/** The city has no table: the dataset is about one city, and this is its name. */
const CITY_NAME = 'chongqing';

type Scope = {
  readonly tables: ReadTables;
  readonly report: Report;
  readonly isMissing: (target: TableName, name: string) => boolean;
  readonly reportMissing: (target: TableName, place: Place) => void;
};

/** Reports every dangling reference of all tables, plain, in lists and of the kind "type and id". */
export function checkReferences(tables: ReadTables, report: Report): void {
  const suggest = buildSuggester(tables);
  const { restored, bare } = findLostZeros(tables);
  const hasCode = (code: string) => restored.has(code) || (tables.gbt4754.keys.has(code) && !bare.has(code));
  const scope: Scope = {
    tables,
    report,
    isMissing: (target, name) => {
      const isKnown = target === 'gbt4754' ? hasCode(name) : tables[target].keys.has(name);
      return tables[target].complete && !isKnown;
    },
    reportMissing: (target, place) => {
      const value = place.value ?? '';
      const hasLostZero = target === 'gbt4754' && hasCode(`0${value}`);
      report(toMissing(target, place, hasLostZero ? `0${value}` : suggest(target, value)));
    },
  };
  for (const name of TABLE_NAMES) {
    const table: Table = TABLES[name];
    for (const column of Object.keys(table.columns)) checkColumn(scope, { table, read: tables[name], column });
  }
  checkIndicators(scope);
  checkProgramLinks(scope);
}

type ColumnPlace = { readonly table: Table; readonly read: ReadTable; readonly column: string };

function checkColumn(scope: Scope, { table, read, column }: ColumnPlace): void {
  const target = TABLE_NAMES.find((name) => name === table.columns[column]?.references);
  if (target === undefined) return;
  for (const { row, values } of read.rows) {
    const value = values[column];
    const names: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const name of names) {
      if (typeof name !== 'string' || !scope.isMissing(target, name)) continue;
      scope.reportMissing(target, { file: table.file, row, column, value: name });
    }
  }
}

const TABLE_OF_TYPE = {
  industry: 'industries',
  chain: 'chains',
  district: 'districts',
  region: 'regions',
  program: 'programs',
} as const satisfies Record<string, TableName>;

function checkIndicators({ tables, report, isMissing, reportMissing }: Scope): void {
  const { file } = TABLES.indicators;
  for (const { row, values } of tables.indicators.rows) {
    const { subject_type: type, subject_id: id } = values;
    if (type === undefined || id === undefined) continue;
    const place = { file, row, column: 'subject_id', value: id };
    if (type === 'city') {
      if (id !== CITY_NAME) report(toWrongCity(place));
    } else if (isMissing(TABLE_OF_TYPE[type], id)) reportMissing(TABLE_OF_TYPE[type], place);
  }
}

const RELATION_OF_LINK = { covers: 'COVERS', builds_in: 'BUILDS_IN', part_of: 'PART_OF' } as const;

function checkProgramLinks({ tables, report, isMissing, reportMissing }: Scope): void {
  const { file } = TABLES['program-links'];
  for (const { row, values } of tables['program-links'].rows) {
    const { target_type: type, target_id: id, relation } = values;
    if (type === undefined) continue;
    const allowed = relation === undefined ? [] : toAllowedTargets(relation);
    if (relation !== undefined && !allowed.includes(type)) {
      const options = allowed.join(' / ');
      report(
        buildIssue(
          'wrong-target',
          { file, row, column: 'target_type', value: type },
          {
            message: words(`${relation} 不能指向 ${type}`, `${relation} cannot point to a ${type}`),
            fix: words(`可指向：${options}；或改 relation`, `it may point to: ${options}; or change relation`),
          },
        ),
      );
    }
    const target = TABLE_OF_TYPE[type];
    if (id !== undefined && isMissing(target, id)) reportMissing(target, { file, row, column: 'target_id', value: id });
  }
}

function toAllowedTargets(relation: keyof typeof RELATION_OF_LINK): readonly string[] {
  return RELATION_ENDS[RELATION_OF_LINK[relation]].filter(([from]) => from === 'program').map(([, to]) => to);
}

function toWrongCity(place: Place): Issue {
  return buildIssue('missing-reference', place, {
    message: words(`全市的 id 是 ${CITY_NAME}`, `the id of the city is ${CITY_NAME}`),
    fix: words(`改为 ${CITY_NAME}，或改 subject_type`, `write ${CITY_NAME} or change subject_type`),
  });
}

function toMissing(target: TableName, place: Place, near: string | undefined): Issue {
  const { file } = TABLES[target];
  const message = words(`${file} 里没有这个 id`, `${file} has no such id`);
  const fix = toFix(place.value ?? '', { file, near });
  if (target !== 'gbt4754') return buildIssue('missing-reference', place, { message, fix });
  return buildIssue('unknown-gbt-code', place, {
    message: words(`没有这个 GB/T 4754-2017 代码（${file}）`, `there is no such code of GB/T 4754-2017 (${file})`),
    fix:
      near === undefined
        ? words(`核对国标；确有此码就补进 ${file}`, `check the standard; if it has the code, add it to ${file}`)
        : fix,
  });
}

function toFix(value: string, { file, near }: { readonly file: string; readonly near: string | undefined }) {
  if (/[;；、,，|]/.test(value)) return words('这一列只写一个 id', 'this column takes one id only');
  if (near !== undefined) return words(`是不是 ${near}？`, `did you mean ${near}?`);
  return words(`在 ${file} 里补上，或改用已有的`, `add it to ${file} or use one that exists`);
}
