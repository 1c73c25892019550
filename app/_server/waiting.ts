// How long the store keeps a question waiting. What the app itself computes meanwhile does not count: it is kept for the next question, and
// a reader is better off with a late answer than with none.
// May import: errors, port, words. Invariant: a question ends soon after its limit, however its own answer behaves.
import 'server-only';
import { GraphError } from '#graph/errors';
import type { GraphStore } from '#graph/store/port';
import { toTooSlowZh } from '../_i18n/store-faults';

/** Calls of a store that have not been answered yet, whoever made them: what one question waits for may be read for another. */
export type Calls = { underWay: number };

const TICK_MS = 100;
/** A question that computes for so long is given up. */
const MOST_MS = 10_000;

/** The same store; its calls are counted from now until they are answered. */
export function countCalls(store: GraphStore, calls: Calls): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) => countCall(Reflect.apply(member, target, args), calls);
    },
  });
}

/** Counts one call until it is answered. */
export async function countCall<T>(answer: Promise<T>, calls: Calls): Promise<T> {
  calls.underWay += 1;
  try {
    return await answer;
  } finally {
    calls.underWay -= 1;
  }
}

/** The answer, or GraphError 'store-timeout' once calls have been under way for `ms` of the time it took. */
export async function limitWaiting<T>(answer: Promise<T>, ms: number, calls: Calls): Promise<T> {
  const startedAt = performance.now();
  let waited = 0;
  return giveUp(answer, ms, (fail) => {
    const timer = setInterval(() => {
      // A tick that comes late has waited for our own computing.
      if (calls.underWay > 0) waited += TICK_MS;
      if (waited >= ms || performance.now() - startedAt >= Math.max(MOST_MS, ms)) fail();
    }, TICK_MS);
    return () => clearInterval(timer);
  });
}

/** The answer, or GraphError 'store-timeout' after `ms`. */
export async function limitTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  return giveUp(answer, ms, (fail) => {
    const timer = setTimeout(fail, ms);
    return () => clearTimeout(timer);
  });
}

async function giveUp<T>(answer: Promise<T>, ms: number, watch: (fail: () => void) => () => void): Promise<T> {
  let stop: (() => void) | undefined;
  const failure = new Promise<never>((_, reject) => {
    const message = `The store did not answer within ${ms / 1000} seconds; try again in a moment.`;
    stop = watch(() => reject(new GraphError('store-timeout', message, { zh: toTooSlowZh(ms / 1000) })));
  });
  try {
    return await Promise.race([answer, failure]);
  } finally {
    stop?.();
  }
}
