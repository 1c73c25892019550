// What runs and on which data.
// May import: port, wire. Invariant: asks the store itself, so a store that is gone is noticed.
import type { GraphStore } from '#graph/store/port';
import type { Health } from '#graph/wire/health';

/** Health of a store that answers; without `dataset` when nothing is loaded yet. */
export async function buildHealth(store: GraphStore, appVersion: string): Promise<Health> {
  const { engine, version, load } = await store.describe();
  const dataset =
    load === undefined
      ? undefined
      : { name: load.datasetName, version: load.datasetVersion, digest: load.digest, loadedAt: load.loadedAt };
  return { status: 'ok', engine, engineVersion: version, appVersion, dataset };
}
