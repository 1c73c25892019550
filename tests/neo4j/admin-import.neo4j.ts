// `npm run export:neo4j-admin` with the real tool: what it imports is what the loader would have written, to the digest.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { countGraph } from '#graph/model/graph-data';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { LOADING, openNeo4j } from '#graph/store/neo4j/neo4j-runner';
import { runNeo4jAdmin } from '../../scripts/neo4j/admin';
import { startNeo4jServer } from '../../scripts/neo4j/server';
import { writeImportFiles } from '../../scripts/neo4j-import/write-import-files';
import { buildSyntheticDataset } from '../contract/contract-dataset';

const root = await mkdtemp(join(tmpdir(), 'chainatlas-import-'));
afterAll(() => rm(root, { recursive: true, force: true }));

describe.each(inject('neo4jServers'))('neo4j-admin database import of Neo4j $line', ({ line }) => {
  it('gives the same graph, which a later load finds nothing to change in', async () => {
    const dataset = await buildSyntheticDataset({ firms: 500, seed: 11 });
    const folder = join(root, `files-${line}`);
    const home = join(root, `home-${line}`);
    await writeImportFiles(folder, dataset);
    const args = (await readFile(join(folder, 'import.args'), 'utf8'))
      .trim()
      .replaceAll('./', `${folder}/`)
      .split('\n');
    const { code, output } = await runNeo4jAdmin(line, home, ['database', 'import', 'full', 'neo4j', ...args]);
    expect([code, output]).toEqual([0, expect.stringContaining('IMPORT DONE')]);
    const server = await startNeo4jServer({ isShortLived: true, line, home });
    try {
      const runner = await openNeo4j({ ...server, database: undefined }, LOADING);
      const loader = buildCypherLoader(runner);
      expect(await loader.readDigest()).toBe(dataset.record.digest);
      const summary = await loader.load(dataset.graph, dataset.record, () => undefined);
      expect(summary).toMatchObject({ changed: false, written: 0, counts: countGraph(dataset.graph) });
      expect((await buildCypherStore(runner).describe()).load).toEqual(dataset.record);
      await runner.close();
    } finally {
      await server.stop();
    }
  });
});
