// `npm run export:neo4j-admin` with the real tool: what it imports is what the loader would have written, to the digest. (What readers are told
// when a server is gone, and how they are back, is in outage.neo4j.ts: to the app it is the way to it that is gone.)
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
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

// The files are the same for all lines; vitest.config.ts leaves it out elsewhere.
describe.each(inject('neo4jServers').filter(isOldest))('neo4j-admin database import of Neo4j $line', ({ line }) => {
  let root = '';
  let server: Neo4jServer | undefined;
  const start = async () => {
    server = await startNeo4jServer({ isShortLived: true, line, home: join(root, 'home') });
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
});

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
