import { NODE_LABELS } from '#graph/model/ids';
import type { RelationGroupKey } from '../port';

function toPattern({ type, direction, kind }: RelationGroupKey): string {
  const arrow = direction === 'out' ? `-[r:${type}]->` : `<-[r:${type}]-`;
  return `MATCH (n:Entity {id: $node})${arrow}(m:${NODE_LABELS[kind]})`;
}

/** One page of neighbours with their relation, after (sortKey, relation); cut before their properties are read. */
export function neighbours(group: RelationGroupKey): string {
  return /* cypher */ `
${toPattern(group)}
WHERE m.sortKey > $sortKey OR (m.sortKey = $sortKey AND r.id > $relation)
WITH m, r
ORDER BY m.sortKey, r.id
LIMIT $limit
RETURN properties(m) AS props, properties(r) AS relation
ORDER BY m.sortKey, r.id`;
}

export function countNeighbours(group: RelationGroupKey): string {
  return /* cypher */ `
${toPattern(group)}
RETURN count(r) AS total`;
}
