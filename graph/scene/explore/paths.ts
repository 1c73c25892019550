// How two things are connected: all shortest ways between them.
// May import: wire, model, atlas. Invariants: relations are walked in both directions; a way is a row of things, and several relations
// between two neighbours are one step with several statements; ways come in the order of the answer, whatever `most` is.
import type { NodeId } from '#graph/model/ids';
import type { ExploreEdge, ExploreRelation } from '#graph/wire/explore';
import type { PathEnds } from '#graph/wire/explore-state';
import type { Atlas } from './atlas';

/** One step: every relation that joins the two, whichever way it points. */
export type Hop = { readonly from: NodeId; readonly to: NodeId; readonly edges: readonly ExploreEdge[] };
export type Path = { readonly things: readonly NodeId[]; readonly hops: readonly Hop[] };
export type Paths = {
  /** Steps of each. */
  readonly length: number;
  /** All shortest ways there are, also those not listed; exact to 2^53. */
  readonly total: number;
  readonly paths: readonly Path[];
};
export type PathLimits = {
  /** Most paths listed. */
  readonly most: number;
  /** Relations that are no way: `HIERARCHY`, where only what flows and what is done counts. */
  readonly without?: readonly ExploreRelation[];
};

/** Relations that only say what stands in what. */
export const HIERARCHY: readonly ExploreRelation[] = ['PART_OF', 'IN_CHAIN', 'IN_REGION'];

/** Undefined when there is no way, and when the atlas lacks one of the ends. A thing is joined to itself by no step. */
export function findPaths(atlas: Atlas, { from, to }: PathEnds, { most, without = [] }: PathLimits): Paths | undefined {
  if (!atlas.nodes.has(from) || !atlas.nodes.has(to)) return undefined;
  const neighboursOf = buildNeighbours(atlas, without);
  const ways = countWays(neighboursOf, { from, to });
  const start = ways.get(from);
  if (start === undefined) return undefined;
  const rows = listRows({ neighboursOf, ways, from, most });
  return {
    length: start.steps,
    total: start.count,
    paths: rows.map((things) => ({ things, hops: toHops(atlas, things, without) })),
  };
}

type NeighboursOf = (id: NodeId) => readonly NodeId[];
/** Steps that are left from a thing to the end, and the number of shortest ways. */
type Ways = ReadonlyMap<NodeId, { readonly steps: number; readonly count: number }>;

/** Distinct neighbours in the order of the answer. */
function buildNeighbours({ edgesAt, nodes }: Atlas, without: readonly ExploreRelation[]): NeighboursOf {
  const order = new Map([...nodes.keys()].map((id, at) => [id, at]));
  const known = new Map<NodeId, readonly NodeId[]>();
  const find = (id: NodeId): readonly NodeId[] => {
    const others = new Set<NodeId>();
    for (const { type, from, to } of edgesAt.get(id) ?? []) {
      const other = from === id ? to : from;
      if (other !== id && order.has(other) && !without.includes(type)) others.add(other);
    }
    return [...others].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
  return (id) => {
    const neighbours = known.get(id) ?? find(id);
    known.set(id, neighbours);
    return neighbours;
  };
}

/** Breadth first from the end, ring by ring, until the start is reached; a thing has as many ways as those next to it on the ring before. */
function countWays(neighboursOf: NeighboursOf, { from, to }: PathEnds): Ways {
  const ways = new Map([[to, { steps: 0, count: 1 }]]);
  let ring: readonly NodeId[] = [to];
  for (let steps = 1; ring.length > 0 && !ways.has(from); steps += 1) {
    const next = new Map<NodeId, number>();
    for (const id of ring) {
      const count = ways.get(id)?.count ?? 0;
      for (const other of neighboursOf(id)) if (!ways.has(other)) next.set(other, (next.get(other) ?? 0) + count);
    }
    for (const [id, count] of next) ways.set(id, { steps, count });
    ring = [...next.keys()];
  }
  return ways;
}

type Search = {
  readonly neighboursOf: NeighboursOf;
  readonly ways: Ways;
  readonly from: NodeId;
  readonly most: number;
};

/** The first rows of things from the start to the end, depth first; every step leads nearer, so none is walked in vain. */
function listRows({ neighboursOf, ways, from, most }: Search): readonly (readonly NodeId[])[] {
  const rows: (readonly NodeId[])[] = [];
  const stack: (readonly NodeId[])[] = [[from]];
  while (rows.length < most) {
    const row = stack.pop();
    const last = row?.at(-1);
    if (row === undefined || last === undefined) return rows;
    const steps = ways.get(last)?.steps ?? 0;
    if (steps === 0) rows.push(row);
    else {
      const nearer = neighboursOf(last).filter((id) => ways.get(id)?.steps === steps - 1);
      for (const id of nearer.toReversed()) stack.push([...row, id]);
    }
  }
  return rows;
}

function toHops({ edgesAt }: Atlas, things: readonly NodeId[], without: readonly ExploreRelation[]): readonly Hop[] {
  return things.slice(1).map((to, at) => {
    const from = things[at] ?? to;
    const isBetween = (edge: ExploreEdge) =>
      (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from);
    const edges = (edgesAt.get(from) ?? []).filter((edge) => isBetween(edge) && !without.includes(edge.type));
    return { from, to, edges };
  });
}
