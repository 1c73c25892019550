export const placeNames = /* cypher */ `
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn
ORDER BY id
LIMIT $limit`;
