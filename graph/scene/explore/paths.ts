// How two things are connected: all shortest ways between them.
// May import: analysis, wire, model, atlas. Invariants: relations are walked in both directions; a way is a row of things, and several relations
// between two neighbours are one step with several statements; ways come in the order of the answer, whatever `most` is.
import { buildLinks } from '#graph/analysis/links';
import { findShortestPaths } from '#graph/analysis/shortest-paths';
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
  const { nodes, edgesAt } = atlas;
  if (!nodes.has(from) || !nodes.has(to)) return undefined;
  const { neighboursOf, between } = buildLinks(nodes.keys(), (id) =>
    (edgesAt.get(id) ?? []).filter(({ type }) => !without.includes(type)),
  );
  const found = findShortestPaths(neighboursOf, { from, to, most });
  if (found === undefined) return undefined;
  const { length, total, rows } = found;
  const toHop = (end: NodeId, start: NodeId): Hop => ({ from: start, to: end, edges: between(start, end) });
  const toPath = (things: readonly NodeId[]): Path => ({
    things,
    hops: things.slice(1).map((end, at) => toHop(end, things[at] ?? end)),
  });
  return { length, total, paths: rows.map(toPath) };
}
