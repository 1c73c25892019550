// GB/T 4754-2017: level, section and parent of a code follow from its digits.
// May import: issue, lost-zeros, read-table, read-tables, tables. Invariant: holds codes to the standard's sections and divisions;
// which groups and classes exist is what the table says.
import { buildIssue, type Report, type Words, words } from './issue';
import { hasLostZero } from './lost-zeros';
import { isBlank, type Values } from './read-table';
import type { ReadTables } from './read-tables';
import { TABLES } from './tables';

const { file } = TABLES.gbt4754;

/** Last division of each section; divisions are numbered through from 01 to 97. */
const LAST_DIVISIONS = [
  ['A', 5],
  ['B', 12],
  ['C', 43],
  ['D', 46],
  ['E', 50],
  ['F', 52],
  ['G', 60],
  ['H', 62],
  ['I', 65],
  ['J', 69],
  ['K', 70],
  ['L', 72],
  ['M', 75],
  ['N', 79],
  ['O', 82],
  ['P', 83],
  ['Q', 85],
  ['R', 90],
  ['S', 96],
  ['T', 97],
] as const;

type Code = Values<typeof TABLES.gbt4754.columns>;
type Known = ReadonlyMap<string, Code>;

/** Reports codes the standard cannot hold, and rows that place a code wrongly. */
export function checkCodes(tables: ReadTables, report: Report): void {
  const read = tables.gbt4754;
  const known: Known = new Map(
    read.rows.flatMap(({ values }) => (values.code === undefined ? [] : [[values.code, values]])),
  );
  for (const entry of read.rows) {
    const { row, values } = entry;
    const { code } = values;
    if (code === undefined) continue;
    const mismatch = (column: keyof Code, value: string, parts: { readonly message: Words; readonly fix: Words }) =>
      report(buildIssue(column === 'code' ? 'unknown-gbt-code' : 'gbt-mismatch', { file, row, column, value }, parts));
    const fault = hasLostZero(code, values.level) ? lostZero(code) : hasSection(code) ? undefined : noDivision(code);
    if (fault !== undefined) {
      mismatch('code', code, fault);
      continue;
    }
    const level = findLevelFault(code, values);
    if (level !== undefined) mismatch('level', String(values.level), level);
    const section = findSectionFault(code, values);
    if (section !== undefined) mismatch('section', values.section ?? '', section);
    const hasParent = values.parent_code !== undefined || isBlank(read, entry, 'parent_code');
    const parent = hasParent ? findParentFault(code, values, known) : undefined;
    if (parent !== undefined) mismatch('parent_code', values.parent_code ?? '', parent);
  }
}

/** 1 for a section letter, else the number of digits. */
function toLevel(code: string): number {
  return /^[A-T]$/.test(code) ? 1 : code.length;
}

function toSection(code: string): string | undefined {
  if (toLevel(code) === 1) return code;
  const division = Number(code.slice(0, 2));
  return division === 0 ? undefined : LAST_DIVISIONS.find(([, last]) => division <= last)?.[0];
}

function hasSection(code: string): boolean {
  return toSection(code) !== undefined;
}

function lostZero(code: string) {
  return {
    message: words(`代码 ${code} 丢了前面的 0`, `code ${code} has lost the zero before it`),
    fix: words(
      `改为 0${code}（表格软件里把这一列设为文本）`,
      `write 0${code} (make the column text in your spreadsheet)`,
    ),
  };
}

function noDivision(code: string) {
  const division = code.slice(0, 2);
  return {
    message: words(`GB/T 4754-2017 没有大类 ${division}`, `GB/T 4754-2017 has no division ${division}`),
    fix: words('核对国标后改正', 'check the standard and correct it'),
  };
}

function findLevelFault(code: string, { level }: Code) {
  const expected = toLevel(code);
  if (level === undefined || level === expected) return undefined;
  return {
    message: words(`代码 ${code} 是第 ${expected} 级`, `code ${code} is of level ${expected}`),
    fix: words(`改为 ${expected}`, `write ${expected}`),
  };
}

function findSectionFault(code: string, { section }: Code) {
  const expected = toSection(code);
  if (section === undefined || section === expected) return undefined;
  return {
    message: words(`代码 ${code} 属于门类 ${expected}`, `code ${code} belongs to section ${expected}`),
    fix: words(`改为 ${expected}`, `write ${expected}`),
  };
}

/** Divisions hang on a section letter; below, a code starts with its parent's (class `1830` may hang on division `18`). */
function findParentFault(code: string, { parent_code: parent }: Code, known: Known) {
  if (parent !== undefined && !known.has(parent)) return undefined;
  const level = toLevel(code);
  const isRight =
    parent === undefined ? level === 1 : level === 2 ? parent === toSection(code) : isPrefix(parent, code);
  if (isRight) return undefined;
  const message =
    parent === undefined
      ? words(`代码 ${code} 缺上级`, `code ${code} lacks its parent`)
      : words(`${parent} 不是 ${code} 的上级`, `${parent} is not the parent of ${code}`);
  return { message, fix: toParentFix(code, known) };
}

function toParentFix(code: string, known: Known): Words {
  if (toLevel(code) === 1) return words('门类没有上级，清空', 'clear it: a section has none');
  const prefixes = [code.slice(0, 3), code.slice(0, 2)].filter((part) => part.length < code.length);
  const guess = code.length === 2 ? toSection(code) : prefixes.find((part) => known.has(part));
  if (guess === undefined) return words('写上一级代码', 'write the code one level up');
  return words(`改为 ${guess}`, `write ${guess}`);
}

function isPrefix(parent: string, code: string): boolean {
  return toLevel(parent) > 1 && parent.length < code.length && code.startsWith(parent);
}
