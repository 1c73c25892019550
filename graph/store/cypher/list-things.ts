import type { NodeLabel } from '#graph/model/ids';

/** One page of the things of a label, after (sortKey, id); cut before their properties are read. */
export function listThings(label: NodeLabel): string {
  return /* cypher */ `
MATCH (n:${label})
WHERE n.sortKey > $sortKey OR (n.sortKey = $sortKey AND n.id > $id)
WITH n
ORDER BY n.sortKey, n.id
LIMIT $limit
RETURN properties(n) AS props
ORDER BY n.sortKey, n.id`;
}

export function countThings(label: NodeLabel): string {
  return /* cypher */ `MATCH (n:${label}) RETURN count(n) AS total`;
}
