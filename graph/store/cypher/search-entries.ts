// Cut before anything is read of the things: otherwise the engine reads and counts of all of them, to throw most of it away.
export const searchEntries = /* cypher */ `
MATCH (n:Entity)
WHERE n.id > $id
WITH n
ORDER BY n.id
LIMIT $limit
RETURN properties(n) AS props, COUNT { (n)--() } AS degree
ORDER BY n.id`;

export const searchPlaces = /* cypher */ `
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:LOCATED_IN|IN_CHAIN|PART_OF|IN_REGION|MEASURES|ABOUT]->(m:Entity)
RETURN n.id AS id, m.nameZh AS nameZh, m.nameEn AS nameEn
ORDER BY id, coalesce(r.main, false) DESC, m.id
LIMIT $limit`;

export const countEntities = /* cypher */ `MATCH (n:Entity) RETURN count(n) AS total`;
