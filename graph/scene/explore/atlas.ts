// The explorer's answer as a graph one can walk: things by id, relations at a thing, groups of neighbours, and who stands in whom.
// May import: wire, model. Invariants: built once per answer and never changed; every order is the answer's, so the same data give the same atlas.
import { CITY_ID, type NodeId } from '#graph/model/ids';
import type { ExploreEdge, ExploreKind, ExploreNode, ExploreRelation, ExploreView } from '#graph/wire/explore';
import type { SourceRef } from '#graph/wire/ref';

export type Atlas = {
  readonly view: ExploreView;
  readonly nodes: ReadonlyMap<NodeId, ExploreNode>;
  /** Relations at a thing, whichever end it is. */
  readonly edgesAt: ReadonlyMap<NodeId, readonly ExploreEdge[]>;
  /** What a thing stands in: a firm in its first segment, a segment in its chain, a chain in its first industry, an industry in the city. */
  readonly parentOf: ReadonlyMap<NodeId, NodeId>;
  readonly childrenOf: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** District of a firm's main site. */
  readonly districtOf: ReadonlyMap<NodeId, NodeId>;
  readonly sources: ReadonlyMap<NodeId, SourceRef>;
};

export type Direction = 'out' | 'in';
/** Neighbours of a thing that one relation joins to it in one direction. */
export type NeighbourGroup = {
  readonly id: NodeId;
  readonly type: ExploreRelation;
  readonly direction: Direction;
  readonly kind: ExploreKind;
  /** Distinct neighbours, in the order of the answer. */
  readonly members: readonly NodeId[];
};

export function buildAtlas(view: ExploreView): Atlas {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  const edgesAt = new Map<NodeId, ExploreEdge[]>();
  const districtOf = new Map<NodeId, NodeId>();
  const parentOf = new Map<NodeId, NodeId>();
  for (const edge of view.edges) {
    push(edgesAt, edge.from, edge);
    if (edge.to !== edge.from) push(edgesAt, edge.to, edge);
    if (edge.type === 'LOCATED_IN' && (edge.main === true || !districtOf.has(edge.from))) {
      districtOf.set(edge.from, edge.to);
    }
  }
  for (const node of view.nodes) {
    const parent = findParent(node, edgesAt.get(node.id) ?? []);
    if (parent !== undefined && nodes.has(parent)) parentOf.set(node.id, parent);
  }
  const childrenOf = new Map<NodeId, NodeId[]>();
  for (const [id, parent] of parentOf) push(childrenOf, parent, id);
  const sources = new Map(view.sources.map((source) => [source.id, source]));
  return { view, nodes, edgesAt, parentOf, childrenOf, districtOf, sources };
}

/** From the city down to the thing, both included; the thing alone where nothing holds it. */
export function toTrail({ parentOf }: Atlas, id: NodeId): readonly NodeId[] {
  const trail = [id];
  for (let at = parentOf.get(id); at !== undefined && !trail.includes(at); at = parentOf.get(at)) trail.unshift(at);
  return trail;
}

/** Groups of a thing's neighbours in the order of the answer; empty for what the atlas does not hold. */
export function listGroups({ nodes, edgesAt }: Atlas, id: NodeId): readonly NeighbourGroup[] {
  const groups = new Map<string, { group: Omit<NeighbourGroup, 'members'>; members: Set<NodeId> }>();
  for (const { type, from, to } of edgesAt.get(id) ?? []) {
    const direction = from === id ? 'out' : 'in';
    const other = direction === 'out' ? to : from;
    const kind = nodes.get(other)?.kind;
    if (kind === undefined) continue;
    const key = `${type} ${direction} ${kind}`;
    const known = groups.get(key) ?? { group: { id, type, direction, kind }, members: new Set() };
    known.members.add(other);
    groups.set(key, known);
  }
  return [...groups.values()].map(({ group, members }) => ({ ...group, members: [...members] }));
}

const OPERATION_ORDER = ['operating', 'under-construction', 'planned', 'closed'];

function findParent(node: ExploreNode, edges: readonly ExploreEdge[]): NodeId | undefined {
  const out = edges.filter(({ from }) => from === node.id);
  switch (node.kind) {
    case 'city':
      return undefined;
    case 'enterprise':
      return first(
        out.filter(({ type }) => type === 'OPERATES_IN'),
        ({ operation }) => OPERATION_ORDER.indexOf(operation ?? 'closed'),
      );
    case 'segment':
      return node.chainId;
    case 'chain':
      return out.find(({ type }) => type === 'PART_OF')?.to ?? CITY_ID;
    case 'district':
      return out.find(({ type }) => type === 'IN_REGION')?.to;
    case 'region':
    case 'program':
      return out.find(({ type }) => type === 'PART_OF')?.to ?? CITY_ID;
    case 'industry':
      return CITY_ID;
  }
}

/** Other end of the edge of the lowest rank; of equals the first. */
function first(edges: readonly ExploreEdge[], rankOf: (edge: ExploreEdge) => number): NodeId | undefined {
  let best: ExploreEdge | undefined;
  for (const edge of edges) if (best === undefined || rankOf(edge) < rankOf(best)) best = edge;
  return best?.to;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
