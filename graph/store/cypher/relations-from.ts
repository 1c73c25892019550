import type { RelationType } from '#graph/model/relations';

/** Every relation of these types that starts at one of the things. */
export function relationsFrom(types: readonly RelationType[]): string {
  return /* cypher */ `
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:${types.join('|')}]->(b:Entity)
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props
ORDER BY type, source, target, r.id
LIMIT $limit`;
}
