const matching = /* cypher */ `
MATCH (s:Segment)
WHERE ($chainId IS NULL OR s.chainId = $chainId)
  AND ($stage IS NULL OR s.stage = $stage)
  AND ($anyStatus OR s.status IN $statuses)`;

export const segments = /* cypher */ `${matching}
  AND s.sortKey > $sortKey
WITH s
ORDER BY s.sortKey
LIMIT $limit
RETURN properties(s) AS props
ORDER BY s.sortKey`;

export const countSegments = /* cypher */ `${matching}
RETURN count(s) AS total`;

export const segmentEnterprises = /* cypher */ `
UNWIND $ids AS id
MATCH (s:Entity {id: id})<-[r:OPERATES_IN]-(e:Enterprise)
RETURN s.id AS segmentId, count(DISTINCT e) AS enterprises,
  count(DISTINCT CASE WHEN r.status = 'operating' THEN e END) AS operating,
  count(DISTINCT CASE WHEN r.status = 'operating' AND e.role = 'chain-leader' THEN e END) AS leaders
ORDER BY segmentId
LIMIT $limit`;

export const segmentFindings = /* cypher */ `
UNWIND $ids AS id
MATCH (s:Entity {id: id})<-[:ABOUT]-(f:Finding)
RETURN s.id AS segmentId, count(f) AS findings
ORDER BY segmentId
LIMIT $limit`;

export const segmentUsers = /* cypher */ `
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r:FEEDS]->(u:Segment)
RETURN s.id AS segmentId, count(u) AS users,
  sum(CASE WHEN u.status IN ['present', 'weak'] THEN 1 ELSE 0 END) AS usersHere,
  sum(CASE WHEN u.status IN ['present', 'weak'] AND r.necessity = 'required' THEN 1 ELSE 0 END) AS usersHereRequired
ORDER BY segmentId
LIMIT $limit`;
