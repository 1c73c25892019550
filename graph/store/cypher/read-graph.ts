export const readNodes = /* cypher */ `
MATCH (n:Entity)
WHERE n.id > $id
WITH n
ORDER BY n.id
LIMIT $limit
RETURN properties(n) AS props
ORDER BY n.id`;

export const readRelations = /* cypher */ `
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.id > $id
WITH a, r, b
ORDER BY r.id
LIMIT $limit
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props
ORDER BY r.id`;
