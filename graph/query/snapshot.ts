// What one question is asked of: the store and the dataset it holds at that moment.
// May import: port, errors. Invariant: what is remembered belongs to one digest; new data or a failed build forgets it.
import { GraphError } from '#graph/errors';
import type { GraphStore, LoadRecord, UnfinishedLoad } from '#graph/store/port';

export type Snapshot = { readonly store: GraphStore; readonly load: LoadRecord };

/** Asks the store what it holds. Throws GraphError 'store-empty' before the first load. */
export async function readSnapshot(store: GraphStore): Promise<Snapshot> {
  const { load, unfinished } = await store.describe();
  if (load === undefined) throw toEmptyError(unfinished);
  return { store, load };
}

function toEmptyError(unfinished: UnfinishedLoad | undefined): GraphError {
  if (unfinished === undefined) {
    return new GraphError('store-empty', 'The store holds no dataset yet; run "npm run seed" and try again.', {
      zh: '图数据库里还没有数据：请运行 npm run seed',
    });
  }
  const { startedAt, done, total } = unfinished;
  return new GraphError(
    'store-empty',
    `A dataset is being loaded (begun ${startedAt}, ${done} of ${total} written); if nothing moves, run "npm run seed" again.`,
    { zh: `数据正在载入（${startedAt} 开始，已写入 ${done}/${total}）：如果一直不动，请再运行 npm run seed` },
  );
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
  throw new GraphError('store-unavailable', 'The data are being replaced; try again in a moment.', {
    zh: '数据正在更换：请稍后再试',
  });
}

type Remembered = { readonly digest: string; readonly values: Map<string, Promise<unknown>> };
type Memory = Map<string, Remembered>;

declare global {
  var chainAtlasMemory: Memory | undefined;
}

const memory = openMemory();

/**
 * In production one for the process: the bundles of pages and of the API each have a copy of this module. While code is being written
 * every copy keeps what it made itself, since the next may make it otherwise.
 */
function openMemory(): Memory {
  if (process.env['NODE_ENV'] !== 'production') return new Map();
  globalThis.chainAtlasMemory ??= new Map();
  return globalThis.chainAtlasMemory;
}

/** Values kept under one name unless told otherwise; the one asked for longest ago goes first. */
const MOST_KEPT = 100;

/**
 * Remembers a value per dataset and key: built at the first question, shared by all later ones until the data change. The name tells it
 * from everything else that is remembered.
 */
export function oncePerDigest<T>(
  name: string,
  build: (snapshot: Snapshot, key: string) => Promise<T>,
): (snapshot: Snapshot, key?: string) => Promise<T> {
  return (snapshot, key = '') => {
    const { values } = recall(name, snapshot.load.digest);
    // What stands under the name was put there by this function, or by its copy in another bundle.
    const known = values.get(key) as Promise<T> | undefined;
    const value = known ?? build(snapshot, key);
    values.delete(key);
    values.set(key, value);
    if (known !== undefined) return known;
    for (const oldest of values.keys()) if (values.size > MOST_KEPT) values.delete(oldest);
    value.catch(() => {
      if (values.get(key) === value) values.delete(key);
    });
    return value;
  };
}

/** What is remembered under a name of the dataset with this digest; what is of another dataset is forgotten. */
function recall(name: string, digest: string): Remembered {
  const known = memory.get(name);
  if (known?.digest === digest) return known;
  const fresh = { digest, values: new Map() };
  memory.set(name, fresh);
  return fresh;
}
