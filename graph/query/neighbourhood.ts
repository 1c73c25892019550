// A piece of the graph for the canvas: a thing and what surrounds it.
// May import: port, model, wire, errors. Invariants: every edge joins two nodes of the answer; the focus comes first.
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { GraphView } from '#graph/wire/graph';
import type { Snapshot } from './snapshot';
import { isKind, toRef } from './thing-refs';
import { readExistingThing } from './thing-view';

export type GraphRequest = { readonly focus: NodeId /** 1 or 2. */; readonly level: number; readonly limit: number };

/** The focus with its neighbours (level 1), or with theirs as well (level 2), up to `limit` nodes. */
export async function buildGraphView(snapshot: Snapshot, { focus, level, limit }: GraphRequest): Promise<GraphView> {
  const { store } = snapshot;
  const [first, around] = await Promise.all([
    readExistingThing(snapshot, focus),
    level === 2 ? store.wideNeighbourhood(focus, limit - 1) : store.neighbourhood(focus, limit - 1),
  ]);
  const shown = 1 + around.things.length;
  const total = 1 + around.total;
  return {
    nodes: [first, ...around.things].map(toGraphNode),
    edges: around.relations.map(({ type, from, to, props }) => ({ id: props.id, type, from, to })).sort(compareEdges),
    truncated: shown < total ? { shown, total } : null,
  };
}

function toGraphNode(thing: Thing): GraphView['nodes'][number] {
  const short = isKind('enterprise', thing) ? thing.shortName : isKind('district', thing) ? thing.shortZh : undefined;
  return { ...toRef(thing), shortZh: short };
}

function compareEdges(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
