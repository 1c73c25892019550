// The contract of the log on the newest line of Neo4j, and on the oldest that loads and the log leave each other alone.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { digestGraph } from '#graph/dataset/digest';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { LOADING, openNeo4j } from '#graph/store/neo4j/neo4j-runner';
import { openNeo4jLog } from '#graph/workspace/neo4j/neo4j-log';
import { readDatasetFolder } from '../../scripts/read-dataset-folder';
import { buildDrafts, numberDrafts } from '../graph/workspace/random-drafts';
import { emptyDatabase } from '../neo4j/harness/empty-database';
import { isNewest, isOldest } from '../neo4j/harness/lines';
import { buildContractDataset } from './contract-dataset';
import { describeWorkspaceLog } from './describe-workspace-log';
import { buildWorkspaceNeo4jEngine } from './workspace-neo4j-engine';

for (const server of inject('neo4jServers').filter(isNewest)) {
  describeWorkspaceLog(`Neo4j ${server.line}`, buildWorkspaceNeo4jEngine(server));
}

describe.each(inject('neo4jServers').filter(isOldest))('a graph beside the log on Neo4j $line', (server) => {
  const settings = { ...server, database: undefined };
  beforeAll(() => emptyDatabase(settings));
  afterAll(() => emptyDatabase(settings));

  it('is loaded and replaced with the digest it has alone, and the commands stay', async () => {
    const runner = await openNeo4j(settings, LOADING);
    const log = openNeo4jLog(runner);
    const loader = buildCypherLoader(runner);
    const drafts = buildDrafts(5, 1);
    await log.append(drafts);
    const { graph, record } = buildContractDataset(await readDatasetFolder('tests/fixtures/dataset/minimal'));
    const { digest } = await loader.load(graph, record, () => undefined);
    expect(digest).toBe(record.digest);
    const fewer = { nodes: graph.nodes.filter(({ id }) => !id.startsWith('source:')), relations: [] };
    const again = await loader.load(fewer, { ...record, digest: digestGraph(fewer) }, () => undefined);
    expect([again.removed > 0, again.digest]).toEqual([true, digestGraph(fewer)]);
    expect(await log.read(0)).toEqual(numberDrafts(drafts));
    await log.close();
  });

  it('is refused beside commands that are not ours', async () => {
    const runner = await openNeo4j(settings, LOADING);
    await runner.write([{ text: "CREATE (:Command {seq: 1000, name: 'theirs'})", parameters: {} }]);
    const { graph, record } = buildContractDataset(await readDatasetFolder('tests/fixtures/dataset/minimal'));
    const load = buildCypherLoader(runner).load(graph, record, () => undefined);
    await expect(load).rejects.toThrow(/another graph that uses ChainAtlas's labels \(1 × :Command\)/);
    await runner.close();
  });
});
