// p50 and p95 of each named read, at each size, against the smallest size and against the read of health.

import { buildCypherStore } from '#graph/store/cypher-store';
import { openEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { type Budget, type Timing, timeRepeatedly } from '../statistics';
import type { Table } from '../table';
import { type Measured, toGrowthTable } from './growth-table';
import { buildReads } from './read-list';
import type { SyntheticStore } from './synthetic-store';

const BUDGET: Budget = { milliseconds: 1500, minRuns: 7, maxRuns: 60 };
/** Lets the engine's and the language's own warming up fall on no size. */
const WARM_UP: Budget = { milliseconds: 100, minRuns: 3, maxRuns: 10 };

/** Times every read of the port on each store. */
export async function measureReads(stores: readonly SyntheticStore[]): Promise<Table> {
  const sizes: Measured[] = [];
  for (const store of stores.slice(0, 1)) await timeStore(store, WARM_UP);
  for (const store of stores) sizes.push({ firms: store.firms, timings: await timeStore(store, BUDGET) });
  return toGrowthTable({
    title: 'Named reads of the store',
    note: 'Embedded engine, in process, one question at a time. "× health" compares with `describe`, the read behind /api/health.',
    baseline: 'describe',
    sizes,
  });
}

async function timeStore({ path }: SyntheticStore, budget: Budget): Promise<ReadonlyMap<string, Timing>> {
  const store = buildCypherStore(await openEmbeddedFile(path));
  try {
    const timings = new Map<string, Timing>();
    const reads = Object.entries(await buildReads(store));
    for (const [name, read] of reads) timings.set(name, await timeRepeatedly(read, budget));
    return timings;
  } finally {
    await store.close();
  }
}
