// A Neo4j server as the contract opens it: its one database, emptied first.
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { LOADING, openNeo4j, SERVING } from '#graph/store/neo4j/neo4j-runner';
import { emptyDatabase } from '../neo4j/harness/empty-database';
import type { Neo4jTestServer } from '../neo4j/harness/global-setup';
import type { GraphEngine } from './graph-engine';

/** As a reader's, but for the time: a server that shares two cores with its tests may take longer than a reader may wait. */
const PATIENT = { ...SERVING, timeoutMs: 120_000 };

/** The engine of one server. What was in its database is gone with the first opening. */
export function buildNeo4jEngine({ uri, user, password }: Neo4jTestServer): GraphEngine {
  const settings = { uri, user, password, database: undefined };
  return {
    samplesPerKind: 3,
    async openLoaded(fill) {
      await emptyDatabase(settings);
      const writing = await openNeo4j(settings, LOADING);
      await fill(buildCypherLoader(writing)).finally(() => writing.close());
      const store = buildCypherStore(await openNeo4j(settings, PATIENT));
      return { store, close: () => store.close() };
    },
    async openEmpty() {
      await emptyDatabase(settings);
      const runner = await openNeo4j(settings, LOADING);
      const store = buildCypherStore(runner);
      return { store, loader: buildCypherLoader(runner), runner, close: () => runner.close() };
    },
  };
}
