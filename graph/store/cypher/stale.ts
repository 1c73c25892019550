// What an earlier load wrote and this one did not. Everything is walked by pages of ids, so that the work grows with the graph only.
export const countStaleNodes = /* cypher */ `MATCH (n:Entity) WHERE n.loadId <> $loadId RETURN count(n) AS total`;

export const countStaleRelations = /* cypher */ `MATCH (:Entity)-[r]->(:Entity) WHERE r.loadId <> $loadId RETURN count(r) AS total`;

export const removeStaleRelations = /* cypher */ `
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(:Entity)
WHERE r.loadId <> $loadId
DELETE r`;

export const removeStaleNodes = /* cypher */ `
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE n.loadId <> $loadId
DETACH DELETE n`;
