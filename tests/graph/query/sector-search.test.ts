// Sector search over the real dataset: what officers type, the counts of the facets, paging, and what to loosen.
import { afterAll, describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { buildSearchView, type SearchQuestion } from '#graph/query/search-things';
import type { SearchView } from '#graph/wire/search';
import { pickSome } from '../../fixtures/synthetic/random';
import { FIRST_HITS, READINGS } from './officer-queries';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const search = (q: string, rest: Partial<SearchQuestion> = {}) => buildSearchView(snapshot, { q, limit: 20, ...rest });

describe('what an officer types', () => {
  it.each(FIRST_HITS)('%s: %s comes first', async (query, id) => {
    const { items } = await search(query, { limit: 1, facets: 'none' });
    expect(items.map((item) => item.id)).toEqual([id]);
  });

  it.each(READINGS)('%s reads as %s', async (query, text) => {
    const { line } = await search(query, { limit: 1, facets: 'none' });
    expect(line).toMatchObject({ text, unknown: [] });
    expect((await search(line.text, { limit: 1, facets: 'none' })).line.text).toBe(text);
  });

  it('is told what was not understood', async () => {
    const { line } = await search('district:火星 firms<many 涪陵');
    expect(line.unknown).toEqual([
      { field: 'district', words: 'district:火星' },
      { field: 'firms', words: 'firms<many' },
    ]);
  });

  it('finds the firms that make what is asked for, and is told by what', async () => {
    const { items } = await search('偏光片');
    const made = tables('enterprise_segments').filter(
      (row) => row.cell('segment_id') === 'new-display.polarizer-optical-films',
    );
    const firms = items.filter(({ kind }) => kind === 'enterprise');
    expect(firms.map(({ id }) => id)).toEqual(
      expect.arrayContaining(made.map((row) => `enterprise:${row.cell('enterprise_id')}`)),
    );
    for (const { via } of firms) expect(via?.id).toBe('segment:new-display.polarizer-optical-films');
  });

  it('marks what was meant by a slip, behind whatever has the word as it is', async () => {
    const { items } = await search('京冬方');
    expect(items.every(({ isSlip }) => isSlip)).toBe(true);
    expect(items[0]?.matched.ranges).toEqual([[2, 5]]);
    expect((await search('京东方')).items.some(({ isSlip }) => isSlip)).toBe(false);
  });
});

describe('terms', () => {
  it('keep what the rows say: firms of a district, with their role', async () => {
    const { items, total } = await search('district:荣昌 role:链主', { limit: 100 });
    const rows = tables('enterprises').filter(
      (row) => row.cell('district_id') === 'rongchang' && row.cell('role') === 'chain-leader',
    );
    const sites = tables('enterprise_sites').filter((row) => row.cell('district_id') === 'rongchang');
    const others = tables('enterprises').filter(
      (row) =>
        row.cell('role') === 'chain-leader' && sites.some((site) => site.cell('enterprise_id') === row.cell('id')),
    );
    const ids = new Set([...rows, ...others].map((row) => `enterprise:${row.cell('id')}`));
    expect(new Set(items.map(({ id }) => id))).toEqual(ids);
    expect(total).toBe(ids.size);
  });

  it('of several sector fields have to be met by one and the same segment of a firm', async () => {
    const { items } = await search('chain:动力电池 stage:上游 kind:enterprise', { limit: 100 });
    const upstream = new Set(
      tables('segments')
        .filter((row) => row.cell('chain_id') === 'power-battery' && row.cell('stage') === 'upstream')
        .map((row) => row.cell('id')),
    );
    const firms = tables('enterprise_segments').filter((row) => upstream.has(row.cell('segment_id')));
    expect(new Set(items.map(({ id }) => id))).toEqual(
      new Set(firms.map((row) => `enterprise:${row.cell('enterprise_id')}`)),
    );
  });

  it('say where a segment would be used but is not made', async () => {
    const { items } = await search('动力电池 正极材料 涪陵');
    expect(items[0]?.usedIn?.map(({ id }) => id)).toEqual(['district:fuling']);
    expect(items[0]?.districts?.map(({ id }) => id)).not.toContain('district:fuling');
  });
});

const SEEDED = buildRandom(8);
const LINES = [
  '',
  '电池',
  '涪陵',
  '汽车 重庆',
  'state:weak',
  'district:涪陵',
  'chain:新能源汽车',
  'role:链主',
  'firms<2',
  'year>=2022',
];
const EXTRA = [
  'stage:上游',
  'district:渝北',
  'kind:enterprise',
  'industry:材料',
  'confidence:high',
  'code:38',
  'listed:no',
  'tag:外资',
];

describe('facets', () => {
  it('count how many results there would be with that value set and all else as it is', async () => {
    for (const start of LINES) {
      const q = [start, ...pickSome(EXTRA, 2, SEEDED)].join(' ');
      const view = await search(q, { limit: 1 });
      const values = (view.facets ?? []).flatMap(({ field, values: own }) => own.map((value) => ({ field, ...value })));
      expect(values.length).toBeGreaterThan(0);
      for (const { field, value, count, isOn, line } of pickSome(values, 12, SEEDED)) {
        if (isOn) continue;
        const set = await search(line, { limit: 1, facets: 'none' });
        expect([q, field, value, set.total]).toEqual([q, field, value, count]);
      }
    }
  });

  it('are the same counts as a plain look at every hit', async () => {
    const all = await readAll('district:涪陵');
    const { facets = [] } = await search('district:涪陵');
    const kinds = facets.find(({ field }) => field === 'kind')?.values ?? [];
    const byKind = new Map<string, number>();
    for (const { kind } of all) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(kinds.map(({ value, count }) => [value, count]))).toEqual(Object.fromEntries(byKind));
  });

  it('lead out again: a value that is on takes itself away', async () => {
    const { facets = [] } = await search('district:涪陵 state:weak');
    const on = facets.flatMap(({ values }) => values.filter(({ isOn }) => isOn));
    expect(on.map(({ line }) => line).sort()).toEqual(['district:涪陵', 'state:薄弱']);
  });

  it('are left out where only hits are wanted', async () => {
    expect((await search('涪陵', { facets: 'none' })).facets).toBeUndefined();
  });
});

async function readAll(q: string, limit = 7): Promise<SearchView['items']> {
  const items: SearchView['items'] = [];
  let cursor: string | undefined;
  do {
    const page = await search(q, { limit, cursor, facets: 'none' });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

describe('pages', () => {
  it.each(['电池', 'district:荣昌', '新型显视', '汽车 涪陵'])('of %s have every hit once, in one order', async (q) => {
    const { total } = await search(q, { limit: 1 });
    const ids = (await readAll(q)).map(({ id }) => id);
    expect(ids.length).toBe(total);
    expect(new Set(ids).size).toBe(total);
    expect((await readAll(q, 50)).map(({ id }) => id)).toEqual(ids);
  });

  it('refuse the cursor of another line', async () => {
    const { nextCursor } = await search('电池', { limit: 1 });
    expect(nextCursor).not.toBeNull();
    await expect(search('汽车', { cursor: nextCursor ?? '' })).rejects.toMatchObject({ code: 'invalid-query' });
  });
});

describe('a search without results', () => {
  it('says which single term to drop, and what that brings', async () => {
    const { total, loosen = [] } = await search('渝北 新能源汽车 上游 缺');
    expect(total).toBe(0);
    expect(loosen.length).toBeGreaterThan(0);
    for (const { line, total: promised } of loosen) {
      expect((await search(line, { limit: 1, facets: 'none' })).total).toBe(promised);
    }
  });
});
