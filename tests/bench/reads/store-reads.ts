// p50 and p95 of each named read of a store, whatever its engine.
import type { GraphStore } from '#graph/store/port';
import { type Budget, type Timing, timeRepeatedly } from '../statistics';
import { buildReads } from './read-list';

const BUDGET: Budget = { milliseconds: 1500, minRuns: 7, maxRuns: 60 };
/** Lets the engine's and the language's own warming up fall on no read. */
const WARM_UP: Budget = { milliseconds: 100, minRuns: 3, maxRuns: 10 };

/** Times every read of the port, after a round that is not counted; closes the store. */
export async function timeReads(store: GraphStore): Promise<ReadonlyMap<string, Timing>> {
  try {
    const timings = new Map<string, Timing>();
    const reads = Object.entries(await buildReads(store));
    for (const budget of [WARM_UP, BUDGET]) {
      for (const [name, read] of reads) timings.set(name, await timeRepeatedly(read, budget));
    }
    return timings;
  } finally {
    await store.close();
  }
}
