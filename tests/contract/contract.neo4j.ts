// The contract on a real Neo4j of each line, with invented firms: 2,000 on every line, and 500 and cut-off loads on the first, because what
// could differ between lines shows with either. (parity.neo4j.ts has the project's own data, tests/neo4j/seed.neo4j.ts kills loads on each.)
import { inject } from 'vitest';
import { buildSyntheticDataset } from './contract-dataset';
import { describeGraphLoader } from './describe-graph-loader';
import { describeGraphStore } from './describe-graph-store';
import { describeRivalLoads } from './describe-rival-loads';
import { buildNeo4jEngine } from './neo4j-engine';

const few = await buildSyntheticDataset({ firms: 500, seed: 5 });
const many = await buildSyntheticDataset({ firms: 2000, seed: 20 });
const first = await buildSyntheticDataset({ firms: 120, seed: 1 });
const second = await buildSyntheticDataset({ firms: 80, seed: 2 });

for (const [index, server] of inject('neo4jServers').entries()) {
  const name = `Neo4j ${server.line}`;
  const engine = buildNeo4jEngine(server);
  const isFirst = index === 0;
  for (const dataset of isFirst ? [few, many] : [many]) describeGraphStore(name, engine, dataset);
  const datasets = { first, second, cuts: isFirst ? 1 : 0 };
  describeGraphLoader(name, engine, datasets);
  if (isFirst) describeRivalLoads(name, engine, datasets);
}
