/** What things belong to: a firm's main district first, the rest by id. */
export const places = /* cypher */ `
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:LOCATED_IN|IN_CHAIN|PART_OF|IN_REGION|MEASURES|ABOUT]->(m:Entity)
RETURN n.id AS id, m.id AS placeId, m.nameZh AS nameZh, m.nameEn AS nameEn, m.status AS status
ORDER BY id, coalesce(r.main, false) DESC, placeId
LIMIT $limit`;
