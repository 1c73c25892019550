// The whole graph as plain values: what the dataset becomes, what the loader writes, what the digest is taken over.
// May import: ids, nodes, relations. Invariants: nodes sorted by id, relations by type and id; both without duplicates.
import { type NodeId, type NodeKind, toKind } from './ids';
import type { Thing } from './nodes';
import type { Relation, RelationType } from './relations';

export type GraphNode = { readonly id: NodeId; readonly kind: NodeKind; readonly props: Thing };

export type GraphData = {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly Relation[];
};

/** Counts per node kind and relation type; kinds without nodes are absent. */
export type GraphCounts = {
  readonly nodes: Readonly<Partial<Record<NodeKind, number>>>;
  readonly relations: Readonly<Partial<Record<RelationType, number>>>;
};

/** Counts of a graph value, by kind and type. */
export function countGraph(graph: GraphData): GraphCounts {
  return {
    nodes: countBy(graph.nodes, (node) => toKind(node.id)),
    relations: countBy(graph.relations, (relation) => relation.type),
  };
}

function countBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const item of items) {
    const key = keyOf(item);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
