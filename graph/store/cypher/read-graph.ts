/** A page of all nodes by id. */
export const readNodes = /* cypher */ `
MATCH (n:Entity)
WHERE n.id > $id
WITH n
ORDER BY n.id
LIMIT $limit
RETURN labels(n) AS labels, properties(n) AS props
ORDER BY n.id`;

/** Every relation that starts at one of the nodes. */
export const readRelationsFrom = /* cypher */ `
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props`;

/** A page of all ids. */
export const readIds = /* cypher */ `
MATCH (n:Entity)
WHERE n.id > $id
RETURN n.id AS id
ORDER BY id
LIMIT $limit`;
