// Cut before anything is read of the things: otherwise the engine reads and counts of all of them, to throw most of it away.
export const searchEntries = /* cypher */ `
MATCH (n:Entity)
WHERE n.id > $id
WITH n
ORDER BY n.id
LIMIT $limit
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn, coalesce(n.shortName, n.shortZh) AS shortName,
  n.aliases AS aliases, coalesce(n.listedCode, n.adcode) AS code, n.status AS status, COUNT { (n)--() } AS degree,
  [(n)-[r:LOCATED_IN|IN_CHAIN|PART_OF|IN_REGION|MEASURES|ABOUT]->(m:Entity) | [coalesce(r.main, false), m.id]] AS places
ORDER BY n.id`;

export const countEntities = /* cypher */ `MATCH (n:Entity) RETURN count(n) AS total`;
