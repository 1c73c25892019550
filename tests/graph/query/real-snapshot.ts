// The real dataset as a use case is asked of it, beside the rows it was made of.
import { readSnapshot, type Snapshot } from '#graph/query/snapshot';
import { openStore } from '#graph/store/open-store';
import { readDatasetFolder } from '../../../scripts/read-dataset-folder';
import { readTables, type Tables } from '../../contract/dataset-rows';
import { buildRealStore } from './real-store';

export type RealSnapshot = {
  readonly snapshot: Snapshot;
  readonly tables: Tables;
  readonly close: () => Promise<void>;
};

export async function openRealSnapshot(): Promise<RealSnapshot> {
  const real = await buildRealStore();
  const store = await openStore({ CHAINATLAS_STORE: real.path });
  const close = async () => {
    await store.close();
    await real.remove();
  };
  return { snapshot: await readSnapshot(store), tables: readTables(await readDatasetFolder('data')), close };
}
