export const programTargets = /* cypher */ `
MATCH (p:Program)-[r:PART_OF|COVERS|BUILDS_IN]->(t:Entity)
RETURN DISTINCT p.id AS programId, type(r) AS type, t.id AS targetId
ORDER BY programId, type, targetId
LIMIT $limit`;
