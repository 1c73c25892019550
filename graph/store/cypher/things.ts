export const things = /* cypher */ `
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN properties(n) AS props
ORDER BY n.id
LIMIT $limit`;
