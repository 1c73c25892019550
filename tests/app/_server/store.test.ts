// The one store of the app: shared, dropped when it is lost, opened anew, closed at the end, and never asked more than it can answer.
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphError } from '#graph/errors';
import type { GraphStore } from '#graph/store/port';
import { askStore, closeStore } from '../../../app/_server/store';
import { countCalls } from '../../../app/_server/waiting';
import { buildRealStore } from '../../graph/query/real-store';

const real = await buildRealStore();
afterAll(real.remove);
const held = globalThis.chainAtlasStore;
if (held === undefined) throw new Error('The store is held nowhere');

const log: string[] = [];
beforeEach(() => {
  process.env['CHAINATLAS_STORE'] = real.path;
  held.failure = undefined;
  held.told = undefined;
  log.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => log.push(String(text)) > 0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeStore();
});

const digest = async (store: GraphStore) => (await store.describe()).load?.digest;
const lost = () =>
  Promise.reject(new GraphError('store-unavailable', 'The store is gone.', { cause: 'a secret path' }));

describe('askStore', () => {
  it('opens the store once for all who ask', async () => {
    const stores = await Promise.all([askStore(async (store) => store), askStore(async (store) => store)]);
    expect(stores[0]).toBe(stores[1]);
    expect(await askStore(digest)).toBe(real.digest);
  });

  it('drops a store that is lost, tells the operator why, and opens another', async () => {
    const first = await askStore(async (store) => store);
    await expect(askStore(lost)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(log.map((line) => JSON.parse(line))).toMatchObject([{ event: 'store-lost', level: 'error' }]);
    expect(log.join()).toContain('a secret path');
    expect(await askStore(async (store) => store)).not.toBe(first);
  });

  it('keeps the store that others opened meanwhile when a late question of the lost one fails', async () => {
    let fail = () => undefined as unknown;
    const late = askStore(
      () =>
        new Promise((_, reject) => {
          fail = () => reject(new GraphError('store-unavailable', 'The store is gone.'));
        }),
    );
    late.catch(() => undefined);
    await expect(askStore(lost)).rejects.toThrow();
    const second = await askStore(async (store) => store);
    fail();
    await expect(late).rejects.toThrow();
    expect(await askStore(async (store) => store)).toBe(second);
    expect(log).toHaveLength(1);
  });

  it('keeps the store when a question fails for another reason', async () => {
    const first = await askStore(async (store) => store);
    await expect(askStore(() => Promise.reject(new Error('a fault of ours')))).rejects.toThrow('a fault of ours');
    expect(await askStore(async (store) => store)).toBe(first);
  });

  it('tries once a second to open what is not there, and tells the operator once until it was there again', async () => {
    process.env['CHAINATLAS_STORE'] = `${real.path}.gone`;
    const answers = await Promise.allSettled([askStore(digest), askStore(digest), askStore(digest)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(log).toHaveLength(1);
    letPass(1001);
    await expect(askStore(digest)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(log).toHaveLength(1);
    process.env['CHAINATLAS_STORE'] = real.path;
    await expect(askStore(digest)).rejects.toMatchObject({ code: 'store-unavailable' });
    letPass(1001);
    expect(await askStore(digest)).toBe(real.digest);
    await closeStore();
    process.env['CHAINATLAS_STORE'] = `${real.path}.gone`;
    await expect(askStore(digest)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(log).toHaveLength(2);
  });

  it('waits ten seconds with settings that were refused', async () => {
    vi.stubEnv('NEO4J_URI', 'http://not-bolt');
    await expect(askStore(digest)).rejects.toMatchObject({ code: 'store-misconfigured' });
    vi.unstubAllEnvs();
    letPass(9_000);
    await expect(askStore(digest)).rejects.toMatchObject({ code: 'store-misconfigured' });
    letPass(1_001);
    expect(await askStore(digest)).toBe(real.digest);
  });
});

describe('a store that is busy or silent', () => {
  it('says at once that it is overloaded instead of letting everybody wait', async () => {
    let release = () => undefined as unknown;
    const gate = new Promise((resolve) => {
      release = () => resolve(undefined);
    });
    const waiting = Array.from({ length: 500 }, () => askStore(() => gate));
    await expect(askStore(digest)).rejects.toMatchObject({ code: 'store-overloaded' });
    release();
    await Promise.all(waiting);
    expect(await askStore(digest)).toBe(real.digest);
  });

  it('answers for a question that the store keeps waiting before three seconds have passed, and keeps the store', async () => {
    const silent = { calls: 0 };
    const store = await holdStoreWith({
      places: () => {
        silent.calls += 1;
        return new Promise(() => undefined);
      },
    });
    await withFakeTimers(async () => {
      const slow = askStore((open) => open.places([])).catch((error: unknown) => error);
      while (silent.calls === 0) await store.describe();
      await vi.advanceTimersByTimeAsync(2_799);
      expect(await Promise.race([slow, Promise.resolve('waiting')])).toBe('waiting');
      await vi.advanceTimersByTimeAsync(101);
      expect(await slow).toMatchObject({ code: 'store-timeout' });
    });
    expect(await askStore(async (open) => open)).toBe(store);
    held.calls.underWay = 0;
  });
});

describe('the clock of a question', () => {
  it('does not count what is computed with the answers', async () => {
    const store = await askStore(async (open) => open);
    await withFakeTimers(async () => {
      let finish = () => undefined as unknown;
      const computing = new Promise((resolve) => {
        finish = () => resolve('computed');
      });
      let asked = 0;
      const begun = async (count: number) => {
        while (asked < count) await store.describe();
      };
      const answer = askStore(() => {
        asked += 1;
        return computing;
      });
      // The clock stands still until the store has said that it is alive.
      await begun(1);
      await vi.advanceTimersByTimeAsync(9_000);
      finish();
      expect(await answer).toBe('computed');
      const endless = askStore(() => {
        asked += 1;
        return new Promise(() => undefined);
      }).catch((error: unknown) => error);
      await begun(2);
      await vi.advanceTimersByTimeAsync(10_100);
      expect(await endless).toMatchObject({ code: 'store-timeout' });
    });
  });
});

describe('a store that gives no sign of life', () => {
  it('is taken for lost: the app opens another, after a pause in which it says the same', async () => {
    const store = await askStore(async (open) => open);
    await withFakeTimers(async () => {
      held.opening = Promise.resolve({ ...store, describe: () => new Promise(() => undefined) });
      const silent = askStore(digest).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(2_500);
      expect(await silent).toMatchObject({ code: 'store-timeout' });
      expect(log.map((line) => JSON.parse(line))).toMatchObject([{ event: 'store-lost' }]);
      await expect(askStore(digest)).rejects.toMatchObject({ code: 'store-timeout' });
    });
    letPass(1001);
    expect(await askStore(digest)).toBe(real.digest);
    await store.close();
  });
});

/** As if so many milliseconds had passed since the failure. */
function letPass(ms: number): void {
  if (held?.failure !== undefined) held.failure = { ...held.failure, at: held.failure.at - ms };
}

/** The store of all questions, some of whose reads are these. */
async function holdStoreWith(reads: Partial<GraphStore>): Promise<GraphStore> {
  if (held === undefined) throw new Error('The store is held nowhere');
  const open = await askStore(async (store) => store);
  const store = countCalls({ ...open, ...reads }, held.calls);
  held.opening = Promise.resolve(store);
  return store;
}

async function withFakeTimers(work: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  try {
    await work();
  } finally {
    vi.useRealTimers();
  }
}

describe('closeStore', () => {
  it('closes what is open, and nothing where nothing is', async () => {
    await closeStore();
    const close = vi.fn(async () => undefined);
    const store = await askStore(async (open) => open);
    held.opening = Promise.resolve({ ...store, close });
    await closeStore();
    await closeStore();
    expect(close).toHaveBeenCalledTimes(1);
    await store.close();
  });

  it('ends well beside a store that would not open', async () => {
    held.opening = Promise.reject(new GraphError('store-unavailable', 'The store is gone.'));
    held.opening.catch(() => undefined);
    await expect(closeStore()).resolves.toBeUndefined();
  });

  it('is what the server calls at its end', () => {
    expect(Reflect.get(globalThis, Symbol.for('chainatlas.close'))).toBe(closeStore);
  });
});
