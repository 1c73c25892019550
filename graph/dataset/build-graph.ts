// Dataset → the whole graph as plain values.
// May import: model, graph-nodes, graph-relations. Invariants: nodes sorted by id, relations by type and id; nothing of the dataset is dropped.
import type { GraphData } from '#graph/model/graph-data';
import { buildNodes } from './graph-nodes';
import { buildRelations } from './graph-relations';
import type { Dataset } from './tables';

/** The graph of a validated dataset. */
export function buildGraph(dataset: Dataset): GraphData {
  const nodes = [...buildNodes(dataset)].sort((a, b) => compareText(a.id, b.id));
  const relations = [...buildRelations(dataset, nodes)].sort(
    (a, b) => compareText(a.type, b.type) || compareText(a.props.id, b.props.id),
  );
  return { nodes, relations };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
