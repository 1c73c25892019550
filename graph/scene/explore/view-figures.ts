// The figures of what is looked at, for the sentence above the picture.
// May import: wire, model, atlas, filters. Invariant: segments that stand in the picture as background only are not counted, as in the filters.
import type { NodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { Atlas } from './atlas';
import type { Kept } from './filters';
import { toMemberships } from './memberships';

export type ViewFigures = {
  readonly chains: number;
  readonly segments: number;
  readonly states: Readonly<Record<SegmentStatus, number>>;
  readonly firms: number;
  /** Districts in the picture in which one of these firms has a site. */
  readonly districts: number;
};

export function countFigures(atlas: Atlas, { ids, context }: Kept): ViewFigures {
  const { sitesOf } = toMemberships(atlas);
  const states = { present: 0, weak: 0, absent: 0, unknown: 0 };
  const chains = new Set<NodeId>();
  const districts = new Set<NodeId>();
  const counts = { segments: 0, firms: 0 };
  for (const id of ids) {
    const node = atlas.nodes.get(id);
    if (node?.kind === 'segment' && !context.has(id)) {
      counts.segments += 1;
      if (node.status !== undefined) states[node.status] += 1;
      if (node.chainId !== undefined) chains.add(node.chainId);
    }
    if (node?.kind === 'enterprise') {
      counts.firms += 1;
      for (const site of sitesOf.get(id) ?? []) if (ids.has(site)) districts.add(site);
    }
  }
  return { ...counts, states, chains: chains.size, districts: districts.size };
}
