// Chooses the engine and opens it: the embedded graph unless a Neo4j server is named.
// May import: port and its adapters. Invariant: the only file that knows which engines there are.
import { join } from 'node:path';
import { buildCypherStore } from './cypher-store';
import { openEmbeddedFile } from './embedded/embedded-file';
import type { GraphStore } from './port';

/** Path of the embedded graph: `CHAINATLAS_STORE`, otherwise below the project's cache folder. */
export function toEmbeddedPath(environment: NodeJS.ProcessEnv): string {
  return environment['CHAINATLAS_STORE'] ?? join('.cache', 'chainatlas', 'graph.grafeo');
}

/** Opens the store for reading. Throws GraphError 'store-unavailable' when it is not there. */
export async function openStore(environment: NodeJS.ProcessEnv = process.env): Promise<GraphStore> {
  return buildCypherStore(await openEmbeddedFile(toEmbeddedPath(environment)));
}
