import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AnswerCache } from '../../../../app/_explorer/city/answer-cache';
import { A, B } from './small-city';

type Waiting = {
  readonly address: string;
  readonly signal: AbortSignal;
  readonly answer: (response: Response) => void;
};

const RETRY_MS = 1000;
let asked: Waiting[];
let cache: AnswerCache<string>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  cache = new AnswerCache<string>({
    toAddress: (id) => `/api/${id}`,
    parse: async (_, body) => {
      if (typeof body !== 'string') throw new Error('not a text');
      return body;
    },
    fetch: (address, { signal }) =>
      new Promise((resolve, reject) => {
        asked.push({ address, signal, answer: resolve });
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
    retryMs: RETRY_MS,
  });
  return () => vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
async function answerLast(response: Response): Promise<void> {
  asked.at(-1)?.answer(response);
  await settle();
}

describe('an answer that is wanted', () => {
  test('is asked for once and kept', async () => {
    cache.want([A]);
    cache.want([A]);
    expect(asked.map(({ address }) => address)).toEqual(['/api/chain:a']);
    expect(cache.read(A)).toEqual({ phase: 'loading' });
    await answerLast(Response.json('first'));
    expect(cache.read(A)).toEqual({ phase: 'ready', value: 'first' });
    cache.want([]);
    cache.want([A]);
    expect(asked).toHaveLength(1);
  });

  test('tells its listeners and raises the version when it comes', async () => {
    const heard = vi.fn();
    const stop = cache.subscribe(heard);
    cache.want([A]);
    const before = cache.version;
    await answerLast(Response.json('first'));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(cache.version).toBeGreaterThan(before);
    stop();
    cache.want([B]);
    await answerLast(Response.json('second'));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('is given up when it is wanted no longer, and asked for anew later', async () => {
    cache.want([A]);
    cache.want([B]);
    expect(asked[0]?.signal.aborted).toBe(true);
    await settle();
    expect(cache.read(A)).toEqual({ phase: 'loading' });
    cache.want([A, B]);
    expect(asked.map(({ address }) => address)).toEqual(['/api/chain:a', '/api/chain:b', '/api/chain:a']);
  });
});

describe('what can go wrong', () => {
  test.each([502, 503, 504])('status %i: the store is lost, and is asked again until it is back', async (status) => {
    cache.want([A]);
    await answerLast(new Response(null, { status }));
    expect(cache.read(A)).toEqual({ phase: 'lost' });
    await vi.advanceTimersByTimeAsync(RETRY_MS - 1);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(2);
    await answerLast(Response.json('back'));
    expect(cache.read(A)).toEqual({ phase: 'ready', value: 'back' });
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(asked).toHaveLength(2);
  });

  test('nobody asks again for a lost answer that nobody waits for', async () => {
    cache.want([A]);
    await answerLast(new Response(null, { status: 503 }));
    cache.want([]);
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(asked).toHaveLength(1);
  });

  test('a thing that is not there is not asked for again', async () => {
    cache.want([A]);
    await answerLast(new Response(null, { status: 404 }));
    expect(cache.read(A)).toEqual({ phase: 'missing' });
    cache.want([A]);
    expect(asked).toHaveLength(1);
  });

  test('a fault, or a body of another shape, waits for the reader to ask again', async () => {
    for (const response of [new Response(null, { status: 500 }), Response.json(1), new Response('no json')]) {
      cache.want([]);
      cache.want([A]);
      cache.retry(A);
      await answerLast(response);
      expect(cache.read(A)).toEqual({ phase: 'failed' });
    }
    cache.retry(A);
    expect(cache.read(A)).toEqual({ phase: 'loading' });
    await answerLast(Response.json('good'));
    expect(cache.read(A)).toEqual({ phase: 'ready', value: 'good' });
  });
});
