// Builds what the first readers would have to wait for: the city, the search index, the chains with their pictures.
// May import: query. Invariants: once per dataset, in the background; what it cannot build is left to whoever asks for it, with the problem
// that he is told.
import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { buildCityView } from '#graph/query/city-view';
import { buildDatasetView } from '#graph/query/dataset-view';
import { readIndex } from '#graph/query/search-things';
import { oncePerDigest, readSnapshot, type Snapshot } from '#graph/query/snapshot';
import { readChains, readDistrictChains } from '#graph/query/wholes';
import type { GraphStore } from '#graph/store/port';
import { buildDrawnChain } from './drawn-chain';

/** Starts to build it for the dataset that a store holds now, unless that has been done; does not wait for it. */
export function warmUp(store: GraphStore): void {
  readSnapshot(store)
    .then((snapshot) => prepare(snapshot))
    .catch(() => undefined);
}

/** Draws chain by chain and rests twice as long as it worked: layouts keep the process busy, and nobody waits for all of them. */
async function drawChains(snapshot: Snapshot): Promise<void> {
  for (const { chain } of await readChains(snapshot)) {
    const startedAt = performance.now();
    await buildDrawnChain(snapshot, chain.id);
    await pause(2 * (performance.now() - startedAt), undefined, { ref: false });
  }
}

/** One after the other, so that readers who come meanwhile find the store free. */
const prepare = oncePerDigest('warm-up', async (snapshot: Snapshot): Promise<void> => {
  const startedAt = performance.now();
  await buildCityView(snapshot);
  // Where there is more than an index can hold, the other views are still worth having.
  const isSearchable = await readIndex(snapshot).then(
    () => true,
    () => false,
  );
  await Promise.all([readDistrictChains(snapshot), buildDatasetView(snapshot)]);
  await drawChains(snapshot);
  const ms = Math.round(performance.now() - startedAt);
  const line = { at: new Date().toISOString(), level: 'info', event: 'warmed-up', ms, isSearchable };
  process.stdout.write(`${JSON.stringify(line)}\n`);
});
