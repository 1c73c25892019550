// What if: edits of a cluster in a sandbox. May import: cluster, knock-out, verdict, errors, zod.
// Invariants: the cluster given is never changed; the order of edits changes nothing but the order of what is told; an edit that names what is
// not there is refused, never ignored; states are supposed by one rule that is told beside the figures.
import { z } from 'zod';
import { GraphError } from '#graph/errors';
import { type NodeId, nodeIdSchema } from '#graph/model/ids';
import { type SegmentStatus, segmentStatusSchema } from '#graph/model/vocabulary';
import type { Cluster, FirmFact, PlaceFact, SegmentFact, SupplyFact } from './cluster';
import type { Shock } from './knock-out';
import { MANY_FIRMS } from './verdict';

/** One change of the sandbox. */
export const editSchema = z.discriminatedUnion('kind', [
  /** A firm, a segment or a whole district stops. */
  z.object({ kind: z.literal('off'), id: nodeIdSchema }),
  /** The product of a segment can no longer be bought outside the city. */
  z.object({ kind: z.literal('outside-off'), id: nodeIdSchema }),
  /** A firm comes to a segment and a district. */
  z.object({ kind: z.literal('firm'), segmentId: nodeIdSchema, districtId: nodeIdSchema, isLeader: z.boolean() }),
  /** A supply link is made, an alternative to no other; or those between two segments go. */
  z.object({
    kind: z.literal('link'),
    from: nodeIdSchema,
    to: nodeIdSchema,
    necessity: z.enum(['required', 'optional']),
  }),
  z.object({ kind: z.literal('unlink'), from: nodeIdSchema, to: nodeIdSchema }),
  /** A segment is supposed to be in another state. */
  z.object({ kind: z.literal('state'), segmentId: nodeIdSchema, status: segmentStatusSchema }),
]);
export type Edit = z.infer<typeof editSchema>;

export type Scenario = {
  /** The cluster with the edits. */
  readonly cluster: Cluster;
  /** What the edits switch off in the cluster as it was. */
  readonly shock: Shock;
};

/**
 * Applies edits. A segment that loses every operating firm on record, or is switched off, counts as absent; one that gets a firm while absent or
 * to be verified counts as weak, and from three operating firms on as present. `firms` holds every firm that an edit switches off. Throws
 * GraphError 'invalid-query' for ids that the cluster does not hold.
 */
export function applyEdits(cluster: Cluster, edits: readonly Edit[], firms: ReadonlyMap<NodeId, FirmFact>): Scenario {
  refuseUnknown(cluster, edits, firms);
  const left = removePlaces(cluster, edits, firms);
  const before = countFirms(cluster.places);
  const after = countFirms(left);
  const off = new Set(edits.flatMap((edit) => (edit.kind === 'off' ? [edit.id] : [])));
  const isHit = ({ id }: SegmentFact) => off.has(id) || (before.has(id) && !after.has(id));
  const hit = new Set(cluster.segments.filter(isHit).map(({ id }) => id));
  const outside = new Set(edits.flatMap((edit) => (edit.kind === 'outside-off' ? [edit.id] : [])));
  const places = addPlaces(left, edits);
  const counts = countFirms(places);
  const segments = cluster.segments.map((segment) => {
    const { firms: operating = 0, leaders = 0 } = counts.get(segment.id) ?? {};
    const status = suppose(segment, { edits, operating, isHit: hit.has(segment.id) });
    return { ...segment, status, operating, leaders };
  });
  const soleFirms = cluster.soleFirms.filter(({ id, districtId }) => !off.has(id) && !off.has(districtId));
  return {
    cluster: { ...cluster, segments, places, soleFirms, supplies: editSupplies(cluster, edits) },
    shock: { segments: [...hit], outside: [...outside] },
  };
}

type Counts = ReadonlyMap<NodeId, { readonly firms: number; readonly leaders: number }>;

/** Firms per segment, those with any. */
function countFirms(places: readonly PlaceFact[]): Counts {
  const counts = new Map<NodeId, { firms: number; leaders: number }>();
  for (const { segmentId, firms, leaders } of places) {
    const known = counts.get(segmentId) ?? { firms: 0, leaders: 0 };
    counts.set(segmentId, { firms: known.firms + firms, leaders: known.leaders + leaders });
  }
  return counts;
}

