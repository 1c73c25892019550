// What one question is asked of: the store and the dataset it holds at that moment.
// May import: port, errors. Invariant: what is remembered belongs to one digest; new data or a failed build forgets it.
import { GraphError } from '#graph/errors';
import type { GraphStore, LoadRecord, UnfinishedLoad } from '#graph/store/port';

export type Snapshot = { readonly store: GraphStore; readonly load: LoadRecord };

/** Asks the store what it holds. Throws GraphError 'store-empty' before the first load. */
export async function readSnapshot(store: GraphStore): Promise<Snapshot> {
  const { load, unfinished } = await store.describe();
  if (load === undefined) throw new GraphError('store-empty', toEmptySentence(unfinished));
  return { store, load };
}

function toEmptySentence(unfinished: UnfinishedLoad | undefined): string {
  if (unfinished === undefined) return 'The store holds no dataset yet; run "npm run seed" and try again.';
  const { startedAt, done, total } = unfinished;
  return `A dataset is being loaded (begun ${startedAt}, ${done} of ${total} written); if nothing moves, run "npm run seed" again.`;
}

/**
 * Asks one question of one dataset: when the data are replaced while it is answered, it is asked once more of the new ones, so that
 * no answer mixes the two. Throws GraphError 'store-unavailable' when they are replaced again meanwhile.
 */
export async function askSnapshot<T>(
  store: GraphStore,
  ask: (snapshot: Snapshot) => Promise<T>,
): Promise<{ readonly answer: T; readonly digest: string }> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const snapshot = await readSnapshot(store);
    const { digest } = snapshot.load;
    const outcome = await ask(snapshot).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    if ((await readSnapshot(store)).load.digest !== digest) continue;
    if ('error' in outcome) throw outcome.error;
    return { ...outcome, digest };
  }
  throw new GraphError('store-unavailable', 'The data are being replaced; try again in a moment.');
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
