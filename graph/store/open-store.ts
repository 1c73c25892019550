// Chooses the engine and opens it: the embedded graph unless a Neo4j server is named.
// May import: port and its adapters, errors. Invariant: the only file that knows which engines there are.
import { join } from 'node:path';
import { buildCypherStore } from './cypher-store';
import { openEmbeddedFile } from './embedded/embedded-file';
import { openNeo4j, SERVING } from './neo4j/neo4j-runner';
import { type Neo4jSettings, readNeo4jSettings } from './neo4j/neo4j-settings';
import type { GraphStore } from './port';

type Environment = Readonly<Record<string, string | undefined>>;

export type StoreTarget =
  | { readonly engine: 'embedded'; readonly path: string }
  | { readonly engine: 'neo4j'; readonly settings: Neo4jSettings };

/**
 * Where the graph lives: in the Neo4j server of NEO4J_URI when there is one, otherwise in the file CHAINATLAS_STORE, otherwise in a file
 * below the project's cache folder. Throws GraphError 'store-misconfigured' when the settings of the server cannot be right.
 */
export function toStoreTarget(environment: Environment): StoreTarget {
  const settings = readNeo4jSettings(environment);
  if (settings !== undefined) return { engine: 'neo4j', settings };
  return { engine: 'embedded', path: environment['CHAINATLAS_STORE'] || join('.cache', 'chainatlas', 'graph.grafeo') };
}

/** Opens the store for reading. Throws GraphError 'store-unavailable' when it is not there, 'store-misconfigured' as above. */
export async function openStore(environment: Environment = process.env): Promise<GraphStore> {
  const target = toStoreTarget(environment);
  return buildCypherStore(
    target.engine === 'neo4j' ? await openNeo4j(target.settings, SERVING) : await openEmbeddedFile(target.path),
  );
}
