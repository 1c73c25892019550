import type { Direction } from '../port';

/** Relations of a node counted by type and label of the other end. */
export function relationGroups(direction: Direction): string {
  const pattern = direction === 'out' ? '-[r]->' : '<-[r]-';
  return /* cypher */ `
MATCH (n:Entity {id: $id})${pattern}(m:Entity)
UNWIND labels(m) AS label
RETURN type(r) AS type, label, count(r) AS total
ORDER BY type, label
LIMIT 200`;
}
