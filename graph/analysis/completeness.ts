// How much of a chain is there. May import: cluster.
// Invariants: a segment to be verified is neither counted as there nor as missing, and its share is told beside the figure; a chain of which
// nothing is known has no completeness, never 0.
import type { NodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { SegmentFact, SupplyFact } from './cluster';

/** Part of a segment that counts as there, by its state. */
export const COVER = { present: 1, weak: 0.5, absent: 0 } as const satisfies Partial<Record<SegmentStatus, number>>;

export type CompletenessPart = {
  /** Σ w·cover / Σ w over segments whose state is known, from 0 to 1; undefined where none is. */
  readonly value: number | undefined;
  /** Segments whose state is known, and those to be verified. */
  readonly known: number;
  readonly unknown: number;
};
export type Completeness = {
  /** Every segment weighs 1. */
  readonly count: CompletenessPart;
  /** A segment weighs 1 and 1 more for each segment, of any chain, that requires its product. */
  readonly weighted: CompletenessPart;
  /** Only segments that some segment requires, each 1. */
  readonly mustHave: CompletenessPart;
  /** Part of all segments that is to be verified, from 0 to 1; undefined without segments. */
  readonly unknownShare: number | undefined;
};

/** Completeness of some segments, mostly those of one chain. `requirers` comes from `countRequirers`. */
export function toCompleteness(segments: readonly SegmentFact[], requirers: ReadonlyMap<NodeId, number>): Completeness {
  const countOf = ({ id }: SegmentFact) => requirers.get(id) ?? 0;
  const unknown = segments.filter(({ status }) => status === 'unknown').length;
  return {
    count: toPart(segments, () => 1),
    weighted: toPart(segments, (segment) => 1 + countOf(segment)),
    mustHave: toPart(
      segments.filter((segment) => countOf(segment) > 0),
      () => 1,
    ),
    unknownShare: segments.length === 0 ? undefined : unknown / segments.length,
  };
}

/** Distinct segments that require the product of each segment. */
export function countRequirers(supplies: readonly SupplyFact[]): ReadonlyMap<NodeId, number> {
  const users = new Map<NodeId, Set<NodeId>>();
  for (const { from, to, necessity } of supplies) {
    if (necessity !== 'required') continue;
    const known = users.get(from);
    if (known === undefined) users.set(from, new Set([to]));
    else known.add(to);
  }
  return new Map([...users].map(([id, set]) => [id, set.size]));
}

function toPart(segments: readonly SegmentFact[], weigh: (segment: SegmentFact) => number): CompletenessPart {
  let [covered, weights, known] = [0, 0, 0];
  for (const segment of segments) {
    if (segment.status === 'unknown') continue;
    const weight = weigh(segment);
    covered += weight * COVER[segment.status];
    weights += weight;
    known += 1;
  }
  return { value: weights === 0 ? undefined : covered / weights, known, unknown: segments.length - known };
}
