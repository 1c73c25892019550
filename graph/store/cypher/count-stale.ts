export const countStaleNodes = /* cypher */ `MATCH (n:Entity) WHERE n.loadId <> $loadId RETURN count(n) AS total`;

export const countStaleRelations = /* cypher */ `MATCH (:Entity)-[r]->(:Entity) WHERE r.loadId <> $loadId RETURN count(r) AS total`;
