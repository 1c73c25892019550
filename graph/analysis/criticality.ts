// Which single thing would stop most. May import: knock-out. Invariants: things are ranked by the ends of chains that stop, then by those that
// come under strain, then by all that does either, then by id; what is no supplier of anything on record is not listed.
import type { NodeId } from '#graph/model/ids';
import { type Cluster, compareIds, type FirmFact, type PlaceFact, type SegmentFact } from './cluster';
import { type KnockOuts, type Shock, STOPPING, STRAINING, type Tally } from './knock-out';

/** What a shock does, counted. */
export type Criticality = {
  readonly stopped: Tally;
  /** Under strain or stopped. */
  readonly affected: Tally;
};
export type CriticalThing = Criticality & {
  readonly id: NodeId;
  /** Segments that lose all their suppliers on record at once. */
  readonly hit: readonly NodeId[];
};

export function toCriticality(knockOuts: KnockOuts, shock: Shock): Criticality {
  return { stopped: knockOuts.count(shock, STOPPING), affected: knockOuts.count(shock, STRAINING) };
}

/** Firms by what stops with them, the worst first: those that are the only one on record in a segment of theirs. */
export function rankFirms({ segments, soleFirms }: Cluster, knockOuts: KnockOuts): readonly CriticalThing[] {
  const factOf = new Map(segments.map((segment) => [segment.id, segment]));
  const listWorked = ({ segmentIds }: FirmFact) =>
    segmentIds.toSorted(compareIds).flatMap((id) => factOf.get(id) ?? []);
  return rank(
    knockOuts,
    soleFirms.map((firm) => ({ id: firm.id, hit: toHitByFirms(listWorked(firm), [firm]) })),
  );
}

/** Districts by what stops with all firms that stand there. */
export function rankDistricts(
  { segments, places, districts }: Cluster,
  knockOuts: KnockOuts,
): readonly CriticalThing[] {
  return rank(
    knockOuts,
    districts.map((id) => ({ id, hit: toHitByDistricts(segments, places, new Set([id])) })),
  );
}

/** Segments by what stops with them. */
export function rankSegments({ segments }: Cluster, knockOuts: KnockOuts): readonly CriticalThing[] {
  return rank(
    knockOuts,
    segments.map(({ id }) => ({ id, hit: [id] })),
  );
}

/** Segments that lose all operating firms on record when these firms stop; one without a firm on record cannot be hit this way. */
export function toHitByFirms(segments: readonly SegmentFact[], stopped: readonly FirmFact[]): readonly NodeId[] {
  const lost = new Map<NodeId, number>();
  const firms = new Map(stopped.map((firm) => [firm.id, new Set(firm.segmentIds)]));
  for (const ids of firms.values()) for (const id of ids) lost.set(id, (lost.get(id) ?? 0) + 1);
  return segments.filter(({ id, operating }) => operating > 0 && lost.get(id) === operating).map(({ id }) => id);
}

/** Segments all of whose operating firms on record stand in these districts. */
export function toHitByDistricts(
  segments: readonly SegmentFact[],
  places: readonly PlaceFact[],
  districts: ReadonlySet<NodeId>,
): readonly NodeId[] {
  const lost = new Map<NodeId, number>();
  for (const { segmentId, districtId, firms } of places) {
    if (districts.has(districtId)) lost.set(segmentId, (lost.get(segmentId) ?? 0) + firms);
  }
  return segments.filter(({ id, operating }) => operating > 0 && lost.get(id) === operating).map(({ id }) => id);
}

function rank(
  knockOuts: KnockOuts,
  given: readonly { readonly id: NodeId; readonly hit: readonly NodeId[] }[],
): readonly CriticalThing[] {
  return given
    .map(({ id, hit }) => ({ id, hit, ...toCriticality(knockOuts, { segments: hit }) }))
    .filter(({ stopped }) => stopped.stops > 0)
    .sort(
      (a, b) =>
        b.stopped.ends - a.stopped.ends ||
        b.affected.ends - a.affected.ends ||
        b.affected.stops - a.affected.stops ||
        compareIds(a.id, b.id),
    );
}
