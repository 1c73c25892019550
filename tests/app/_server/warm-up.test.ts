// What the first readers would have to wait for is built in the background, once for each dataset.
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStore } from '#graph/store/open-store';
import type { GraphStore } from '#graph/store/port';
import { warmUp } from '../../../app/_server/warm-up';
import { buildRealStore } from '../../graph/query/real-store';

const real = await buildRealStore();
const store = await openStore({ CHAINATLAS_STORE: real.path });
afterAll(async () => {
  await store.close();
  await real.remove();
});

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const waitForLines = (count: number) =>
  vi.waitFor(() => expect(printed.filter((line) => line.includes('"warmed-up"'))).toHaveLength(count), 20_000);

/** The real store under another digest, with two of its chains, and what of it is asked. */
function buildWatched(digest: string): { readonly store: GraphStore; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const watched: GraphStore = {
    ...store,
    describe: async () => {
      const description = await store.describe();
      return { ...description, load: description.load && { ...description.load, digest } };
    },
    chainSummaries: async () => {
      asked.push('chainSummaries');
      return (await store.chainSummaries()).slice(0, 2);
    },
    searchEntries: (page) => {
      asked.push('searchEntries');
      return store.searchEntries(page);
    },
    relationsFrom: (ids, types) => {
      asked.push(types.length <= 2 ? `relationsFrom ${types.join()}` : 'relationsFrom');
      return store.relationsFrom(ids, types);
    },
    activities: (filter, limit) => {
      asked.push(`activities of ${filter.chainId}`);
      return store.activities(filter, limit);
    },
  };
  return { store: watched, asked };
}

it('builds the search index, the city, the picture of a chain and the explorer once for a dataset, and again for another', async () => {
  for (const [round, digest] of ['one', 'two'].entries()) {
    const { store: watched, asked } = buildWatched(digest);
    warmUp(watched);
    warmUp(watched);
    await waitForLines(round + 1);
    warmUp(watched);
    const [first] = await store.chainSummaries();
    const activities = `activities of ${first?.chain.id}`;
    expect(new Set(asked)).toEqual(
      new Set([
        'chainSummaries',
        'searchEntries',
        activities,
        'relationsFrom FEEDS',
        'relationsFrom OPERATES_IN,LOCATED_IN',
        'relationsFrom',
      ]),
    );
    for (const name of ['chainSummaries', 'relationsFrom FEEDS', 'relationsFrom'])
      expect(asked.filter((own) => own === name)).toHaveLength(1);
  }
});

it('is done with the rest where there is too much to search', async () => {
  const { store: watched } = buildWatched('too much');
  warmUp({ ...watched, searchEntries: async () => ({ items: [], total: 2_000_000, nextCursor: undefined }) });
  await waitForLines(1);
  expect(JSON.parse(printed[0] ?? '')).toMatchObject({ event: 'warmed-up', isSearchable: false });
});

it('tries again when the store was lost meanwhile', async () => {
  const { store: watched, asked } = buildWatched('lost');
  warmUp({ ...watched, districtSummaries: () => Promise.reject(new Error('gone')) });
  await vi.waitFor(() => expect(asked).toContain('chainSummaries'));
  await new Promise((resume) => setTimeout(resume, 50));
  expect(printed).toEqual([]);
  warmUp(watched);
  await waitForLines(1);
});
