// Districts filter by any site of the enterprise; the district given back is its main one.
const matching = /* cypher */ `
MATCH (e:Enterprise)-[r:OPERATES_IN]->(s:Segment)
WHERE ($chainId IS NULL OR s.chainId = $chainId)
  AND ($districtId IS NULL OR EXISTS { (e)-[:LOCATED_IN]->(:Entity {id: $districtId}) })`;

export const activities = /* cypher */ `${matching}
MATCH (e)-[l:LOCATED_IN]->(d:District)
WHERE l.main = true
WITH e, r, s, d
ORDER BY s.sortKey, s.id, e.sortKey, e.id
LIMIT $limit
RETURN properties(e) AS enterprise, d.id AS districtId, s.id AS segmentId, properties(r) AS props
ORDER BY s.sortKey, s.id, e.sortKey, e.id`;

export const countActivities = /* cypher */ `${matching}
RETURN count(r) AS total`;
