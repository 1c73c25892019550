// Sources are left out: every thing cites some, and they would bury the rest.
export const neighbourhood = /* cypher */ `
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE type(r) <> 'CITES'
WITH DISTINCT m
ORDER BY m.sortKey, m.id
LIMIT $limit
RETURN properties(m) AS props
ORDER BY m.sortKey, m.id`;

export const countNeighbourhood = /* cypher */ `
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE type(r) <> 'CITES'
RETURN count(DISTINCT m) AS total`;

export const relationsAmong = /* cypher */ `
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE b.id IN $ids
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props
ORDER BY type, r.id
LIMIT $limit`;
