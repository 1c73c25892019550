import type { NodeLabel } from '#graph/model/ids';

/** One page of the things of a label, after a sort key; cut before their properties are read. */
export function listThings(label: NodeLabel): string {
  return /* cypher */ `
MATCH (n:${label})
WHERE n.sortKey > $sortKey
WITH n
ORDER BY n.sortKey
LIMIT $limit
RETURN properties(n) AS props
ORDER BY n.sortKey`;
}

export function countThings(label: NodeLabel): string {
  return /* cypher */ `MATCH (n:${label}) RETURN count(n) AS total`;
}
