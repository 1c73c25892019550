export const chains = /* cypher */ `
MATCH (c:Chain)
RETURN properties(c) AS props
ORDER BY c.id
LIMIT $limit`;

export const chainIndustries = /* cypher */ `
MATCH (c:Chain)-[:PART_OF]->(i:Industry)
RETURN c.id AS chainId, i.id AS industryId
ORDER BY chainId, industryId
LIMIT $limit`;

export const chainStates = /* cypher */ `
MATCH (s:Segment)
RETURN s.chainId AS chainId, s.status AS status, count(s) AS total
ORDER BY chainId, status
LIMIT $limit`;

export const chainEnterprises = /* cypher */ `
MATCH (e:Enterprise)-[r:OPERATES_IN]->(s:Segment)
RETURN s.chainId AS chainId, count(DISTINCT e) AS enterprises,
  count(DISTINCT CASE WHEN r.status = 'operating' THEN e END) AS operating
ORDER BY chainId
LIMIT $limit`;
