// Writes nodes and relations in batches, each one transaction that also notes how far the load is.
// May import: model, errors, port, cypher. Invariants: the order of the batches follows from the graph alone, so that a later run can pass
// over those that are done; a load that another has taken over stops at its next batch.
import { GraphError } from '#graph/errors';
import type { GraphData, GraphNode } from '#graph/model/graph-data';
import { NODE_LABELS, type NodeKind } from '#graph/model/ids';
import type { Relation, RelationType } from '#graph/model/relations';
import { toSortKey } from '#graph/model/sort-key';
import { moveLoadMark } from './cypher/load-mark';
import { writeNodes } from './cypher/write-nodes';
import { writeRelations } from './cypher/write-relations';
import type { CypherRow, CypherRunner } from './cypher-runner';
import type { LoadProgress } from './port';

/** Nodes or relations per transaction. */
export const LOAD_BATCH = 2_000;

export type Batch = {
  readonly step: string;
  readonly text: string;
  readonly size: number;
  readonly toRows: () => readonly CypherRow[];
};

/** Number of rows a graph is written as. */
export function countRows(graph: GraphData): number {
  return graph.nodes.length + graph.relations.length;
}

type Writing = {
  readonly graph: GraphData;
  readonly loadId: string;
  /** Rows that are written already; they are passed over. */
  readonly done: number;
};

/** Writes what is left of the graph. Throws GraphError 'store-unavailable' when another load has taken over. */
export async function writeGraph(
  runner: CypherRunner,
  { graph, loadId, done }: Writing,
  report: (progress: LoadProgress) => void,
): Promise<void> {
  const total = countRows(graph);
  let reached = 0;
  for (const { step, text, size, toRows } of listBatches(graph, loadId)) {
    reached += size;
    if (reached <= done) continue;
    const marked = await runner.write([
      { text, parameters: { rows: toRows() } },
      { text: moveLoadMark, parameters: { loadId, done: reached } },
    ]);
    if (marked.length === 0) {
      throw new GraphError(
        'store-unavailable',
        'Another load has taken over this database; let it finish, then load again.',
        { zh: '另一次载入接管了这个数据库：等它完成后再载入' },
      );
    }
    report({ step, done: reached, total });
  }
}

/** What a load writes, a transaction each: nodes by kind, then relations by type, each in the order of the graph. */
export function* listBatches(graph: GraphData, loadId: string): Generator<Batch> {
  for (const [kind, nodes] of groupBy(graph.nodes, (node): NodeKind => node.kind)) {
    const label = NODE_LABELS[kind];
    yield* cut(nodes, { step: label, text: writeNodes(label), toRow: (node) => toNodeRow(node, loadId) });
  }
  for (const [type, relations] of groupBy(graph.relations, (relation): RelationType => relation.type)) {
    yield* cut(relations, {
      step: type,
      text: writeRelations(type),
      toRow: (relation) => toRelationRow(relation, loadId),
    });
  }
}

type Cutting<T> = { readonly step: string; readonly text: string; readonly toRow: (item: T) => CypherRow };

function* cut<T>(items: readonly T[], { step, text, toRow }: Cutting<T>): Generator<Batch> {
  for (let start = 0; start < items.length; start += LOAD_BATCH) {
    const part = items.slice(start, start + LOAD_BATCH);
    yield { step, text, size: part.length, toRows: () => part.map(toRow) };
  }
}

type Props = Readonly<Record<string, unknown>>;
export type NodeRow = { readonly id: string; readonly props: Props };
export type RelationRow = NodeRow & { readonly source: string; readonly target: string };

/** Row of a node: its id, and its properties with what a load adds to them. */
export function toNodeRow(node: GraphNode, loadId: string): NodeRow {
  return { id: node.id, props: { ...node.props, sortKey: toSortKey(node), loadId } };
}

/** Row of a relation: its id, its ends, and its properties with what a load adds to them. */
export function toRelationRow({ from, to, props }: Relation, loadId: string): RelationRow {
  return { id: props.id, source: from, target: to, props: { ...props, loadId } };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
