// The gap list of the real dataset: order, reasons and matrix, against the rows.
import { afterAll, describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import { buildGapsView, type GapFilter } from '#graph/query/gap-list';
import type { GapItem } from '#graph/wire/gaps';
import { listChainSummaries, listSegmentSummaries } from '../../contract/expected-summaries';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const segments = listSegmentSummaries(tables);
const statuses = new Map(tables('segment_status').map((row) => [`segment:${row.cell('segment_id')}`, row]));
const ALL = { limit: 1000 };
const read = (filter: GapFilter = {}) => buildGapsView(snapshot, filter, ALL);

/** Proven gaps before unknown ones before what is there; then by need here; then by id. */
const RANK: Readonly<Record<string, number>> = { weak: 0, absent: 0, unknown: 1, present: 2 };
const expectedOrder = [...segments].sort(
  (a, b) =>
    (RANK[a.status] ?? 9) - (RANK[b.status] ?? 9) ||
    b.usersHereRequired - a.usersHereRequired ||
    b.usersHere - a.usersHere ||
    b.users - a.users ||
    (a.id < b.id ? -1 : 1),
);

describe('the rows', () => {
  it('are every weak, absent and unknown segment, those first that are proven and needed here', async () => {
    const { items, total, nextCursor } = await read();
    const expected = expectedOrder.filter(({ status }) => status !== 'present');
    expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect([total, nextCursor]).toEqual([expected.length, null]);
  });

  it.each<SegmentStatus>(['present', 'weak', 'absent', 'unknown'])('keep %s alone when asked', async (status) => {
    const { items } = await read({ status: [status] });
    expect(items.map(({ id }) => id)).toEqual(expectedOrder.filter((row) => row.status === status).map(({ id }) => id));
  });

  it('keep one chain and one stage when asked', async () => {
    for (const chain of ['new-display', 'power-battery']) {
      const { items } = await read({ chain: toNodeId('chain', chain), stage: 'upstream' });
      const kept = expectedOrder.filter((row) => row.chainId === `chain:${chain}` && row.stage === 'upstream');
      expect(items.map(({ id }) => id)).toEqual(kept.filter(({ status }) => status !== 'present').map(({ id }) => id));
    }
    await expect(read({ chain: toNodeId('chain', 'nothing') })).rejects.toMatchObject({ field: 'chain' });
  });
});

describe('the reason of a row', () => {
  const EVIDENCE: Readonly<Record<string, string>> = { official: '官方文件', press: '媒体报道', general: '一般知识' };
  const STATES: Readonly<Record<string, string>> = { present: '已有', weak: '薄弱', absent: '缺失', unknown: '待核实' };

  it('says state, need and evidence as the rows have them', async () => {
    const { items } = await read({ status: ['present', 'weak', 'absent', 'unknown'] });
    expect(items).toHaveLength(segments.length);
    for (const item of items) expect([item.id, item.reasonZh]).toEqual([item.id, toReason(item)]);
  });

  function toReason({ id }: GapItem): string {
    const row = segments.find((segment) => segment.id === id);
    if (row === undefined) throw new Error(`There is no row of ${id}`);
    return `${STATES[row.status]}：${toNeed(row)}；${toEvidence(id)}`;
  }

  function toNeed({ users, usersHere, usersHereRequired }: (typeof segments)[number]): string {
    if (users === 0) return '本数据中没有记录下游环节';
    if (usersHere === 0) return `${users} 个下游环节用它，但都未证实在本地有`;
    return `${usersHere} 个本地下游环节要用它（${usersHereRequired === 0 ? '均非必需' : `必需 ${usersHereRequired}`}）`;
  }

  function toEvidence(id: string): string {
    const status = statuses.get(id);
    const word = EVIDENCE[status?.cell('evidence') ?? ''];
    if (word === undefined) return '还没有依据';
    const year = status?.cell('as_of') ?? '';
    return year === '' ? `依据${word}，年份不详` : `依据 ${year} 年${word}`;
  }

  it('never calls an unknown segment a gap', async () => {
    const { items } = await read({ status: ['unknown'] });
    for (const { reasonZh, reasonEn } of items) {
      expect(reasonZh).toMatch(/^待核实/);
      expect(`${reasonZh}${reasonEn}`).not.toMatch(/缺失|薄弱|absent|weak/);
    }
  });
});

describe('the matrix and the headline', () => {
  it('count every segment once, whatever the filter of the list', async () => {
    const whole = await read();
    const filtered = await read({ chain: toNodeId('chain', 'new-display'), stage: 'upstream', status: ['weak'] });
    expect(filtered.chains).toEqual(whole.chains);
    expect(whole.chains.map(({ id, industryIds, states }) => ({ id, industryIds, states }))).toEqual(
      listChainSummaries(tables).map(({ id, industryIds, states }) => ({ id, industryIds, states })),
    );
    for (const { id, cells } of whole.chains) {
      for (const { stage, states } of cells) {
        for (const [status, count] of Object.entries(states)) {
          const own = segments.filter((row) => row.chainId === id && row.stage === stage && row.status === status);
          expect([id, stage, status, count]).toEqual([id, stage, status, own.length]);
        }
      }
    }
  });

  it('say how many gaps there are and how many of them are needed here', async () => {
    const gaps = segments.filter(({ status }) => status === 'weak' || status === 'absent');
    const needed = gaps.filter(({ usersHere }) => usersHere > 0).length;
    const { headline, states } = await read();
    expect(headline.zh).toBe(`${gaps.length} 个薄弱或缺失环节里，${needed} 个的产品有本地下游环节要用`);
    expect(states.weak + states.absent).toBe(gaps.length);
    const own = gaps.filter(({ chainId }) => chainId === 'chain:new-display');
    const scoped = await read({ chain: toNodeId('chain', 'new-display'), status: ['unknown'] });
    expect(scoped.headline.zh).toMatch(new RegExp(`^新型显示：${own.length} 个薄弱或缺失环节里，`));
  });
});
