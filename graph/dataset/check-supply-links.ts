// Supply links: what the two ends say, and what links of one input group must share.
// May import: issue, read-tables, tables. Invariant: an end that does not exist is a fault of its own and says nothing of its chain.
import { buildIssue, type Report, words } from './issue';
import type { ReadTables } from './read-tables';
import { TABLES } from './tables';

const { file } = TABLES['segment-links'];

/** Reports flags that the ends belie, and input groups that are both required and optional. */
export function checkSupplyLinks(tables: ReadTables, report: Report): void {
  checkFlags(tables, report);
  checkGroups(tables, report);
}

/** Chain of a segment: the part of its id before the dot. */
export function toChainName(segment: string): string {
  return segment.split('.')[0] ?? '';
}

function checkFlags(tables: ReadTables, report: Report): void {
  const { keys } = tables.segments;
  for (const { row, values } of tables['segment-links'].rows) {
    const { from_segment: from, to_segment: to, cross_chain: flag } = values;
    if (from === undefined || to === undefined || flag === undefined) continue;
    if (!keys.has(from) || !keys.has(to)) continue;
    const crosses = toChainName(from) !== toChainName(to);
    if (flag === crosses) continue;
    report(
      buildIssue(
        'cross-chain-flag',
        { file, row, column: 'cross_chain', value: String(flag) },
        {
          message: crosses
            ? words('两端属于不同的链', 'the ends belong to different chains')
            : words('两端在同一条链', 'both ends belong to one chain'),
          fix: words(`改为 ${crosses}`, `write ${crosses}`),
        },
      ),
    );
  }
}

function checkGroups(tables: ReadTables, report: Report): void {
  const groups = new Map<string, { readonly row: number; readonly necessity: string }[]>();
  for (const { row, values } of tables['segment-links'].rows) {
    const { to_segment: to, input_group: group, necessity } = values;
    if (to === undefined || group === undefined || necessity === undefined) continue;
    const key = `${to} ${group}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [{ row, necessity }]);
    else known.push({ row, necessity });
  }
  for (const [key, links] of groups) {
    const usual = findUsual(links.map(({ necessity }) => necessity));
    const model = links.find(({ necessity }) => necessity === usual);
    for (const { row, necessity } of links) {
      if (necessity === usual || model === undefined) continue;
      const message = words(
        `同一输入组（${key}）在第 ${model.row} 行是 ${usual}`,
        `the same input group (${key}) is ${usual} in row ${model.row}`,
      );
      const fix = words(`同一组只能有一种：改为 ${usual}？`, `a group has one necessity: write ${usual}?`);
      report(buildIssue('mixed-necessity', { file, row, column: 'necessity', value: necessity }, { message, fix }));
    }
  }
}

/** The word that most links of a group use; of two equally frequent ones the first. */
function findUsual(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as const)[0];
}
