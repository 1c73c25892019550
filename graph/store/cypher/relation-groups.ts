const toHalf = (direction: 'out' | 'in', pattern: string) => `
MATCH (n:Entity {id: $id})${pattern}(m:Entity)
WITH type(r) AS type, labels(m) AS labels, count(r) AS total
UNWIND labels AS label
RETURN '${direction}' AS direction, type, label, total`;

/** Relations of a node counted by direction, type and labels of the other end; the few groups are taken apart, not the many relations. */
export const relationGroups = `${toHalf('out', '-[r]->')}
UNION ALL${toHalf('in', '<-[r]-')}`;
