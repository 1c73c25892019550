// The store goes away while the app runs: clear answers, and recovery without a restart.
import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { GraphError } from '#graph/errors';
import { buildRealStore } from '../../graph/query/real-store';
import { ask, askJson } from './ask';

const files = await buildRealStore();
afterAll(files.remove);

async function holdStore() {
  await ask('/api');
  const held = globalThis.chainAtlasStore;
  if (held?.opening === undefined) throw new Error('The store is not open');
  return { held, store: await held.opening };
}

const real = await holdStore();

afterEach(() => {
  real.held.opening = Promise.resolve(real.store);
  real.held.failure = undefined;
});

describe('a store that is lost', () => {
  it('notices that the embedded file is gone, and that it is back', { timeout: 10_000 }, async () => {
    const away = `${files.path}.away`;
    await rename(files.path, away);
    await setTimeout(600);
    const lost = await ask('/api/chains');
    expect(lost.status).toBe(503);
    expect(await lost.json()).toMatchObject({ code: 'store-unavailable' });
    expect(await (await ask('/api/health')).json()).toMatchObject({ status: 'down' });
    await rename(away, files.path);
    await setTimeout(1100);
    expect((await ask('/api/chains')).status).toBe(200);
    expect(await (await ask('/api/health')).json()).toMatchObject({ status: 'ok', dataset: { digest: files.digest } });
  });

  it('answers 503 with Retry-After, is dropped, and is opened anew by the next question', async () => {
    const lost = {
      ...real.store,
      describe: () => Promise.reject(new GraphError('store-unavailable', 'The store is gone.')),
    };
    real.held.opening = Promise.resolve(lost);
    const answer = await ask('/api/chains');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe('2');
    expect(await answer.json()).toMatchObject({ code: 'store-unavailable', instance: '/api/chains' });
    expect(real.held.opening).toBeUndefined();
    expect((await ask('/api/chains')).status).toBe(200);
  });

  it('says so in its health, in the shape of health', async () => {
    real.held.opening = Promise.reject(new GraphError('store-unavailable', 'The store is gone.'));
    real.held.opening.catch(() => undefined);
    const answer = await ask('/api/health');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 'down', problem: { code: 'store-unavailable' } });
  });

  it('does not try to open again within a second, then does', async () => {
    real.held.opening = undefined;
    real.held.failure = { at: Date.now(), error: new GraphError('store-unavailable', 'The store is gone.') };
    expect((await ask('/api')).status).toBe(503);
    real.held.failure = { at: Date.now() - 1001, error: new GraphError('store-unavailable', 'The store is gone.') };
    expect(await askJson('/api/health')).toMatchObject({ status: 'ok' });
  });
});

describe('a store that is there but of no use', () => {
  it('answers 504 when it takes longer than three seconds', async () => {
    real.held.opening = Promise.resolve({ ...real.store, describe: () => new Promise(() => undefined) });
    const answer = await ask('/api/chains');
    expect(answer.status).toBe(504);
    expect(answer.headers.get('Retry-After')).toBe('2');
    expect(await answer.json()).toMatchObject({ code: 'store-timeout' });
  });

  it('says that it is empty before the first load', async () => {
    real.held.opening = Promise.resolve({
      ...real.store,
      describe: async () => ({ engine: 'embedded', version: '0', load: undefined }),
    });
    const answer = await ask('/api');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'store-empty' });
  });

  it('tells nothing of a fault of our own', async () => {
    real.held.opening = Promise.resolve({ ...real.store, describe: () => Promise.reject(new Error('secret /path')) });
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await ask('/api');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(log.mock.calls.flat().join()).toContain('secret /path');
    log.mockRestore();
  });

  it('refuses a bad question without asking the store', async () => {
    real.held.opening = Promise.reject(new GraphError('store-unavailable', 'The store is gone.'));
    real.held.opening.catch(() => undefined);
    expect((await ask('/api/gaps?limit=0')).status).toBe(400);
    expect((await ask('/api/chain/not_an_id')).status).toBe(404);
    expect((await ask('/api/chains', { method: 'POST' })).status).toBe(405);
  });
});
