export const chainFeeds = /* cypher */ `
MATCH (a:Segment)-[r:FEEDS]->(b:Segment)
WHERE a.chainId <> b.chainId
RETURN a.chainId AS source, b.chainId AS target, count(r) AS links,
  sum(CASE WHEN r.necessity = 'required' THEN 1 ELSE 0 END) AS required
ORDER BY source, target
LIMIT $limit`;
