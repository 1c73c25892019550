// The one file that opens the store. It is opened at the first question, shared by all, and opened anew after it was lost.
import 'server-only';
import { GraphError } from '#graph/errors';
import { openStore } from '#graph/store/open-store';
import type { GraphStore } from '#graph/store/port';

/** A question that takes longer is answered with 'store-timeout'; what it computes is kept for the next one. */
const DEADLINE_MS = 3000;
/** After a failure to open, questions within this time get the same answer instead of another attempt. */
const PAUSE_MS = 1000;
const LINGER_MS = 10_000;

type Held = {
  opening: Promise<GraphStore> | undefined;
  failure: { readonly at: number; readonly error: unknown } | undefined;
};

declare global {
  var chainAtlasStore: Held | undefined;
}

// On globalThis, so that one process has one store even where modules are loaded more than once.
globalThis.chainAtlasStore ??= { opening: undefined, failure: undefined };
const held: Held = globalThis.chainAtlasStore;
Reflect.set(globalThis, Symbol.for('chainatlas.close'), closeStore);

/** Asks the store. Throws GraphError 'store-unavailable', 'store-timeout' … when it cannot answer in time. */
export async function askStore<T>(ask: (store: GraphStore) => Promise<T>): Promise<T> {
  return withDeadline(
    holdStore().then(async (store) => {
      try {
        return await ask(store);
      } catch (error) {
        if (error instanceof GraphError && error.code === 'store-unavailable') dropStore(store);
        throw error;
      }
    }),
  );
}

/** Closes the store if it is open; the server calls it before it ends. */
export async function closeStore(): Promise<void> {
  const { opening } = held;
  held.opening = undefined;
  await (await opening)?.close();
}

async function holdStore(): Promise<GraphStore> {
  const { failure } = held;
  if (failure !== undefined && Date.now() - failure.at < PAUSE_MS) throw failure.error;
  const opening = held.opening ?? openStore();
  held.opening = opening;
  try {
    return await opening;
  } catch (error) {
    held.opening = undefined;
    held.failure = { at: Date.now(), error };
    throw error;
  }
}

/** Forgets a store that failed; it is closed once the questions under way have ended. */
function dropStore(store: GraphStore): void {
  held.opening = undefined;
  setTimeout(() => void store.close().catch(() => undefined), LINGER_MS).unref();
}

async function withDeadline<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const message = `The store did not answer within ${DEADLINE_MS / 1000} seconds; try again in a moment.`;
    timer = setTimeout(() => reject(new GraphError('store-timeout', message)), DEADLINE_MS);
  });
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
