// How two things are connected: all shortest ways between them.
// May import: analysis, wire, model, atlas. Invariants: relations are walked in both directions; a way is a row of things, and several relations
// between two neighbours are one step with several statements; ways come in the order of the answer, whatever `most` is.
import { findShortestPaths, type NeighboursOf } from '#graph/analysis/shortest-paths';
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
  const found = findShortestPaths(buildNeighbours(atlas, without), { from, to, most });
  if (found === undefined) return undefined;
  const { length, total, rows } = found;
  return { length, total, paths: rows.map((things) => ({ things, hops: toHops(atlas, things, without) })) };
}

/** Distinct neighbours in the order of the answer. */
function buildNeighbours({ edgesAt, nodes }: Atlas, without: readonly ExploreRelation[]): NeighboursOf<NodeId> {
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

function toHops({ edgesAt }: Atlas, things: readonly NodeId[], without: readonly ExploreRelation[]): readonly Hop[] {
  return things.slice(1).map((to, at) => {
    const from = things[at] ?? to;
    const isBetween = (edge: ExploreEdge) =>
      (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from);
    const edges = (edgesAt.get(from) ?? []).filter((edge) => isBetween(edge) && !without.includes(edge.type));
    return { from, to, edges };
  });
}
