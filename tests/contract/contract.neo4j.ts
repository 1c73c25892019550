// The contract on a real Neo4j of each line, with invented firms, 500 and 2,000. (parity.neo4j.ts has the project's own data.)
import { inject } from 'vitest';
import { buildSyntheticDataset } from './contract-dataset';
import { describeGraphLoader } from './describe-graph-loader';
import { describeGraphStore } from './describe-graph-store';
import { describeRivalLoads } from './describe-rival-loads';
import { buildNeo4jEngine } from './neo4j-engine';

const datasets = [
  await buildSyntheticDataset({ firms: 500, seed: 5 }),
  await buildSyntheticDataset({ firms: 2000, seed: 20 }),
];
const loaderDatasets = {
  first: await buildSyntheticDataset({ firms: 120, seed: 1 }),
  second: await buildSyntheticDataset({ firms: 80, seed: 2 }),
  // tests/neo4j/seed.neo4j.ts kills loads at many more.
  cuts: 1,
};

for (const server of inject('neo4jServers')) {
  const name = `Neo4j ${server.line}`;
  const engine = buildNeo4jEngine(server);
  for (const dataset of datasets) describeGraphStore(name, engine, dataset);
  describeGraphLoader(name, engine, loaderDatasets);
  describeRivalLoads(name, engine, loaderDatasets);
}
