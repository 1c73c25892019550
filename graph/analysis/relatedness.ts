// How near a segment is to what a district has already: three evidences, each told apart. May import: cluster, quotient's margins.
// Invariants: what is on record counts, what is not is no evidence against; an evidence that cannot be asked is undefined, never 0; figures lie
// between 0 and 1.
import type { NodeId } from '#graph/model/ids';
import { type Cluster, compareIds, isHere, type SegmentFact } from './cluster';
import { buildTouched } from './touched';

/** `part` of `whole`, and which. */
export type Evidence = { readonly part: number; readonly whole: number; readonly ids: readonly NodeId[] };
export type Fit = {
  /** Segments that supply it or use it and are here in the city, and those of them with an operating firm in the district. */
  readonly supply: Evidence | undefined;
  /** Density ω of Hidalgo et al. (2007), from 0 to 1; the segments of the district that weigh most. */
  readonly density: { readonly value: number; readonly ids: readonly NodeId[] } | undefined;
  /** Digits of GB/T 4754 that its nearest code shares with a code worked in here, of four; and the segment that bears it. */
  readonly code: Evidence | undefined;
  /** Mean of those that can be asked; undefined where none can. */
  readonly value: number | undefined;
};

export type Relatedness = {
  /** Evidence for a segment in a district; the segment itself never speaks for itself. */
  fitOf(segmentId: NodeId, districtId: NodeId): Fit;
  /** φ of two segments, from 0 to 1. */
  proximityOf(a: NodeId, b: NodeId): number;
  /** Whether the district has more of the segment than its size lets expect: its location quotient is at least 1. */
  isSpecialised(districtId: NodeId, segmentId: NodeId): boolean;
  /** The same for a cluster that differs in states of segments only: what firms and codes say is not worked out again. */
  withStates(cluster: Cluster): Relatedness;
};

/** Segments named as the reason of a density. */
const MOST_NAMED = 3;
const CODE_DIGITS = 4;

/**
 * Proximity φ_ij = Σ_d M_di M_dj / max(k_i, k_j) and density ω_di = Σ_j φ_ij M_dj / Σ_j φ_ij, j ≠ i (Hidalgo, Klinger, Barabási & Hausmann
 * 2007, "The Product Space Conditions the Development of Nations"), M_di = 1 where the location quotient of firms is at least 1, k_i = Σ_d M_di.
 * With some forty districts and few firms in each the figure is noisy; so it stands beside supply links and codes and never alone.
 */
export function buildRelatedness(cluster: Cluster): Relatedness {
  const space = buildProductSpace(cluster);
  const densityOf = remember(space.densityOf);
  const codeOf = remember(buildCodeEvidence(cluster, space.workedIn));
  return assemble(cluster, { ...space, densityOf, codeOf });
}

type Parts = ReturnType<typeof buildProductSpace> & { readonly codeOf: Ask<Evidence | undefined> };
type Ask<T> = (segmentId: NodeId, districtId: NodeId) => T;

type Before = { readonly cluster: Cluster; readonly fitOf: Ask<Fit> };

function assemble(cluster: Cluster, space: Parts, before?: Before): Relatedness {
  const supply = buildSupplyEvidence(cluster, space.workedIn);
  const isTouched = before === undefined ? () => true : buildTouched(cluster, before.cluster);
  const fitOf = remember((segmentId, districtId): Fit => {
    if (before !== undefined && !isTouched(segmentId)) return before.fitOf(segmentId, districtId);
    const parts = {
      supply: supply(segmentId, districtId),
      density: space.densityOf(segmentId, districtId),
      code: space.codeOf(segmentId, districtId),
    };
    const values = [toRatio(parts.supply), parts.density?.value, toRatio(parts.code)].filter(
      (value) => value !== undefined,
    );
    const sum = values.reduce((total, value) => total + value, 0);
    return { ...parts, value: values.length === 0 ? undefined : sum / values.length };
  });
  return {
    fitOf,
    proximityOf: space.proximityOf,
    isSpecialised: (districtId, segmentId) => space.specialised.get(districtId)?.has(segmentId) === true,
    withStates: (other) => assemble(other, space, { cluster, fitOf }),
  };
}

/** Answers each pair once. */
function remember<T>(ask: Ask<T>): Ask<T> {
  const known = new Map<string, { readonly answer: T }>();
  return (segmentId, districtId) => {
    const key = `${segmentId} ${districtId}`;
    const entry = known.get(key) ?? { answer: ask(segmentId, districtId) };
    known.set(key, entry);
    return entry.answer;
  };
}

/** `part`/`whole` of an evidence. */
export function toRatio(evidence: Evidence | undefined): number | undefined {
  return evidence === undefined ? undefined : evidence.part / evidence.whole;
}

