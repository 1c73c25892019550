// What one question is asked of: the store and the dataset it holds at that moment.
// May import: port, errors. Invariant: what is remembered belongs to one digest; new data or a failed build forgets it.
import { GraphError } from '#graph/errors';
import type { GraphStore, LoadRecord } from '#graph/store/port';

export type Snapshot = { readonly store: GraphStore; readonly load: LoadRecord };

/** Asks the store what it holds. Throws GraphError 'store-empty' before the first load. */
export async function readSnapshot(store: GraphStore): Promise<Snapshot> {
  const { load } = await store.describe();
  if (load === undefined) {
    throw new GraphError('store-empty', 'The store holds no dataset yet; run "npm run seed" and try again.');
  }
  return { store, load };
}

/** Remembers a value per dataset and key: built at the first question, shared by all later ones until the data change. */
export function oncePerDigest<T>(
  build: (snapshot: Snapshot, key: string) => Promise<T>,
): (snapshot: Snapshot, key?: string) => Promise<T> {
  const built = new Map<string, Promise<T>>();
  let digest = '';
  return (snapshot, key = '') => {
    if (snapshot.load.digest !== digest) built.clear();
    digest = snapshot.load.digest;
    const known = built.get(key);
    if (known !== undefined) return known;
    const value = build(snapshot, key);
    built.set(key, value);
    value.catch(() => {
      if (built.get(key) === value) built.delete(key);
    });
    return value;
  };
}
