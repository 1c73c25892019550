import type { NodeLabel } from '#graph/model/ids';

/** One page of the things of a label, after (sortKey, id). */
export function listThings(label: NodeLabel): string {
  return /* cypher */ `
MATCH (n:${label})
WHERE n.sortKey > $sortKey OR (n.sortKey = $sortKey AND n.id > $id)
RETURN properties(n) AS props
ORDER BY n.sortKey, n.id
LIMIT $limit`;
}

export function countThings(label: NodeLabel): string {
  return /* cypher */ `MATCH (n:${label}) RETURN count(n) AS total`;
}
