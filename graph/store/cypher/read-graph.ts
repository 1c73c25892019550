export const readNodes = /* cypher */ `
MATCH (n:Entity)
WHERE n.id > $id
RETURN properties(n) AS props
ORDER BY n.id
LIMIT $limit`;

export const readRelations = /* cypher */ `
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.id > $id
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props
ORDER BY r.id
LIMIT $limit`;
