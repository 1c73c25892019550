// Loads a dataset into the database of a test server, whatever was in it before.
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { LOADING, openNeo4j } from '#graph/store/neo4j/neo4j-runner';
import type { ContractDataset } from '../../contract/contract-dataset';
import { emptyDatabase } from './empty-database';
import type { Neo4jTestServer } from './global-setup';

type Address = Pick<Neo4jTestServer, 'uri' | 'user' | 'password'>;

export async function seedServer({ uri, user, password }: Address, { graph, record }: ContractDataset): Promise<void> {
  await emptyDatabase({ uri, user, password });
  const runner = await openNeo4j({ uri, user, password, database: undefined }, LOADING);
  try {
    await buildCypherLoader(runner).load(graph, record, () => undefined);
  } finally {
    await runner.close();
  }
}
