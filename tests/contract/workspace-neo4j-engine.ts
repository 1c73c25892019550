// The log in a Neo4j server as the contract opens it; what is not of the log stays.
import { LOADING, openNeo4j, SERVING } from '#graph/store/neo4j/neo4j-runner';
import { openNeo4jLog } from '#graph/workspace/neo4j/neo4j-log';
import type { Neo4jTestServer } from '../neo4j/harness/global-setup';
import type { WorkspaceEngine } from './workspace-engine';

/** Setting limits as an office has them, but for the time: the server may share two cores with its tests. */
const PATIENT = { ...SERVING, timeoutMs: 60_000, retryMs: 20_000 };

export function buildWorkspaceNeo4jEngine({ uri, user, password }: Neo4jTestServer): WorkspaceEngine {
  const settings = { uri, user, password, database: undefined };
  const empty = async () => {
    const runner = await openNeo4j(settings, LOADING);
    const text = 'MATCH (n) WHERE n:Command OR n:CommandLog DETACH DELETE n';
    await runner.write([{ text, parameters: {} }]).finally(() => runner.close());
  };
  return {
    async openEmpty() {
      await empty();
      return {
        open: async () => openNeo4jLog(await openNeo4j(settings, PATIENT)),
        target: { uri, user, password },
        kills: 1,
        remove: empty,
      };
    },
  };
}
