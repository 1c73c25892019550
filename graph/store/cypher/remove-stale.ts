export const removeStaleRelations = /* cypher */ `
MATCH (:Entity)-[r]->(:Entity) WHERE r.loadId <> $loadId
WITH r ORDER BY r.id LIMIT $limit
DELETE r`;

export const removeStaleNodes = /* cypher */ `
MATCH (n:Entity) WHERE n.loadId <> $loadId
WITH n ORDER BY n.id LIMIT $limit
DETACH DELETE n`;
