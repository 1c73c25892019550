// The header row of a table against the columns the table should have.
// May import: issue, odd-characters, row-faults, suggest, tables. Invariants: row 1 of the file; the order of columns does not matter;
// a misspelt column is one fault, and its cells are read all the same.
import { buildIssue, type Issue, type Report, toExcerpt, words } from './issue';
import { removeOddCharacters } from './odd-characters';
import { oddCharacter, paddedName } from './row-faults';
import { findNearest } from './suggest';
import type { Table } from './tables';

/** Where each column stands in a row; `undefined` when the row is no header of this table. Reports every fault. */
export function readHeader(
  table: Table,
  header: readonly string[],
  report: Report,
): ReadonlyMap<string, number> | undefined {
  const names = header.map((name) => removeOddCharacters(name).trim());
  const wanted = Object.keys(table.columns);
  const delimiter = findDelimiter(wanted, names);
  if (delimiter !== undefined) {
    report(wrongDelimiter(table.file, delimiter));
    return undefined;
  }
  const positions = new Map<string, number>();
  for (const name of wanted) if (names.includes(name)) positions.set(name, names.indexOf(name));
  const aliases = findAliases(wanted, names);
  if (positions.size + aliases.size === 0) {
    report(missingHeader(table.file, header));
    return undefined;
  }
  reportSpelling(table.file, header, report);
  for (const name of wanted.filter((candidate) => !positions.has(candidate))) {
    const alias = aliases.get(name);
    if (alias !== undefined) positions.set(name, names.indexOf(alias));
    report(missingColumn(table.file, name, alias));
  }
  const known = new Set([...wanted, ...aliases.values()]);
  for (const [index, name] of names.entries()) {
    if (!known.has(name)) report(unknownColumn(table.file, name));
    else if (names.indexOf(name) !== index) report(repeatedColumn(table.file, name));
  }
  return positions;
}

/** A header that is one cell only because the columns are separated by something else than a comma. */
function findDelimiter(wanted: readonly string[], header: readonly string[]): string | undefined {
  if (header.length !== 1) return undefined;
  return [';', '\t', '，', '|'].find((delimiter) => {
    const names = header[0]?.split(delimiter) ?? [];
    return names.filter((name) => wanted.includes(name.trim())).length >= 2;
  });
}

/** Missing column → the unknown one that is probably meant by it. */
function findAliases(wanted: readonly string[], names: readonly string[]): ReadonlyMap<string, string> {
  const surplus = new Set(names.filter((name) => name !== '' && !wanted.includes(name)));
  const aliases = new Map<string, string>();
  for (const name of wanted.filter((candidate) => !names.includes(candidate))) {
    const near = findNearest(name, surplus);
    if (near === undefined) continue;
    aliases.set(name, near);
    surplus.delete(near);
  }
  return aliases;
}

function reportSpelling(file: string, header: readonly string[], report: Report): void {
  for (const name of header) {
    const visible = removeOddCharacters(name);
    if (visible !== name) report(oddCharacter({ file, row: 1, column: visible.trim() }, name));
    else if (name.trim() !== name) report(paddedName(file, name));
  }
}

function wrongDelimiter(file: string, delimiter: string): Issue {
  const name = delimiter === '\t' ? 'Tab' : delimiter;
  return buildIssue(
    'wrong-delimiter',
    { file, row: 1, value: delimiter },
    {
      message: words(`列之间用了“${name}”，应为英文逗号`, `columns are separated by "${name}" instead of a comma`),
      fix: words('另存为逗号分隔的 CSV', 'save as comma-separated CSV'),
    },
  );
}

function missingHeader(file: string, header: readonly string[]): Issue {
  return buildIssue(
    'missing-header',
    { file, row: 1, value: header.slice(0, 20).join(',') },
    {
      message: words('第一行不是表头：没有一个规定的列名', 'the first row is no header: it names none of the columns'),
      fix: words('在最前面加上表头一行', 'put the header row first'),
    },
  );
}

function missingColumn(file: string, name: string, alias: string | undefined): Issue {
  const place = { file, row: 1, column: name };
  const message = words(`缺少列 ${name}`, `column ${name} is missing`);
  if (alias === undefined) {
    return buildIssue('missing-column', place, { message, fix: words('补上这一列', 'add the column') });
  }
  const shown = toExcerpt(alias);
  const fix = words(`把“${shown}”改名为 ${name}？`, `rename "${shown}" to ${name}?`);
  return buildIssue('missing-column', { ...place, value: alias }, { message, fix });
}

function unknownColumn(file: string, name: string): Issue {
  const shown = toExcerpt(name);
  const message =
    name === ''
      ? words('有一列没有列名', 'a column has no name')
      : words(`不认识的列“${shown}”`, `unknown column "${shown}"`);
  const fix = words('改成规定的列名，或删去这一列', 'use a known column name or remove the column');
  return buildIssue('unknown-column', { file, row: 1, column: name, value: name }, { message, fix });
}

function repeatedColumn(file: string, name: string): Issue {
  const message = words(`列 ${toExcerpt(name)} 出现多次`, `column ${toExcerpt(name)} stands more than once`);
  const fix = words('只留一列', 'keep one of them');
  return buildIssue('duplicate-column', { file, row: 1, column: name, value: name }, { message, fix });
}
