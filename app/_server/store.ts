// The one file that opens the store. It is opened at the first question, shared by all, and opened anew after it was lost.
import 'server-only';
import { inspect } from 'node:util';
import { cache } from 'react';
import { GraphError } from '#graph/errors';
import { openStore } from '#graph/store/open-store';
import type { GraphStore } from '#graph/store/port';
import { overloadedZh } from '../_i18n/store-faults';
import { type Calls, countCall, countCalls, limitTime, limitWaiting } from './waiting';

/** A store that gives no sign of life for so long is taken for lost, and another connection is tried. */
const SILENCE_MS = 2500;
/** No question waits longer than this for the store. */
export const DEADLINE_MS = 2800;
/** After a failure to open, or a silence, questions within this time get the same answer instead of another attempt. */
const PAUSE_MS = 1000;
/** The same after a password that was refused: Neo4j locks out whoever tries a few within five seconds, and the operator with him. */
const MISCONFIGURED_PAUSE_MS = 10_000;
const LINGER_MS = 10_000;
/** More questions than this at one time could not all be answered within the deadline; those beyond are told so at once. */
const MAX_UNDER_WAY = 500;

type Held = {
  opening: Promise<GraphStore> | undefined;
  failure: { readonly at: number; readonly error: unknown } | undefined;
  /** The failure to open that the operator was told last; he is told of another one, and not of each attempt. */
  told: string | undefined;
  underWay: number;
  readonly calls: Calls;
  /** DEADLINE_MS; tests of what is answered, on machines that do much else, give more. */
  deadlineMs: number;
};

declare global {
  var chainAtlasStore: Held | undefined;
}

// On globalThis, so that one process has one store even where modules are loaded more than once.
globalThis.chainAtlasStore ??= {
  opening: undefined,
  failure: undefined,
  told: undefined,
  underWay: 0,
  calls: { underWay: 0 },
  deadlineMs: DEADLINE_MS,
};
const held: Held = globalThis.chainAtlasStore;
Reflect.set(globalThis, Symbol.for('chainatlas.close'), closeStore);

/** What one request was told of the store: a page that asks several questions waits for a slow store once, not once a question. */
const requestOutcome = cache((): { timeout?: GraphError } => ({}));

/** Asks the store. Throws GraphError 'store-unavailable', 'store-timeout' … when it cannot answer in time. */
export async function askStore<T>(ask: (store: GraphStore) => Promise<T>): Promise<T> {
  const outcome = requestOutcome();
  if (outcome.timeout !== undefined) throw outcome.timeout;
  if (held.underWay >= MAX_UNDER_WAY) {
    throw new GraphError('store-overloaded', 'Too many questions are under way; try again in a moment.', {
      zh: overloadedZh,
    });
  }
  held.underWay += 1;
  const answer = askHeld(ask).finally(() => {
    held.underWay -= 1;
  });
  return limitWaiting(answer, held.deadlineMs, held.calls).catch((error: unknown) => {
    if (error instanceof GraphError && error.code === 'store-timeout') outcome.timeout = error;
    throw error;
  });
}

async function askHeld<T>(ask: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await limitTime(countCall(holdStore(), held.calls), SILENCE_MS);
  try {
    await proveAlive(store);
    return await ask(store);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'store-unavailable') await dropStore(store, error);
    throw error;
  }
}

/** A server that has gone without a word answers nothing and fails nothing either: its connections are given up. */
async function proveAlive(store: GraphStore): Promise<void> {
  try {
    await limitTime(store.describe(), SILENCE_MS);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'store-timeout') await dropStore(store, error);
    throw error;
  }
}

/** Closes the store and the workspace beside it if they are open; the server calls it before it ends. */
export async function closeStore(): Promise<void> {
  await globalThis.chainAtlasWorkspace?.close();
  const { opening } = held;
  held.opening = undefined;
  // A store that would not open has nothing to close, and no reason to end badly.
  const store = await opening?.catch(() => undefined);
  await store?.close();
}

async function holdStore(): Promise<GraphStore> {
  const { failure } = held;
  if (failure !== undefined && Date.now() - failure.at < toPause(failure.error)) throw failure.error;
  const opening = held.opening ?? openStore().then((store) => countCalls(store, held.calls));
  held.opening = opening;
  try {
    const store = await opening;
    held.told = undefined;
    return store;
  } catch (error) {
    // Of all questions that waited for it the first says so.
    if (held.opening === opening) {
      held.opening = undefined;
      held.failure = { at: Date.now(), error };
      if (held.told !== String(error)) logFailure('store-not-open', error);
      held.told = String(error);
    }
    throw error;
  }
}

function toPause(error: unknown): number {
  return error instanceof GraphError && error.code === 'store-misconfigured' ? MISCONFIGURED_PAUSE_MS : PAUSE_MS;
}

/** Forgets a store that failed, unless another was opened meanwhile; it is closed once the questions under way have ended. */
async function dropStore(store: GraphStore, error: GraphError): Promise<void> {
  const { opening } = held;
  const current = await opening?.catch(() => undefined);
  if (current !== store || held.opening !== opening) return;
  held.opening = undefined;
  if (error.code === 'store-timeout') held.failure = { at: Date.now(), error };
  logFailure('store-lost', error);
  setTimeout(() => void store.close().catch(() => undefined), LINGER_MS).unref();
}

/** One line for the operator, with the cause that is none of the reader's business. */
function logFailure(event: string, error: unknown): void {
  const line = { at: new Date().toISOString(), level: 'error', event, message: inspect(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
