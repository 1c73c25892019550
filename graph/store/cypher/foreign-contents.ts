// What a database holds that neither a load of ours nor the workspace wrote: a load's carries its id, the workspace's its mark.
export const foreignNodes = /* cypher */ `
MATCH (n)
WHERE NOT (n:Entity AND n.loadId IS NOT NULL) AND NOT (n:Dataset AND n.key IN ['current', 'loading'])
  AND NOT ((n:Command OR n:CommandLog) AND n.log IS NOT NULL)
RETURN labels(n) AS labels, count(n) AS total
ORDER BY total DESC, labels
LIMIT 50`;

export const foreignRelations = /* cypher */ `
MATCH (:Entity)-[r]->(:Entity)
WHERE r.loadId IS NULL
RETURN type(r) AS type, count(r) AS total
ORDER BY total DESC, type
LIMIT 50`;
