// What a reader is told while the way to the server is closed, cut, silent or slow, and how fast everything is back.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { readProjectDataset } from '../contract/contract-dataset';
import { type Link, openFlakyLink } from './harness/flaky-link';
import type { Neo4jTestServer } from './harness/global-setup';
import { isOldest } from './harness/lines';
import {
  ANSWERED_MS,
  askAll,
  PAUSE_MS,
  RECOVERED_MS,
  startOver,
  stubSettings,
  waitUntilBack,
  waitUntilComplete,
} from './harness/outage';
import { seedServer } from './harness/seeded-server';

const log: string[] = [];
beforeEach(() => {
  log.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => log.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

// A line knows nothing of the way to it.
describe.each(inject('neo4jServers').filter(isOldest))('a bad way to a server', (server) => {
  let link: Link;
  beforeAll(async () => {
    await seedServer(server, await readProjectDataset());
    link = await openFlakyLink(Number(new URL(server.uri).port));
  });
  beforeEach(async () => {
    stubSettings({ ...server, uri: `bolt://127.0.0.1:${link.port}` });
    await link.open();
    await startOver();
  });
  afterAll(async () => {
    await startOver();
    await link.close();
  });

  describeBadLink(() => link, buildExpectProblem(server));
});

describe.each(inject('neo4jServers'))('wrong settings for Neo4j $line', (server) => {
  beforeEach(async () => {
    stubSettings(server);
    await startOver();
  });
  afterAll(startOver);

  describeWrongSettings(buildExpectProblem(server));
});

type ExpectProblem = (expected: readonly (readonly [status: number, code: string])[]) => Promise<void>;

/** Everything is answered in time, with this status and code, and tells nothing it should not. */
function buildExpectProblem({ password }: Neo4jTestServer): ExpectProblem {
  return async (expected) => {
    const { answers, longest } = await askAll();
    for (const { address, status, code, text } of answers) {
      expect([address, status, code]).toEqual([
        address,
        ...(expected.find(([, known]) => known === code) ?? expected[0] ?? []),
      ]);
      expect(text).not.toContain(password);
    }
    expect(longest).toBeLessThan(ANSWERED_MS);
    expect(log.join()).not.toContain(password);
  };
}

function describeBadLink(link: () => Link, expectProblem: ExpectProblem): void {
  it('down at the start', async () => {
    await link().refuse();
    await expectProblem([[503, 'store-unavailable']]);
    await link().open();
    expect(await waitUntilBack()).toBeLessThan(RECOVERED_MS);
  });

  it('lost in the middle', async () => {
    await waitUntilComplete();
    await link().refuse();
    await expectProblem([[503, 'store-unavailable']]);
    await expectProblem([[503, 'store-unavailable']]);
    await link().open();
    expect(await waitUntilBack()).toBeLessThan(RECOVERED_MS);
  });

  it('gone without a word', async () => {
    await waitUntilComplete();
    link().hang();
    await expectProblem([[504, 'store-timeout']]);
    await pause(PAUSE_MS);
    await expectProblem([
      [503, 'store-unavailable'],
      [504, 'store-timeout'],
    ]);
    await link().open();
    expect(await waitUntilBack()).toBeLessThan(RECOVERED_MS);
  });

  it('so slow that no question is answered in time', async () => {
    await link().open(1_000);
    await expectProblem([
      [504, 'store-timeout'],
      [503, 'store-unavailable'],
    ]);
    await link().open();
    expect(await waitUntilBack()).toBeLessThan(RECOVERED_MS);
  });
}

function describeWrongSettings(expectProblem: ExpectProblem): void {
  it('a wrong password', async () => {
    vi.stubEnv('NEO4J_PASSWORD', 'not-the-password');
    await expectProblem([[500, 'store-misconfigured']]);
    expect(log.join()).not.toContain('not-the-password');
  });

  it('a database that is not there', async () => {
    vi.stubEnv('NEO4J_DATABASE', 'elsewhere');
    await expectProblem([[500, 'store-misconfigured']]);
  });
}
