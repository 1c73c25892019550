// The way from raw input to end use with most gaps. May import: cluster. Invariants: gaps that are proven only; unknown adds nothing; of equal
// ways the one with more absent segments, then the shorter, then the one with fewer unknown, then the first by ids.
import type { NodeId } from '#graph/model/ids';
import { compareIds, isGap, type SegmentFact, type SupplyFact } from './cluster';

export type WeakestPath = {
  /** From a segment that takes nothing within the chain to one that gives nothing within it. */
  readonly segments: readonly NodeId[];
  readonly weak: number;
  readonly absent: number;
  readonly unknown: number;
};

type Way = {
  readonly ids: readonly NodeId[];
  readonly gaps: number;
  readonly absent: number;
  readonly unknown: number;
};

/**
 * The path along supply links among these segments that meets most weak or absent segments: the longest path of an acyclic graph whose nodes
 * weigh 1 where a gap is proven. Undefined when no link joins two of the segments or none of them is weak or absent.
 */
export function findWeakestPath(
  segments: readonly SegmentFact[],
  supplies: readonly SupplyFact[],
): WeakestPath | undefined {
  const factOf = new Map(segments.map((segment) => [segment.id, segment]));
  const usersOf = new Map<NodeId, NodeId[]>();
  const fed = new Set<NodeId>();
  for (const { from, to } of supplies) {
    if (!factOf.has(from) || !factOf.has(to)) continue;
    usersOf.set(from, [...(usersOf.get(from) ?? []), to]);
    fed.add(to);
  }
  const known = new Map<NodeId, Way>();
  const toWay = (id: NodeId): Way => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const status = factOf.get(id)?.status ?? 'unknown';
    const rest = (usersOf.get(id) ?? []).map(toWay).sort(compareWays)[0];
    const way = {
      ids: [id, ...(rest?.ids ?? [])],
      gaps: (isGap(status) ? 1 : 0) + (rest?.gaps ?? 0),
      absent: (status === 'absent' ? 1 : 0) + (rest?.absent ?? 0),
      unknown: (status === 'unknown' ? 1 : 0) + (rest?.unknown ?? 0),
    };
    known.set(id, way);
    return way;
  };
  const starts = [...usersOf.keys()].filter((id) => !fed.has(id));
  const best = starts.map(toWay).sort(compareWays)[0];
  if (best === undefined || best.gaps === 0) return undefined;
  return { segments: best.ids, weak: best.gaps - best.absent, absent: best.absent, unknown: best.unknown };
}

function compareWays(a: Way, b: Way): number {
  return (
    b.gaps - a.gaps ||
    b.absent - a.absent ||
    a.ids.length - b.ids.length ||
    a.unknown - b.unknown ||
    compareIds(a.ids.join(' '), b.ids.join(' '))
  );
}
