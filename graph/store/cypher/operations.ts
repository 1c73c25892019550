/** Operating firms per segment and main district. */
export const segmentPlaces = /* cypher */ `
MATCH (s:Segment)<-[r:OPERATES_IN]-(e:Enterprise)-[l:LOCATED_IN]->(d:District)
WHERE r.status = 'operating' AND l.main = true
RETURN s.id AS segmentId, d.id AS districtId, count(DISTINCT e) AS firms,
  count(DISTINCT CASE WHEN e.role = 'chain-leader' THEN e END) AS leaders
ORDER BY segmentId, districtId
LIMIT $limit`;

/** Firms that are the only one operating in some segment. */
export const soleFirms = /* cypher */ `
MATCH (s:Segment)<-[r:OPERATES_IN]-(e:Enterprise)
WHERE r.status = 'operating'
WITH s, count(DISTINCT e) AS firms, min(e.id) AS id
WHERE firms = 1
RETURN DISTINCT id
ORDER BY id
LIMIT $limit`;

/** Everything that firms operate in, with their main district. */
export const firmWork = /* cypher */ `
UNWIND $ids AS id
MATCH (d:District)<-[l:LOCATED_IN]-(e:Entity {id: id})-[r:OPERATES_IN]->(s:Segment)
WHERE r.status = 'operating' AND l.main = true
RETURN DISTINCT id, e.role AS role, d.id AS districtId, s.id AS segmentId
ORDER BY id, segmentId
LIMIT $limit`;
