// What ids and neighbouring cells say about belonging: segments to chains, findings to chains, actors to districts; nothing to itself.
// May import: check-supply-links, issue, read-table, read-tables, tables. Invariant: two cells contradict each other only when both are right
// by themselves; a name that does not exist is told by check-references alone.
import { toChainName } from './check-supply-links';
import { buildIssue, type Report, words } from './issue';
import { isBlank, toText } from './read-table';
import type { ReadTables } from './read-tables';
import { TABLES } from './tables';

export function checkMembership(tables: ReadTables, report: Report): void {
  checkSegmentIds(tables, report);
  checkFindings(tables, report);
  checkActors(tables, report);
  checkSelfLinks(tables, report);
}

function checkSegmentIds(tables: ReadTables, report: Report): void {
  const { file } = TABLES.segments;
  for (const { row, values } of tables.segments.rows) {
    const { id, chain_id: chain } = values;
    if (id === undefined || chain === undefined || toChainName(id) === chain || !tables.chains.keys.has(chain))
      continue;
    const wanted = `${chain}.${id.split('.')[1] ?? ''}`;
    report(
      buildIssue(
        'id-mismatch',
        { file, row, column: 'id', value: id },
        {
          message: words(`id 应以“${chain}.”开头`, `the id must start with "${chain}."`),
          fix: words(`改为 ${wanted}，或改 chain_id`, `write ${wanted} or change chain_id`),
        },
      ),
    );
  }
}

function checkFindings(tables: ReadTables, report: Report): void {
  const { file } = TABLES.findings;
  const read = tables.findings;
  for (const entry of read.rows) {
    const { chain_id: chain, segment_id: segment } = entry.values;
    if (segment === undefined || !tables.segments.keys.has(segment) || toChainName(segment) === chain) continue;
    const isToldElsewhere = chain === undefined ? !isBlank(read, entry, 'chain_id') : !tables.chains.keys.has(chain);
    if (isToldElsewhere) continue;
    report(
      buildIssue(
        'id-mismatch',
        { file, row: entry.row, column: 'segment_id', value: segment },
        {
          message: words(`环节不属于链 ${chain ?? '（空）'}`, `the segment is not of chain ${chain ?? '(blank)'}`),
          fix: words(`chain_id 改为 ${toChainName(segment)}？`, `write chain_id ${toChainName(segment)}?`),
        },
      ),
    );
  }
}

/** A district that took part is named by its id; persons and groups have none. */
function checkActors(tables: ReadTables, report: Report): void {
  const { file } = TABLES['event-links'];
  const read = tables['event-links'];
  for (const entry of read.rows) {
    const { actor_kind: kind, district_id: district } = entry.values;
    if (kind === undefined || (kind === 'district') === (district !== undefined)) continue;
    if (district === undefined && !isBlank(read, entry, 'district_id')) continue;
    const message =
      kind === 'district'
        ? words('actor_kind 是 district，却没有 district_id', 'actor_kind is district, yet there is no district_id')
        : words(`actor_kind 是 ${kind}，却有 district_id`, `actor_kind is ${kind}, yet there is a district_id`);
    const fix = words('补上或清空 district_id，或改 actor_kind', 'fill in or clear district_id, or change actor_kind');
    const place = { file, row: entry.row, column: 'district_id', value: district ?? '' };
    report(buildIssue('actor-mismatch', place, { message, fix }));
  }
}

const SELF_LINKS = [
  ['segment-links', 'from_segment', 'to_segment'],
  ['supply-relations', 'supplier_enterprise_id', 'customer_enterprise_id'],
  ['districts', 'id', 'overlaps'],
  ['regions', 'id', 'parent_id'],
  ['programs', 'id', 'parent_id'],
  ['gbt4754', 'code', 'parent_code'],
  ['program-links', 'program_id', 'target_id'],
] as const;

function checkSelfLinks(tables: ReadTables, report: Report): void {
  for (const [name, from, to] of SELF_LINKS) {
    for (const entry of tables[name].rows) {
      const value = toText(tables[name], entry, from);
      const others = toText(tables[name], entry, to).split(';');
      if (value === '' || !others.includes(value)) continue;
      if ('target_type' in entry.values && entry.values.target_type !== 'program') continue;
      report(
        buildIssue(
          'self-link',
          { file: TABLES[name].file, row: entry.row, column: to, value },
          {
            message: words('连到了自己', 'links to itself'),
            fix: words('改正一端，或删去', 'correct one end or remove it'),
          },
        ),
      );
    }
  }
}
