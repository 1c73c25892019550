import { RELATION_TYPES } from '#graph/model/relations';

/** Sources are left out: every thing cites some, and they would bury the rest. */
const DRAWN = RELATION_TYPES.filter((type) => type !== 'CITES').join('|');

export const neighbourhood = /* cypher */ `
MATCH (:Entity {id: $id})-[:${DRAWN}]-(m:Entity)
WITH DISTINCT m
ORDER BY m.sortKey
LIMIT $limit
RETURN properties(m) AS props
ORDER BY m.sortKey`;

export const countNeighbourhood = /* cypher */ `
MATCH (:Entity {id: $id})-[:${DRAWN}]-(m:Entity)
RETURN count(DISTINCT m) AS total`;

/** Things one or two relations away, the thing itself left out. */
export const countWideNeighbourhood = /* cypher */ `
MATCH (n:Entity {id: $id})-[:${DRAWN}*1..2]-(m:Entity)
WHERE m <> n
RETURN count(DISTINCT m) AS total`;

/** Neighbours of each of several things, thing by thing in their order; of the first those after a sort key. */
export const neighboursOfEach = /* cypher */ `
UNWIND range(0, size($ids) - 1) AS at
WITH at, $ids[at] AS id
MATCH (:Entity {id: id})-[:${DRAWN}]-(m:Entity)
WHERE at > 0 OR m.sortKey > $sortKey
WITH DISTINCT at, m
ORDER BY at, m.sortKey
LIMIT $limit
RETURN at, m.id AS id, m.sortKey AS sortKey
ORDER BY at, sortKey`;

export const relationsAmong = /* cypher */ `
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE b.id IN $ids
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props
ORDER BY type, r.id
LIMIT $limit`;
