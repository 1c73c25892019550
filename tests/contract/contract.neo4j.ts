// The contract on a real Neo4j: every read with 1,000 invented firms and cut-off loads on the newest line, rival loads on the oldest.
// (parity.neo4j.ts loads each line and holds every read of both against the embedded engine.)
import { inject } from 'vitest';
import { isNewest, isOldest } from '../neo4j/harness/lines';
import { buildSmallDataset, buildSyntheticDataset } from './contract-dataset';
import { describeGraphLoader } from './describe-graph-loader';
import { describeGraphStore } from './describe-graph-store';
import { describeRivalLoads } from './describe-rival-loads';
import { buildNeo4jEngine } from './neo4j-engine';

const many = await buildSyntheticDataset({ firms: 1000, seed: 20 });
const datasets = {
  first: await buildSmallDataset({ firms: 120, seed: 1 }),
  second: await buildSmallDataset({ firms: 80, seed: 2 }),
  large: await buildSyntheticDataset({ firms: 120, seed: 1 }),
  cuts: 1,
};

for (const server of inject('neo4jServers')) {
  const name = `Neo4j ${server.line}`;
  const engine = buildNeo4jEngine(server);
  if (isOldest(server)) describeRivalLoads(name, engine, datasets);
  if (!isNewest(server)) continue;
  describeGraphStore(name, engine, many);
  describeGraphLoader(name, engine, datasets);
}
