export const countNodes = /* cypher */ `
MATCH (n:Entity)
UNWIND labels(n) AS label
RETURN label, count(*) AS total
ORDER BY label
LIMIT 50`;
