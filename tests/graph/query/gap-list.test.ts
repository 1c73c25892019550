// The gap list of the real dataset: order, reasons and matrix, against the rows.
import { afterAll, describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import { buildGapsView } from '#graph/query/gap-list';
import type { GapFilter } from '#graph/query/gap-rows';
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

describe('the verdict of a row', () => {
  const every = { status: ['present', 'weak', 'absent', 'unknown'] } as const;
  const links = tables('segment_links');
  const stateOf = (id: string) => statuses.get(`segment:${id}`)?.cell('status') ?? '';
  const usersOf = (id: string) => links.filter((link) => `segment:${link.cell('from_segment')}` === id);

  it('never makes a gap of what is to be verified, nor says of it that it is weak or absent', async () => {
    const { items } = await read({ status: ['unknown'] });
    expect(items.length).toBeGreaterThan(0);
    for (const { verdict, reasonZh, reasonEn } of items) {
      expect(verdict).toBe('verify');
      expect(`${reasonZh}${reasonEn}`).not.toMatch(/缺失|薄弱|absent|weak/i);
    }
  });

  it('is to fill exactly where a weak or absent segment is used by one that is here, with the true numbers in its sentence', async () => {
    const { items } = await read({ verdict: ['fill'] });
    const expected = segments.filter(({ status, usersHere }) => ['weak', 'absent'].includes(status) && usersHere > 0);
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
    for (const { id, reasonZh, usedBy } of items) {
      const here = usersOf(id).filter((link) => ['present', 'weak'].includes(stateOf(link.cell('to_segment'))));
      const required = here.filter((link) => link.cell('necessity') === 'required');
      const need = required.length === 0 ? '都不是必需' : `其中 ${required.length} 个必需`;
      expect(reasonZh).toContain(`全市有 ${here.length} 个环节要用它，${need}`);
      expect(usedBy.map((user) => user.id).sort()).toEqual(
        here.map((link) => `segment:${link.cell('to_segment')}`).sort(),
      );
    }
  });

  it('counts firms as the rows do, and never takes a missing record for a missing firm', async () => {
    const { items } = await read(every);
    expect(items).toHaveLength(segments.length);
    for (const { id, verdict, rule, reasonZh, state } of items) {
      const row = segments.find((segment) => segment.id === id);
      const firms = row?.operating ?? 0;
      if (rule === 'single-point') expect([firms, reasonZh]).toEqual([1, expect.stringContaining('只记到 1 家')]);
      if (rule === 'few-firms') expect(reasonZh).toContain(`只记到 ${firms} 家`);
      if (rule === 'no-leader' || rule === 'sound') expect(reasonZh).toContain(`记到 ${firms} 家`);
      if (state.status === 'present' && firms === 0) expect(verdict).toBe('verify');
      if (state.status === 'present') expect(['fill', 'extend']).not.toContain(verdict);
    }
  });

  it('is counted within chain, stage and district, whatever else is filtered', async () => {
    const { items, verdicts } = await read(every);
    const { verdicts: again } = await read({ verdict: ['secure'], sort: 'firms' });
    expect(again).toEqual(verdicts);
    for (const [verdict, count] of Object.entries(verdicts)) {
      expect([verdict, items.filter((item) => item.verdict === verdict).length]).toEqual([verdict, count]);
    }
  });
});

describe('here', () => {
  const firms = new Map(tables('enterprises').map((row) => [row.cell('id'), row.cell('district_id')]));
  const work = tables('enterprise_segments').filter((row) => row.cell('status') === 'operating');
  const worksIn = (segment: string, district: string) =>
    work.filter((row) => row.cell('segment_id') === segment && firms.get(row.cell('enterprise_id')) === district);

  it('is the district that is asked for: its firms use or make what is listed', async () => {
    const { items, states } = await read({ district: toNodeId('district', 'fuling'), sort: 'users' });
    expect(items.length).toBeGreaterThan(3);
    expect(states.present + states.weak + states.absent + states.unknown).toBeLessThan(segments.length);
    for (const { id, usedBy, inDistrict } of items) {
      for (const user of usedBy) expect(worksIn(user.id.slice(8), 'fuling').length).toBeGreaterThan(0);
      const own = worksIn(id.slice(8), 'fuling');
      expect(inDistrict?.operating).toBe(new Set(own.map((row) => row.cell('enterprise_id'))).size);
      expect(usedBy.length + own.length).toBeGreaterThan(0);
    }
    const users = items.map(({ usedBy }) => usedBy.length);
    expect(users).toEqual(users.toSorted((a, b) => b - a));
  });

  it('groups under every district that would use a segment, each once', async () => {
    const { items, groups, total } = await read({ group: 'district', status: ['weak'] });
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total);
    const pairs = items.map(({ id, group }) => `${group} ${id}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { usedBy, group } of items) {
      const district = group?.slice(9) ?? '';
      expect(usedBy.some((user) => worksIn(user.id.slice(8), district).length > 0)).toBe(true);
    }
  });
});

describe('the order and the groups', () => {
  it('are those asked for, and paging keeps them', async () => {
    const whole = await read({ group: 'chain', sort: 'criticality' });
    const chains = whole.items.map(({ group }) => group);
    expect(chains).toEqual([...new Set(chains)].flatMap((chain) => chains.filter((other) => other === chain)));
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await buildGapsView(
        snapshot,
        { group: 'chain', sort: 'criticality' },
        { limit: 37, cursor: cursor ?? undefined },
      );
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    await expect(read({ district: toNodeId('district', 'nowhere') })).rejects.toMatchObject({ field: 'district' });
  });

  it('show a chain against the districts its firms are in', async () => {
    expect((await read()).places).toBeUndefined();
    const { places } = await read({ chain: toNodeId('chain', 'new-display') });
    const own = segments.filter(({ chainId }) => chainId === 'chain:new-display');
    expect(places?.rows.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
    for (const row of places?.rows ?? []) {
      const sum = row.firms.reduce((total, { firms: count }) => total + count, 0);
      expect([row.id, sum]).toEqual([row.id, own.find(({ id }) => id === row.id)?.operating]);
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
