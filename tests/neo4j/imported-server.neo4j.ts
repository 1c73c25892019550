// `npm run export:neo4j-admin` with the real tool: what it imports is what the loader would have written, to the digest. The server that
// holds it is then killed under readers: what they are told, and how fast everything is back after its return.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { countGraph } from '#graph/model/graph-data';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { LOADING, openNeo4j } from '#graph/store/neo4j/neo4j-runner';
import { runNeo4jAdmin } from '../../scripts/neo4j/admin';
import type { Neo4jLine } from '../../scripts/neo4j/releases.mjs';
import { type Neo4jServer, startNeo4jServer } from '../../scripts/neo4j/server';
import { writeImportFiles } from '../../scripts/neo4j-import/write-import-files';
import { type ContractDataset, readProjectDataset } from '../contract/contract-dataset';
import { isOldest } from './harness/lines';
import {
  ANSWERED_MS,
  askAll,
  RECOVERED_MS,
  startOver,
  stubSettings,
  waitUntilBack,
  waitUntilComplete,
} from './harness/outage';

// The files are the same for all lines, and to the app all lines are gone in the same way; vitest.config.ts leaves it out elsewhere.
describe.each(inject('neo4jServers').filter(isOldest))('neo4j-admin database import of Neo4j $line', ({ line }) => {
  let root = '';
  let server: Neo4jServer | undefined;
  const start = async (ports: Partial<Ports> = {}) => {
    server = await startNeo4jServer({ isShortLived: true, line, home: join(root, 'home'), ...ports });
    return server;
  };
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'chainatlas-import-'));
  });
  afterAll(async () => {
    await server?.stop();
    await rm(root, { recursive: true, force: true });
  });

  it('gives the same graph, which a later load finds nothing to change in', async () => {
    const dataset = await readProjectDataset();
    await importDataset(dataset, line, root);
    const runner = await openNeo4j({ ...(await start()), database: undefined }, LOADING);
    const loader = buildCypherLoader(runner);
    expect(await loader.readDigest()).toBe(dataset.record.digest);
    const summary = await loader.load(dataset.graph, dataset.record, () => undefined);
    expect(summary).toMatchObject({ changed: false, written: 0, counts: countGraph(dataset.graph) });
    expect((await buildCypherStore(runner).describe()).load).toEqual(dataset.record);
    await runner.close();
  });

  describeKill(() => server, start);
});

type Ports = { readonly boltPort: number; readonly httpPort: number };

async function importDataset(dataset: ContractDataset, line: Neo4jLine, root: string): Promise<void> {
  const folder = join(root, 'files');
  await writeImportFiles(folder, dataset);
  const text = await readFile(join(folder, 'import.args'), 'utf8');
  const args = text.trim().replaceAll('./', `${folder}/`).split('\n');
  const { code, output } = await runNeo4jAdmin(line, join(root, 'home'), [
    ...['database', 'import', 'full', 'neo4j'],
    ...args,
  ]);
  expect([code, output]).toEqual([0, expect.stringContaining('IMPORT DONE')]);
}

function describeKill(toServer: () => Neo4jServer | undefined, start: (ports: Ports) => Promise<Neo4jServer>): void {
  afterEach(async () => {
    await startOver();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('gives a server that is killed and started again under readers', async () => {
    const server = toServer();
    if (server === undefined) throw new Error('There is no server: the import failed.');
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    stubSettings(server);
    await startOver();
    await waitUntilComplete();
    await server.kill();
    const { answers, longest } = await askAll();
    expect(new Set(answers.map(({ status, code }) => `${status} ${code}`))).toEqual(new Set(['503 store-unavailable']));
    expect(longest).toBeLessThan(ANSWERED_MS);
    await start({ boltPort: toPort(server.uri), httpPort: toPort(server.httpUrl) });
    expect(await waitUntilBack()).toBeLessThan(RECOVERED_MS);
  });
}

const toPort = (url: string) => Number(new URL(url).port);
