// Reports on the real data: the figures of the pages, each source under one number, nothing that was not said.
import { afterAll, describe, expect, it } from 'vitest';
import { type NodeId, nodeIdSchema, toNodeId } from '#graph/model/ids';
import { buildGapsView } from '#graph/query/gap-list';
import { buildReport } from '#graph/query/report/report-view';
import { type Report, type ReportBlock, type ReportKind, reportSchema } from '#graph/wire/report';
import { openRealSnapshot } from '../real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const idsOf = (table: Parameters<typeof tables>[0], kind: string, every: number): readonly NodeId[] =>
  tables(table)
    .filter((_, at) => at % every === 0)
    .map((row) => nodeIdSchema.parse(`${kind}:${row.cell('id')}`));
const ASKED: readonly (readonly [ReportKind, NodeId])[] = [
  ...idsOf('enterprises', 'enterprise', 40).map((id) => ['dossier', id] as const),
  ...idsOf('segments', 'segment', 40).map((id) => ['dossier', id] as const),
  ...idsOf('chains', 'chain', 5).flatMap((id) => [['dossier', id] as const, ['briefing', id] as const]),
  ...idsOf('districts', 'district', 6).flatMap((id) => [['dossier', id] as const, ['briefing', id] as const]),
];

const listBlocks = ({ sections }: Report): readonly ReportBlock[] => sections.flatMap(({ blocks }) => blocks);
const listNotes = (block: ReportBlock): readonly number[] =>
  block.kind === 'text' ? (block.notes ?? []) : block.rows.flat().flatMap(({ notes }) => notes ?? []);
const tableOf = (report: Report, caption: string) =>
  listBlocks(report).find((block) => block.kind === 'table' && block.caption.zh === caption);

describe.each(ASKED)('the %s of %s', (kind, id) => {
  it('is whole: every number is a source, every source is cited, every row has its cells, every section says something', async () => {
    const report = reportSchema.parse(await buildReport(snapshot, kind, id));
    const cited = new Set(listBlocks(report).flatMap(listNotes));
    expect([...cited].sort((a, b) => a - b)).toEqual(report.sources.map((_, at) => at + 1));
    expect(new Set(report.sources.map((source) => source.id)).size).toBe(report.sources.length);
    for (const { blocks } of report.sections) expect(blocks.length).toBeGreaterThan(0);
    for (const block of listBlocks(report)) {
      if (block.kind !== 'table') continue;
      expect(block.total).toBeGreaterThanOrEqual(block.rows.length);
      for (const row of block.rows) expect(row).toHaveLength(block.heads.length);
    }
    expect(JSON.stringify(report)).not.toMatch(/undefined|NaN|\[object|null/);
  });
});

describe('reports', () => {
  it('of a chain list its weak and absent segments as the board does, and what is to be verified apart', async () => {
    for (const id of idsOf('chains', 'chain', 4)) {
      const report = await buildReport(snapshot, 'briefing', id);
      const { items } = await buildGapsView(snapshot, { chain: id, status: ['weak', 'absent'] }, { limit: 200 });
      const found = tableOf(report, '薄弱与缺失');
      const told = found?.kind === 'table' ? found.rows.map(([name]) => name?.ref?.id) : [];
      expect(new Set(told)).toEqual(new Set(items.map((item) => item.id)));
      const { items: unknown } = await buildGapsView(snapshot, { chain: id, status: ['unknown'] }, { limit: 200 });
      const text = JSON.stringify(report.sections[1]);
      for (const item of unknown) expect(text).toContain(item.nameZh);
    }
  });

  it('are the same again, word for word', async () => {
    const ask = () => buildReport(snapshot, 'briefing', toNodeId('chain', 'new-display'));
    const first = JSON.stringify(await ask());
    const other = await openRealSnapshot();
    try {
      const again = await buildReport(other.snapshot, 'briefing', toNodeId('chain', 'new-display'));
      expect(JSON.stringify(again)).toBe(first);
    } finally {
      await other.close();
    }
  });

  it('are refused of what has none', async () => {
    await expect(buildReport(snapshot, 'briefing', toNodeId('segment', 'new-display.driver-ic'))).rejects.toMatchObject(
      {
        field: 'of',
      },
    );
    await expect(buildReport(snapshot, 'dossier', toNodeId('chain', 'no-such'))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
