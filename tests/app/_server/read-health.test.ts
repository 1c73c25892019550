// Health starts the warm-up in production, and there alone.
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { readHealth } from '../../../app/_server/read-health';
import { closeStore } from '../../../app/_server/store';
import { buildRealStore } from '../../graph/query/real-store';

const warmUp = vi.hoisted(() => vi.fn());
vi.mock('../../../app/_server/warm-up', () => ({ warmUp }));

const real = await buildRealStore();
afterAll(async () => {
  await closeStore();
  await real.remove();
});
afterEach(() => {
  vi.unstubAllEnvs();
  warmUp.mockClear();
});

it('starts the warm-up of what it finds', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  expect(await readHealth()).toMatchObject({ status: 'ok', dataset: { digest: real.digest } });
  expect(warmUp).toHaveBeenCalledTimes(1);
});

it('leaves it to whoever asks while code is being written or tested', async () => {
  expect(await readHealth()).toMatchObject({ status: 'ok' });
  expect(warmUp).not.toHaveBeenCalled();
});
