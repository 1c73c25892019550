import type { Direction } from '../port';

/** Relations of a node counted by type and labels of the other end; the few groups are taken apart, not the many relations. */
export function relationGroups(direction: Direction): string {
  const pattern = direction === 'out' ? '-[r]->' : '<-[r]-';
  return /* cypher */ `
MATCH (n:Entity {id: $id})${pattern}(m:Entity)
WITH type(r) AS type, labels(m) AS labels, count(r) AS total
UNWIND labels AS label
RETURN type, label, total
ORDER BY type, label, total
LIMIT 200`;
}
