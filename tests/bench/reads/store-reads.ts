// p50 and p95 of each named read, at each size, against the smallest size and against the read of health.

import { buildCypherStore } from '#graph/store/cypher-store';
import { openEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { type Budget, type Timing, timeRepeatedly } from '../statistics';
import type { Table } from '../table';
import { type Measured, toGrowthTable } from './growth-table';
import { buildReads } from './read-list';
import type { SyntheticStore } from './synthetic-store';

const BUDGET: Budget = { milliseconds: 1500, minRuns: 7, maxRuns: 60 };

/** Times every read of the port on each store. */
export async function measureReads(stores: readonly SyntheticStore[]): Promise<Table> {
  const sizes: Measured[] = [];
  for (const { firms, path } of stores) {
    const store = buildCypherStore(await openEmbeddedFile(path));
    try {
      sizes.push({ firms, timings: await timeAll(await buildReads(store)) });
    } finally {
      await store.close();
    }
  }
  return toGrowthTable({
    title: 'Named reads of the store',
    note: 'Embedded engine, in process, one question at a time. "× health" compares with `describe`, the read behind /api/health.',
    baseline: 'describe',
    sizes,
  });
}

async function timeAll(reads: Readonly<Record<string, () => Promise<unknown>>>): Promise<ReadonlyMap<string, Timing>> {
  const timings = new Map<string, Timing>();
  for (const [name, read] of Object.entries(reads)) timings.set(name, await timeRepeatedly(read, BUDGET));
  return timings;
}