function buildProductSpace({ places, segments }: Cluster) {
  const [byDistrict, bySegment] = [new Map<NodeId, number>(), new Map<NodeId, number>()];
  let all = 0;
  for (const { districtId, segmentId, firms } of places) {
    byDistrict.set(districtId, (byDistrict.get(districtId) ?? 0) + firms);
    bySegment.set(segmentId, (bySegment.get(segmentId) ?? 0) + firms);
    all += firms;
  }
  const workedIn = new Map<NodeId, Set<NodeId>>();
  const specialised = new Map<NodeId, Set<NodeId>>();
  const placesOf = new Map<NodeId, Set<NodeId>>();
  for (const { districtId, segmentId, firms } of places) {
    add(workedIn, districtId, segmentId);
    const expected = ((byDistrict.get(districtId) ?? 0) * (bySegment.get(segmentId) ?? 0)) / all;
    if (firms < expected) continue;
    add(specialised, districtId, segmentId);
    add(placesOf, segmentId, districtId);
  }
  const proximityOf = (a: NodeId, b: NodeId): number => {
    const [ofA, ofB] = [placesOf.get(a), placesOf.get(b)];
    if (ofA === undefined || ofB === undefined) return 0;
    const [few, many] = ofA.size < ofB.size ? [ofA, ofB] : [ofB, ofA];
    let both = 0;
    for (const district of few) if (many.has(district)) both += 1;
    return both / many.size;
  };
  return {
    workedIn,
    specialised,
    proximityOf,
    densityOf: buildDensity({ proximityOf, specialised, placesOf, segments }),
  };
}

type Space = {
  readonly proximityOf: (a: NodeId, b: NodeId) => number;
  readonly specialised: ReadonlyMap<NodeId, ReadonlySet<NodeId>>;
  readonly placesOf: ReadonlyMap<NodeId, ReadonlySet<NodeId>>;
  readonly segments: readonly SegmentFact[];
};

/** ω of a segment in a district; undefined where the segment is near to none, since no district is specialised in it. */
function buildDensity({ proximityOf, specialised, placesOf, segments }: Space) {
  const sorted = segments.map(({ id }) => id).sort(compareIds);
  const nearOf = new Map<NodeId, readonly (readonly [NodeId, number])[]>();
  const near = (id: NodeId) => {
    const known =
      nearOf.get(id) ??
      sorted.flatMap((other) => {
        const proximity = other === id || !placesOf.has(id) ? 0 : proximityOf(id, other);
        return proximity === 0 ? [] : [[other, proximity] as const];
      });
    nearOf.set(id, known);
    return known;
  };
  return (segmentId: NodeId, districtId: NodeId): Fit['density'] => {
    const others = near(segmentId);
    if (others.length === 0) return undefined;
    const own = specialised.get(districtId);
    const here = others.filter(([id]) => own?.has(id) === true);
    const sum = (rows: typeof others) => rows.reduce((total, [, proximity]) => total + proximity, 0);
    const named = here.toSorted(([a, one], [b, other]) => other - one || compareIds(a, b)).slice(0, MOST_NAMED);
    // Twelve digits: what is equal stays so in whatever order it was added up, and shares one percentile rank.
    return { value: Number((sum(here) / sum(others)).toPrecision(12)), ids: named.map(([id]) => id) };
  };
}

type WorkedIn = ReadonlyMap<NodeId, ReadonlySet<NodeId>>;

/** Supply neighbours that run in the city, and which of them the district has. */
function buildSupplyEvidence({ segments, supplies }: Cluster, workedIn: WorkedIn) {
  const here = new Set(segments.filter(({ status }) => isHere(status)).map(({ id }) => id));
  const neighbours = new Map<NodeId, Set<NodeId>>();
  for (const { from, to } of supplies) {
    if (here.has(from)) add(neighbours, to, from);
    if (here.has(to)) add(neighbours, from, to);
  }
  return (segmentId: NodeId, districtId: NodeId): Evidence | undefined => {
    const all = neighbours.get(segmentId);
    if (all === undefined) return undefined;
    const own = workedIn.get(districtId);
    const ids = [...all].filter((id) => own?.has(id) === true).sort(compareIds);
    return { part: ids.length, whole: all.size, ids };
  };
}

/** Longest common start of a code of the segment and a code of another segment worked in here. */
function buildCodeEvidence({ segments }: Cluster, workedIn: WorkedIn) {
  const codesOf = new Map(segments.map(({ id, gbt4754 }) => [id, gbt4754]));
  const worked = new Map([...workedIn].map(([district, ids]) => [district, [...ids].sort(compareIds)]));
  return (segmentId: NodeId, districtId: NodeId): Evidence | undefined => {
    const codes = codesOf.get(segmentId) ?? [];
    if (codes.length === 0) return undefined;
    let [best, bearer]: [number, NodeId | undefined] = [0, undefined];
    for (const other of worked.get(districtId) ?? []) {
      if (other === segmentId) continue;
      const shared = Math.max(
        0,
        ...(codesOf.get(other) ?? []).flatMap((code) => codes.map((own) => countShared(own, code))),
      );
      if (shared > best) [best, bearer] = [shared, other];
    }
    return { part: best, whole: CODE_DIGITS, ids: bearer === undefined ? [] : [bearer] };
  };
}

/** Digits that two codes share from the left; a single digit is half a division and says nothing. */
function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  return shared < 2 ? 0 : shared;
}

function add(map: Map<NodeId, Set<NodeId>>, key: NodeId, value: NodeId): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
