export const chainLinks = /* cypher */ `
MATCH (a:Segment)-[r:FEEDS]->(b:Segment)
WHERE a.chainId = $chainId OR b.chainId = $chainId
RETURN a.id AS source, a.nameZh AS sourceZh, a.nameEn AS sourceEn, a.status AS sourceStatus, a.chainId AS sourceChain,
  b.id AS target, b.nameZh AS targetZh, b.nameEn AS targetEn, b.status AS targetStatus, b.chainId AS targetChain,
  properties(r) AS props
ORDER BY r.id
LIMIT $limit`;
