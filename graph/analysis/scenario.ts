// What if: edits of a cluster in a sandbox. May import: cluster, knock-out, verdict, errors, model.
// Invariants: the cluster given is never changed; the order of edits changes nothing but the order of what is told, and of two states told of
// one segment the last counts; an edit that names what is not there is refused, never ignored; states are supposed by one rule that is told
// beside the figures; what is switched off is switched off with what the other edits bring there.
import { GraphError } from '#graph/errors';
import { type Edit, toEditedIds } from '#graph/model/edit';
import type { NodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import { type Cluster, type FirmFact, isHere, type PlaceFact, type SegmentFact, type SupplyFact } from './cluster';
import { groupBy } from './group-by';
import type { Shock } from './knock-out';
import { MANY_FIRMS } from './verdict';

export type Scenario = {
  /** The cluster with everything that is added, taken away or supposed, before anything is switched off. */
  readonly base: Cluster;
  /** The cluster with all edits; a firm that they leave as the only one of a segment is not among its `soleFirms`. */
  readonly cluster: Cluster;
  /** What the edits switch off in the base. */
  readonly shock: Shock;
};

/**
 * Applies edits. A segment that is here and loses every operating firm on record, or any that is switched off, counts as absent; one to be verified
 * stays so when it loses its firms. One that gets a firm counts as weak unless it is present, and from three operating firms on as present; what
 * keeps a firm that comes is not lost. `firms` holds every firm that an edit switches off. Throws GraphError 'invalid-query' for what the cluster
 * does not hold and for a link that would close a circle of supplies.
 */
export function applyEdits(cluster: Cluster, edits: readonly Edit[], firms: ReadonlyMap<NodeId, FirmFact>): Scenario {
  refuseUnknown(cluster, edits, firms);
  const base = supposeEdits(cluster, edits);
  refuseCircle(base.supplies, edits);
  const off = new Set(edits.flatMap((edit) => (edit.kind === 'off' ? [edit.id] : [])));
  const outside = new Set(edits.flatMap((edit) => (edit.kind === 'outside-off' ? [edit.id] : [])));
  if (off.size === 0) return { base, cluster: base, shock: { segments: [], outside: [...outside] } };
  const { places, touched } = removePlaces(base, off, firms);
  // Only what is touched is counted, so that a scenario costs what it changes.
  const ofTouched = ({ segmentId }: PlaceFact) => touched.has(segmentId);
  const before = countFirms(base.places.filter(ofTouched));
  const after = countFirms(places.filter(ofTouched));
  const isHit = ({ id, status }: SegmentFact) => off.has(id) || (isHere(status) && before.has(id) && !after.has(id));
  const hit = new Set(base.segments.filter(isHit).map(({ id }) => id));
  const segments = base.segments.map((segment): SegmentFact => {
    if (!touched.has(segment.id) && !hit.has(segment.id)) return segment;
    const { firms: operating = 0, leaders = 0 } = after.get(segment.id) ?? {};
    return { ...segment, status: hit.has(segment.id) ? 'absent' : segment.status, operating, leaders };
  });
  const soleFirms = base.soleFirms.filter(({ id, districtId }) => !off.has(id) && !off.has(districtId));
  return {
    base,
    cluster: { ...base, segments, places, soleFirms },
    shock: { segments: [...hit], outside: [...outside] },
  };
}

/** The cluster with what the edits add, take away and suppose; itself where they do none of it. */
function supposeEdits(cluster: Cluster, edits: readonly Edit[]): Cluster {
  const supposed = edits.filter(({ kind }) => kind !== 'off' && kind !== 'outside-off');
  if (supposed.length === 0) return cluster;
  const places = addPlaces(cluster.places, supposed);
  const counts = countFirms(places);
  const edited = new Set(supposed.flatMap(toEditedIds));
  const segments = cluster.segments.map((segment) => {
    if (!edited.has(segment.id)) return segment;
    const { firms: operating = 0, leaders = 0 } = counts.get(segment.id) ?? {};
    return { ...segment, status: suppose(segment, supposed, operating), operating, leaders };
  });
  return { ...cluster, segments, places, supplies: editSupplies(cluster, supposed) };
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

type Removed = { readonly places: readonly PlaceFact[]; readonly touched: ReadonlySet<NodeId> };

/** What stands where once firms, segments and districts are switched off, and the segments that this touches. */
function removePlaces({ places }: Cluster, off: ReadonlySet<NodeId>, firms: ReadonlyMap<NodeId, FirmFact>): Removed {
  const gone = [...off].flatMap((id) => firms.get(id) ?? []);
  const touched = new Set(gone.flatMap(({ segmentIds }) => segmentIds));
  const left: PlaceFact[] = [];
  for (const place of places) {
    const { segmentId, districtId } = place;
    if (off.has(segmentId) || off.has(districtId)) touched.add(segmentId);
    else if (!touched.has(segmentId)) left.push(place);
    else {
      const lost = gone.filter((firm) => firm.districtId === districtId && firm.segmentIds.includes(segmentId));
      const leaders = place.leaders - lost.filter(({ isLeader }) => isLeader).length;
      const count = place.firms - lost.length;
      if (count > 0) left.push({ ...place, firms: count, leaders });
    }
  }
  return { places: left, touched };
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

/** State of a segment in the sandbox: as it is told to be, or as its firms let suppose, or as it was. */
function suppose({ id, status }: SegmentFact, edits: readonly Edit[], operating: number): SegmentStatus {
  const told = edits.findLast((edit) => edit.kind === 'state' && edit.segmentId === id);
  if (told?.kind === 'state') return told.status;
  const isJoined = edits.some((edit) => edit.kind === 'firm' && edit.segmentId === id);
  if (!isJoined) return status;
  return status === 'present' || operating >= MANY_FIRMS ? 'present' : 'weak';
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
  const segments = new Set(cluster.segments.map(({ id }) => id));
  const districts = new Set(cluster.districts);
  const unlessIn = (known: ReadonlySet<NodeId>, ...ids: readonly NodeId[]) => ids.filter((id) => !known.has(id));
  const toUnknown = (edit: Edit): readonly string[] => {
    switch (edit.kind) {
      case 'off':
        return segments.has(edit.id) || districts.has(edit.id) || firms.has(edit.id) ? [] : [edit.id];
      case 'outside-off':
        return unlessIn(segments, edit.id);
      case 'firm':
        return [...unlessIn(segments, edit.segmentId), ...unlessIn(districts, edit.districtId)];
      case 'link':
        return unlessIn(segments, edit.from, edit.to);
      case 'unlink':
        return cluster.supplies.some(({ from, to }) => from === edit.from && to === edit.to)
          ? []
          : [`${edit.from} → ${edit.to}`];
      case 'state':
        return unlessIn(segments, edit.segmentId);
    }
  };
  const unknown = edits.flatMap(toUnknown);
  if (unknown.length === 0) return;
  const ids = [...new Set(unknown)].join(', ');
  throw new GraphError('invalid-query', `The scenario names what this dataset does not hold: ${ids}.`, {
    field: 'edit',
    zh: `情景里写到的东西，数据里没有：${ids}`,
  });
}

/** Supplies run one way, as in a dataset: nothing is, however far round, an input of itself. */
function refuseCircle(supplies: readonly SupplyFact[], edits: readonly Edit[]): void {
  const added = edits.filter((edit) => edit.kind === 'link');
  if (added.length === 0) return;
  const usersOf = groupBy(supplies, ({ from }) => from);
  for (const edit of added) {
    const reached = new Set([edit.to]);
    for (const id of reached) for (const { to } of usersOf.get(id) ?? []) reached.add(to);
    if (!reached.has(edit.from)) continue;
    const link = `${edit.from} → ${edit.to}`;
    throw new GraphError('invalid-query', `With ${link} supplies would run in a circle.`, {
      field: 'edit',
      zh: `加上 ${link}，供应就绕成一圈了`,
    });
  }
}
