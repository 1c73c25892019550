// The search box over the real dataset: everything can be found by its own name, page by page, in the kinds asked for.
import { afterAll, describe, expect, it } from 'vitest';
import { buildSearchView } from '#graph/query/search-things';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const search = (q: string, rest: Partial<Parameters<typeof buildSearchView>[1]> = {}) =>
  buildSearchView(snapshot, { q, limit: 20, ...rest });
const NAMED = [
  ['chains', 'chain', 'name_zh'],
  ['segments', 'segment', 'name_zh'],
  ['enterprises', 'enterprise', 'name_zh'],
  ['enterprises', 'enterprise', 'short_name'],
  ['districts', 'district', 'name_zh'],
  ['industries', 'industry', 'name_zh'],
  ['programs', 'program', 'name_zh'],
] as const;

describe('the search box', () => {
  it.each(NAMED)('finds each of %s as %s by its %s, among the first', async (...[table, kind, column]) => {
    for (const row of tables(table)) {
      const { items } = await search(row.cell(column), { kind: [kind], limit: 5 });
      expect([row.cell(column), items.map(({ id }) => id)]).toEqual([
        row.cell(column),
        expect.arrayContaining([`${kind}:${row.cell('id')}`]),
      ]);
    }
  });

  it('says where a hit belongs', async () => {
    const { items } = await search('长安汽车', { limit: 1 });
    const row = tables('enterprises').find((firm) => `enterprise:${firm.cell('id')}` === items[0]?.id);
    const district = tables('districts').find((place) => place.cell('id') === row?.cell('district_id'));
    expect(items[0]?.contextZh?.split('、')[0]).toBe(district?.cell('name_zh'));
  });

  it('gives hits of the kinds asked for alone, and counts all of them', async () => {
    const { items, total } = await search('汽车', { kind: ['chain', 'industry'], limit: 100 });
    expect(items.length).toBe(total);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['chain', 'industry']));
  });

  it('answers with nothing where there is nothing', async () => {
    expect(await search('zzzzqqqq')).toMatchObject({ query: 'zzzzqqqq', items: [], total: 0, nextCursor: null });
  });

  it('finds sources by their titles', async () => {
    const sources = tables('sources').filter((_, index) => index % 25 === 0);
    for (const row of sources) {
      const { items } = await search(row.cell('title'), { kind: ['source'], limit: 5 });
      expect(items.map(({ id }) => id)).toContain(`source:${row.cell('id')}`);
    }
  });
});
