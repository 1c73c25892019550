export const districtChains = /* cypher */ `
MATCH (d:District)<-[:LOCATED_IN]-(e:Enterprise)-[r:OPERATES_IN]->(s:Segment)
RETURN d.id AS districtId, s.chainId AS chainId, count(DISTINCT e) AS enterprises,
  count(DISTINCT CASE WHEN r.status = 'operating' THEN e END) AS operating
ORDER BY districtId, chainId
LIMIT $limit`;
