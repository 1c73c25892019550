import type { NodeLabel } from '#graph/model/ids';

/** Writes a batch of nodes of one label; `SET n =` removes properties the dataset no longer has. */
export function writeNodes(label: NodeLabel): string {
  return /* cypher */ `
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:${label}
SET n = row.props`;
}
