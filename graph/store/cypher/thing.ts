export const thing = /* cypher */ `
MATCH (n:Entity {id: $id})
RETURN properties(n) AS props`;
