// Chooses the engine and opens it: the embedded graph unless a Neo4j server is named.
// May import: port and its adapters, errors. Invariant: the only file that knows which engines there are.
import { join } from 'node:path';
import { GraphError } from '#graph/errors';
import { buildCypherStore } from './cypher-store';
import { openEmbeddedFile } from './embedded/embedded-file';
import type { GraphStore } from './port';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Path of the embedded graph: `CHAINATLAS_STORE`, otherwise below the project's cache folder.
 * Throws GraphError 'store-misconfigured' when the environment names a Neo4j server: to pass over it in silence would show other data.
 */
export function toEmbeddedPath(environment: Environment): string {
  if (environment['NEO4J_URI']) {
    const message =
      'NEO4J_URI is set, but this version of ChainAtlas does not speak to Neo4j yet; unset it to use the embedded graph.';
    throw new GraphError('store-misconfigured', message);
  }
  return environment['CHAINATLAS_STORE'] || join('.cache', 'chainatlas', 'graph.grafeo');
}

/** Opens the store for reading. Throws GraphError 'store-unavailable' when it is not there, 'store-misconfigured' as above. */
export async function openStore(environment: Environment = process.env): Promise<GraphStore> {
  return buildCypherStore(await openEmbeddedFile(toEmbeddedPath(environment)));
}
