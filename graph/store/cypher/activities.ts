/** Where the search for activities starts: at the narrowest thing the filter names, so that few firms are looked at. */
export type ActivityAnchor = 'district' | 'chain' | 'everywhere';

// Districts filter by any site of the enterprise; the district given back is its main one.
const STARTS: Readonly<Record<ActivityAnchor, string>> = {
  district: `MATCH (:Entity {id: $districtId})<-[:LOCATED_IN]-(e:Enterprise)
WITH DISTINCT e
MATCH (e)-[r:OPERATES_IN]->(s:Segment)
WHERE $chainId IS NULL OR s.chainId = $chainId`,
  chain: 'MATCH (e:Enterprise)-[r:OPERATES_IN]->(s:Segment {chainId: $chainId})',
  everywhere: 'MATCH (e:Enterprise)-[r:OPERATES_IN]->(s:Segment)',
};

export function activities(anchor: ActivityAnchor): string {
  return /* cypher */ `
${STARTS[anchor]}
WITH e, r, s
ORDER BY s.sortKey, e.sortKey
LIMIT $limit
MATCH (e)-[l:LOCATED_IN]->(d:District)
WHERE l.main = true
RETURN e.id AS id, e.nameZh AS nameZh, e.nameEn AS nameEn, e.shortName AS shortName, e.kind AS kind, e.role AS role,
  d.id AS districtId, s.id AS segmentId,
  r.status AS status, r.activityZh AS activityZh, r.confidence AS confidence, r.asOf AS asOf
ORDER BY s.sortKey, e.sortKey`;
}

export function countActivities(anchor: ActivityAnchor): string {
  return /* cypher */ `
${STARTS[anchor]}
RETURN count(r) AS total`;
}
