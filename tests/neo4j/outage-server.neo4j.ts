// What a reader is told when the server itself is killed, and how fast everything is back after its return.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { startNeo4jServer } from '../../scripts/neo4j/server';
import { readProjectDataset } from '../contract/contract-dataset';
import {
  ANSWERED_MS,
  askAll,
  RECOVERED_MS,
  startOver,
  stubSettings,
  waitUntilBack,
  waitUntilComplete,
} from './harness/outage';
import { seedServer } from './harness/seeded-server';

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('a server of its own', () => {
  const line = inject('neo4jServers')[0]?.line;

  it('killed and started again under readers', async () => {
    const home = await mkdtemp(join(tmpdir(), 'chainatlas-outage-'));
    let server = await startNeo4jServer({ isShortLived: true, line, home });
    try {
      await seedServer(server, await readProjectDataset());
      stubSettings(server);
      await startOver();
      await waitUntilComplete();
      await server.kill();
      const { answers, longest } = await askAll();
      expect(new Set(answers.map(({ status, code }) => `${status} ${code}`))).toEqual(
        new Set(['503 store-unavailable']),
      );
      expect(longest).toBeLessThan(ANSWERED_MS);
      const { port, httpPort } = { port: toPort(server.uri), httpPort: toPort(server.httpUrl) };
      server = await startNeo4jServer({ isShortLived: true, line, home, boltPort: port, httpPort });
      expect(await waitUntilBack()).toBeLessThan(RECOVERED_MS);
    } finally {
      await startOver();
      await server.stop();
      await rm(home, { recursive: true, force: true });
    }
  });
});

const toPort = (url: string) => Number(new URL(url).port);
