import { NODE_LABELS } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';

/** Counted first and named after: so Neo4j knows each number without looking at anything. */
const parts = [
  ...Object.values(NODE_LABELS).map(
    (label) => `MATCH (n:${label}) WITH count(n) AS total RETURN '${label}' AS name, total`,
  ),
  ...RELATION_TYPES.map(
    (type) => `MATCH (:Entity)-[r:${type}]->() WITH count(r) AS total RETURN '${type}' AS name, total`,
  ),
];

/** Things by label and relations by type; what there is none of stands with 0. */
export const countAll = parts.join('\nUNION ALL\n');
