// Builds what the first readers would have to wait for: the search index, the city, the other wholes, the code that draws chains, the explorer.
// May import: query. Invariants: once per dataset, in the background; what it cannot build is left to whoever asks for it, with the problem
// that he is told.
import 'server-only';
import { buildCityView } from '#graph/query/city-view';
import { readDiagnosis } from '#graph/query/cluster';
import { buildDatasetView } from '#graph/query/dataset-view';
import { buildExploreView } from '#graph/query/explore-view';
import { buildOpportunitiesView } from '#graph/query/opportunity-view';
import { readSector } from '#graph/query/sector-index';
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

/** The city and the index are what most ask for first; the rest comes after them, so that it does not hold them up. */
const prepare = oncePerDigest('warm-up', async (snapshot: Snapshot): Promise<void> => {
  const startedAt = performance.now();
  // Where there is more than an index can hold, the other views are still worth having.
  const isIndexed = readSector(snapshot).then(
    () => true,
    () => false,
  );
  await buildCityView(snapshot);
  const isSearchable = await isIndexed;
  await Promise.all([readDistrictChains(snapshot), buildDatasetView(snapshot), readDiagnosis(snapshot)]);
  // The first layout takes many times as long as the others: its code is large, and has to become warm.
  const [first] = await readChains(snapshot);
  if (first !== undefined) await buildDrawnChain(snapshot, first.chain.id);
  // Of many firms it would take longer than a reader is made to wait.
  await buildExploreView(snapshot, {});
  // Every page of a district names its best gaps.
  await buildOpportunitiesView(snapshot, {}, { limit: 1 });
  const ms = Math.round(performance.now() - startedAt);
  const line = { at: new Date().toISOString(), level: 'info', event: 'warmed-up', ms, isSearchable };
  process.stdout.write(`${JSON.stringify(line)}\n`);
});
