// The contract of the log on the newest line of Neo4j, and on the oldest that a load takes no other's commands for ours.
// (tests/neo4j/seed.neo4j.ts loads and replaces a graph beside a log.)
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { LOADING, openNeo4j } from '#graph/store/neo4j/neo4j-runner';
import { readDatasetFolder } from '../../scripts/read-dataset-folder';
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

  it('is refused beside commands that are not ours', async () => {
    const runner = await openNeo4j(settings, LOADING);
    await runner.write([{ text: "CREATE (:Command {seq: 1000, name: 'theirs'})", parameters: {} }]);
    const { graph, record } = buildContractDataset(await readDatasetFolder('tests/fixtures/dataset/minimal'));
    const load = buildCypherLoader(runner).load(graph, record, () => undefined);
    await expect(load).rejects.toThrow(/another graph that uses ChainAtlas's labels \(1 × :Command\)/);
    await runner.close();
  });
});
