import { NODE_LABELS } from '#graph/model/ids';
import type { RelationGroupKey } from '../port';

function toArrows({ type, direction }: RelationGroupKey): { readonly there: string; readonly back: string } {
  const [out, into] = [`-[r:${type}]->`, `<-[r:${type}]-`];
  return direction === 'out' ? { there: out, back: into } : { there: into, back: out };
}

function toPattern(group: RelationGroupKey): string {
  return `MATCH (n:Entity {id: $node})${toArrows(group).there}(m:${NODE_LABELS[group.kind]})`;
}

/**
 * One page of neighbours with their relation, after (sortKey, relation). Of a hub only sort keys are read for all: the things of the page are
 * found by them, and several relations to one thing are put in order among those of the page. That search starts
 * at the few, not at the hub.
 */
export function neighbours(group: RelationGroupKey): string {
  return /* cypher */ `
${toPattern(group)}
WHERE m.sortKey > $sortKey OR (m.sortKey = $sortKey AND r.id > $relation)
WITH n, m
ORDER BY m.sortKey
LIMIT $limit
WITH DISTINCT n, m
MATCH (m)${toArrows(group).back}(n)
WHERE m.sortKey > $sortKey OR r.id > $relation
RETURN properties(m) AS props, properties(r) AS relation
ORDER BY m.sortKey, r.id
LIMIT $limit`;
}

export function countNeighbours(group: RelationGroupKey): string {
  return /* cypher */ `
${toPattern(group)}
RETURN count(r) AS total`;
}
