export const districts = /* cypher */ `
MATCH (d:District)-[:IN_REGION]->(g:Region)
RETURN properties(d) AS props, g.id AS regionId
ORDER BY d.id
LIMIT $limit`;

export const districtEnterprises = /* cypher */ `
MATCH (e:Enterprise)-[:LOCATED_IN]->(d:District)
RETURN d.id AS districtId, count(DISTINCT e) AS total
ORDER BY districtId
LIMIT $limit`;

export const districtOperating = /* cypher */ `
MATCH (d:District)<-[:LOCATED_IN]-(e:Enterprise)-[r:OPERATES_IN]->(:Segment)
WHERE r.status = 'operating'
RETURN d.id AS districtId, count(DISTINCT e) AS total
ORDER BY districtId
LIMIT $limit`;
