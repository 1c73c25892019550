export const deployments = /* cypher */ `
MATCH (c:Chain)-[r:DEPLOYED_IN]->(d:District)
RETURN c.id AS chainId, d.id AS districtId, r.role AS role, r.asOf AS asOf
ORDER BY chainId, districtId, r.id
LIMIT $limit`;
