// A filter that is null lets everything through. Cut before properties are read.
const matching = /* cypher */ `
MATCH (n:Enterprise)
WHERE ($districtId IS NULL OR EXISTS { (n)-[:LOCATED_IN]->(:Entity {id: $districtId}) })
  AND ($segmentId IS NULL OR EXISTS { (n)-[:OPERATES_IN]->(:Entity {id: $segmentId}) })
  AND ($chainId IS NULL OR EXISTS { (n)-[:OPERATES_IN]->(:Segment {chainId: $chainId}) })`;

export const enterprises = /* cypher */ `${matching}
  AND (n.sortKey > $sortKey OR (n.sortKey = $sortKey AND n.id > $id))
WITH n
ORDER BY n.sortKey, n.id
LIMIT $limit
RETURN properties(n) AS props
ORDER BY n.sortKey, n.id`;

export const countEnterprises = /* cypher */ `${matching}
RETURN count(n) AS total`;
