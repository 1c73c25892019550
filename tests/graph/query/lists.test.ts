// Lists page by page: every item exactly once at every limit, in the order of the store; cursors of other lists are refused.
import { afterAll, describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { buildGapsView } from '#graph/query/gap-list';
import * as lists from '#graph/query/lists';
import { buildSearchView } from '#graph/query/search-things';
import type { Snapshot } from '#graph/query/snapshot';
import { buildNeighbours } from '#graph/query/thing-view';
import type { PageRequest } from '#graph/store/port';
import { compareNodes, listExpectedNodes } from '../../contract/expected-graph';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

type List = {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
  readonly nextCursor: string | null;
};
type Ask = (page: PageRequest, of?: Snapshot) => Promise<List>;

const LISTS: Readonly<Record<string, Ask>> = {
  industry: (page, of = snapshot) => lists.listIndustries(of, page),
  chain: (page, of = snapshot) => lists.listChains(of, {}, page),
  segment: (page, of = snapshot) => lists.listSegments(of, {}, page),
  enterprise: (page, of = snapshot) => lists.listEnterprises(of, {}, page),
  district: (page, of = snapshot) => lists.listDistricts(of, page),
  region: (page, of = snapshot) => lists.listRegions(of, page),
  program: (page, of = snapshot) => lists.listPrograms(of, undefined, page),
  indicator: (page, of = snapshot) => lists.listIndicators(of, undefined, page),
  finding: (page, of = snapshot) => lists.listFindings(of, undefined, page),
  event: (page, of = snapshot) => lists.listEvents(of, page),
  source: (page, of = snapshot) => lists.listSources(of, page),
  'industry-code': (page, of = snapshot) => lists.listIndustryCodes(of, page),
};
const NARROWED: Readonly<Record<string, Ask>> = {
  'chains of an industry': (page, of = snapshot) =>
    lists.listChains(of, { industry: toNodeId('industry', 'equipment') }, page),
  'weak segments upstream': (page, of = snapshot) =>
    lists.listSegments(of, { stage: 'upstream', status: ['weak'] }, page),
  'enterprises of a district': (page, of = snapshot) =>
    lists.listEnterprises(of, { district: toNodeId('district', 'fuling') }, page),
  'measures and supports': (page, of = snapshot) => lists.listPrograms(of, ['measure', 'support'], page),
  'figures of the city': (page, of = snapshot) => lists.listIndicators(of, toNodeId('city', 'chongqing'), page),
  'findings of what is missing': (page, of = snapshot) => lists.listFindings(of, ['missing'], page),
  gaps: (page, of = snapshot) => buildGapsView(of, { stage: 'downstream' }, page),
  'hits of a search': (page, of = snapshot) => buildSearchView(of, { q: '汽车', ...page }),
  'neighbours by a fact': (page, of = snapshot) =>
    buildNeighbours(of, toNodeId('chain', 'new-display'), {
      type: 'IN_CHAIN',
      direction: 'in',
      kind: 'segment',
      ...page,
    }),
  'neighbours by what is said twice': (page, of = snapshot) =>
    buildNeighbours(of, toNodeId('source', 'bulletin-2021'), {
      type: 'CITES',
      direction: 'in',
      kind: 'indicator',
      ...page,
    }),
};
const EVERY = Object.entries({ ...LISTS, ...NARROWED });

async function walk(ask: Ask, limit: number): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const ids: string[] = [];
  let page = await ask({ limit });
  const { total } = page;
  for (;;) {
    ids.push(...page.items.map(({ id }) => id));
    expect(page.items.length).toBe(Math.min(limit, total - (ids.length - page.items.length)));
    if (page.nextCursor === null) return { ids, total };
    page = await ask({ limit, cursor: page.nextCursor });
  }
}

describe('every list', () => {
  it.each(Object.entries(LISTS))('%s holds what the rows hold, in their order', async (kind, ask) => {
    const expected = listExpectedNodes(tables).filter((node) => node.kind === kind);
    const { ids, total } = await walk(ask, 1000);
    expect(ids).toEqual(expected.sort(compareNodes).map(({ id }) => id));
    expect(total).toBe(expected.length);
  });

  it.each(EVERY)('%s gives every item exactly once, whatever the limit', async (_, ask) => {
    const whole = await walk(ask, 1000);
    expect(new Set(whole.ids).size).toBe(whole.total);
    expect(whole.total).toBeGreaterThan(3);
    const limits = Array.from({ length: whole.total + 1 }, (_, index) => index + 1);
    // Every limit of a short list; of a long one those that cut it in few pieces, and one odd one.
    for (const limit of whole.total <= 30 ? limits : [49, 199, whole.total - 1, whole.total, whole.total + 1]) {
      expect(await walk(ask, limit)).toEqual(whole);
    }
  });

  it.each(EVERY)('%s refuses the cursor of any other list', async (name, ask) => {
    const own = (await ask({ limit: 1 })).nextCursor;
    for (const [other, askOther] of EVERY) {
      const asking = askOther({ limit: 1, cursor: own ?? '' });
      if (other === name) await expect(asking).resolves.toHaveProperty('items');
      else await expect(asking, other).rejects.toMatchObject({ code: 'invalid-query', field: 'cursor' });
    }
  });

  it.each(EVERY)('%s refuses a cursor of other data', async (_, ask) => {
    const { nextCursor } = await ask({ limit: 1 });
    const other = { ...snapshot, load: { ...snapshot.load, digest: 'f'.repeat(64) } };
    const asking = ask({ limit: 1, cursor: nextCursor ?? '' }, other);
    await expect(asking).rejects.toMatchObject({ code: 'invalid-query', field: 'cursor' });
  });
});

describe('filters', () => {
  it('keep what the rows say', async () => {
    const { ids } = await walk(
      (page) => lists.listSegments(snapshot, { stage: 'upstream', status: ['weak'] }, page),
      1000,
    );
    const weak = new Set(
      tables('segment_status').flatMap((row) => (row.cell('status') === 'weak' ? [row.cell('segment_id')] : [])),
    );
    const expected = tables('segments').filter((row) => row.cell('stage') === 'upstream' && weak.has(row.cell('id')));
    expect([...ids].sort()).toEqual(expected.map((row) => `segment:${row.cell('id')}`).sort());
  });

  it('refuse what names nothing, or something of another kind', async () => {
    const page = { limit: 1 };
    const refused = (field: string) => ({ code: 'invalid-query', field });
    const [chain, district] = [toNodeId('chain', 'no-such-chain'), toNodeId('district', 'fuling')];
    await expect(lists.listSegments(snapshot, { chain }, page)).rejects.toMatchObject(refused('chain'));
    await expect(lists.listEnterprises(snapshot, { chain: district }, page)).rejects.toMatchObject(refused('chain'));
    await expect(lists.listEnterprises(snapshot, { district: chain }, page)).rejects.toMatchObject(refused('district'));
    await expect(lists.listIndicators(snapshot, chain, page)).rejects.toMatchObject(refused('subject'));
    await expect(lists.listChains(snapshot, { industry: chain }, page)).rejects.toMatchObject(refused('industry'));
  });
});
