import type { RelationType } from '#graph/model/relations';

/** Writes a batch of relations of one type between nodes that exist. */
export function writeRelations(type: RelationType): string {
  return /* cypher */ `
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:${type} {id: row.id}]->(b)
SET r = row.props`;
}
