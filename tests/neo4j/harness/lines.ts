// What all lines of Neo4j say in the same way is asked of one of them. Which one is divided, so that both have as much to do: the gate tests
// the lines side by side.
import { NEO4J_LINES } from '../../../scripts/neo4j/releases.mjs';
import type { Neo4jTestServer } from './global-setup';

export function isNewest({ line }: Pick<Neo4jTestServer, 'line'>): boolean {
  return line === NEO4J_LINES[0];
}

export function isOldest({ line }: Pick<Neo4jTestServer, 'line'>): boolean {
  return line === NEO4J_LINES.at(-1);
}
