// Relations that must never lead back: supply links, and what belongs to what.
// May import: find-cycle, issue, read-tables, tables. Invariant: a thing linked to itself is left to check-membership.
import { type Cycle, findCycles } from './find-cycle';
import { buildIssue, type Issue, type Report, toExcerpt, type Words, words } from './issue';
import type { ReadTables } from './read-tables';
import { TABLES } from './tables';

type Link = {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly column: string;
  readonly row: number;
};
type Ends = {
  readonly row: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

const SUPPLY = {
  what: words('供应关系', 'the supply links'),
  hint: words('回收等回流不写成供应', 'return flows such as recycling are no supply links'),
};
const PARENTS = {
  what: words('上级关系', 'the parents'),
  hint: words('上级不能又是下级', 'a parent cannot be below its child'),
};
/** Steps of a cycle that are spelled out. */
const MAX_STEPS = 40;

/** Reports every cycle in FEEDS and among parents of regions, programs and GB/T codes. */
export function checkCycles(tables: ReadTables, report: Report): void {
  for (const cycle of findCycles(collectSupplyLinks(tables))) report(toIssue(cycle, SUPPLY));
  for (const links of [collectRegions(tables), collectPrograms(tables), collectCodes(tables)]) {
    for (const cycle of findCycles(links)) report(toIssue(cycle, PARENTS));
  }
}

function collectSupplyLinks(tables: ReadTables): readonly Link[] {
  const ends = tables['segment-links'].rows.map(({ row, values }) => ({
    row,
    from: values.from_segment,
    to: values.to_segment,
  }));
  return toLinks(ends, TABLES['segment-links'].file, 'to_segment');
}

function collectRegions(tables: ReadTables): readonly Link[] {
  const ends = tables.regions.rows.map(({ row, values }) => ({ row, from: values.id, to: values.parent_id }));
  return toLinks(ends, TABLES.regions.file, 'parent_id');
}

function collectPrograms(tables: ReadTables): readonly Link[] {
  const parents = tables.programs.rows.map(({ row, values }) => ({ row, from: values.id, to: values.parent_id }));
  const parts = tables['program-links'].rows.filter(
    ({ values }) => values.relation === 'part_of' && values.target_type === 'program',
  );
  const links = parts.map(({ row, values }) => ({ row, from: values.program_id, to: values.target_id }));
  return [
    ...toLinks(parents, TABLES.programs.file, 'parent_id'),
    ...toLinks(links, TABLES['program-links'].file, 'target_id'),
  ];
}

function collectCodes(tables: ReadTables): readonly Link[] {
  const ends = tables.gbt4754.rows.map(({ row, values }) => ({ row, from: values.code, to: values.parent_code }));
  return toLinks(ends, TABLES.gbt4754.file, 'parent_code');
}

function toLinks(ends: readonly Ends[], file: string, column: string): readonly Link[] {
  return ends.flatMap(({ row, from, to }) =>
    from === undefined || to === undefined || from === to ? [] : [{ from, to, file, column, row }],
  );
}

function toIssue(
  { culprit, walk }: Cycle<Link>,
  { what, hint }: { readonly what: Words; readonly hint: Words },
): Issue {
  const { file, row, column, from, to } = culprit;
  const steps = walk.slice(0, MAX_STEPS);
  const more = walk.length > steps.length ? ' → …' : '';
  const round =
    walk.length === 0 ? `${from} → ${to} → …` : `${[from, ...steps.map((link) => link.to)].join(' → ')}${more}`;
  const rows = steps.map((link) => (link.file === file ? link.row : `${link.file} ${link.row}`)).join(', ');
  const link = `${toExcerpt(from)} → ${toExcerpt(to)}`;
  return buildIssue(
    'cycle',
    { file, row, column, value: to },
    {
      message: words(
        `${what.zh}绕成一圈：${round}${rows === '' ? '' : `（第 ${rows} 行）`}`,
        `${what.en} form a cycle: ${round}${rows === '' ? '' : ` (rows ${rows})`}`,
      ),
      fix: words(
        `删去或改正 ${link}（第 ${row} 行）；${hint.zh}`,
        `remove or correct ${link} (row ${row}); ${hint.en}`,
      ),
    },
  );
}