/** What stands where once firms, segments and districts are switched off. */
function removePlaces(
  { places }: Cluster,
  edits: readonly Edit[],
  firms: ReadonlyMap<NodeId, FirmFact>,
): readonly PlaceFact[] {
  const off = new Set(edits.flatMap((edit) => (edit.kind === 'off' ? [edit.id] : [])));
  const gone = [...off].flatMap((id) => firms.get(id) ?? []);
  return places.flatMap((place) => {
    if (off.has(place.segmentId) || off.has(place.districtId)) return [];
    const lost = gone.filter(
      ({ districtId, segmentIds }) => districtId === place.districtId && segmentIds.includes(place.segmentId),
    );
    const left = place.firms - lost.length;
    const leaders = place.leaders - lost.filter(({ isLeader }) => isLeader).length;
    return left <= 0 ? [] : [{ ...place, firms: left, leaders }];
  });
}

function addPlaces(places: readonly PlaceFact[], edits: readonly Edit[]): readonly PlaceFact[] {
  const added = edits.flatMap((edit) => (edit.kind === 'firm' ? [edit] : []));
  return added.reduce<readonly PlaceFact[]>((sum, { segmentId, districtId, isLeader }) => {
    const isSame = (place: PlaceFact) => place.segmentId === segmentId && place.districtId === districtId;
    const { firms = 0, leaders = 0 } = sum.find(isSame) ?? {};
    const more = { segmentId, districtId, firms: firms + 1, leaders: leaders + (isLeader ? 1 : 0) };
    return [...sum.filter((place) => !isSame(place)), more];
  }, places);
}

type Supposed = { readonly edits: readonly Edit[]; readonly operating: number; readonly isHit: boolean };

/** State of a segment in the sandbox: as it is told to be, or as its firms let suppose, or as it was. */
function suppose({ id, status }: SegmentFact, { edits, operating, isHit }: Supposed): SegmentStatus {
  const told = edits.findLast((edit) => edit.kind === 'state' && edit.segmentId === id);
  if (told?.kind === 'state') return told.status;
  const isJoined = edits.some((edit) => edit.kind === 'firm' && edit.segmentId === id);
  if (isJoined) return status === 'present' || operating >= MANY_FIRMS ? 'present' : 'weak';
  return isHit ? 'absent' : status;
}

function editSupplies({ supplies }: Cluster, edits: readonly Edit[]): readonly SupplyFact[] {
  const gone = edits.flatMap((edit) => (edit.kind === 'unlink' ? [`${edit.from} ${edit.to}`] : []));
  const added = edits.flatMap((edit) =>
    edit.kind === 'link'
      ? // Added links say nothing of outside supply; taken as hard to buy, so that a link that is added is felt.
        [{ ...edit, inputGroup: `added ${edit.from}`, substitutable: 'low' as const }]
      : [],
  );
  return [
    ...supplies.filter(({ from, to }) => !gone.includes(`${from} ${to}`)),
    ...added.map(({ kind: _, ...supply }) => supply),
  ];
}

function refuseUnknown(cluster: Cluster, edits: readonly Edit[], firms: ReadonlyMap<NodeId, FirmFact>): void {
  const known = new Set<NodeId>([...cluster.segments.map(({ id }) => id), ...cluster.districts, ...firms.keys()]);
  const unknown = edits.flatMap(toIds).filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const ids = [...new Set(unknown)].join(', ');
  throw new GraphError('invalid-query', `The scenario names what this dataset does not hold: ${ids}.`, {
    field: 'edit',
    zh: `情景里写到的东西，数据里没有：${ids}`,
  });
}

function toIds(edit: Edit): readonly NodeId[] {
  switch (edit.kind) {
    case 'off':
    case 'outside-off':
      return [edit.id];
    case 'firm':
      return [edit.segmentId, edit.districtId];
    case 'link':
    case 'unlink':
      return [edit.from, edit.to];
    case 'state':
      return [edit.segmentId];
  }
}
