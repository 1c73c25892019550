export const removeStaleRelations = /* cypher */ `
MATCH (:Entity)-[r]->(:Entity) WHERE r.loadId <> $loadId
WITH r LIMIT $limit
DELETE r`;

export const removeStaleNodes = /* cypher */ `
MATCH (n:Entity) WHERE n.loadId <> $loadId
WITH n LIMIT $limit
DETACH DELETE n`;
