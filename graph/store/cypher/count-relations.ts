export const countRelations = /* cypher */ `
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, count(*) AS total
ORDER BY type
LIMIT 50`;
