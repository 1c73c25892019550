// Everything that is said of each segment, chain and district from one set of rows, so that real data and a scenario are measured alike.
// May import: the other files of this folder. Invariants: built once per cluster; every list is by id; the same rows give the same figures in
// whatever order they come.
import type { NodeId } from '#graph/model/ids';
import { type Cluster, compareIds, isHere, type SegmentFact, type SupplyFact } from './cluster';
import { type Completeness, countRequirers, toCompleteness } from './completeness';
import { type Concentration, toConcentration } from './concentration';
import { type Criticality, toCriticality } from './criticality';
import { groupBy } from './group-by';
import { buildKnockOuts, type KnockOuts, type Shock } from './knock-out';
import { buildSupplyNetwork, type SupplyNetwork } from './supply-network';
import { buildTouched } from './touched';
import { isStrong, type Judgement, judge, type VerdictCase } from './verdict';
import { findWeakestPath, type WeakestPath } from './weakest-path';

export type SegmentDiagnosis = VerdictCase & {
  readonly segment: SegmentFact;
  readonly judgement: Judgement;
  /** Distinct segments that use its product and are here, those of them that require it, and those to be verified. */
  readonly usersHereIds: readonly NodeId[];
  readonly usersHereRequiredIds: readonly NodeId[];
  readonly usersUnknownIds: readonly NodeId[];
  /** Strong segments next to it along a supply link. */
  readonly strongNeighbourIds: readonly NodeId[];
  /** What stops when its suppliers here stop; of a segment that does not run, when it can no longer be bought outside. */
  readonly criticality: Criticality;
  /** Of its operating firms over districts; undefined without one on record. */
  readonly concentration: Concentration | undefined;
};

export type ChainDiagnosis = {
  readonly chainId: NodeId;
  readonly completeness: Completeness;
  readonly weakestPath: WeakestPath | undefined;
};

export type Diagnosis = {
  readonly cluster: Cluster;
  readonly network: SupplyNetwork;
  readonly knockOuts: KnockOuts;
  readonly segments: ReadonlyMap<NodeId, SegmentDiagnosis>;
  readonly chains: ReadonlyMap<NodeId, ChainDiagnosis>;
};

/**
 * Measures a cluster. Where one that differs in states of segments only has been measured before, what those states do not touch is taken
 * from there.
 */
export function diagnose(cluster: Cluster, before?: Diagnosis): Diagnosis {
  const network = buildSupplyNetwork(cluster);
  const knockOuts = buildKnockOuts(network);
  const around = buildAround(cluster);
  const placesOf = groupBy(before === undefined ? cluster.places : [], ({ segmentId }) => segmentId);
  const isTouched = before === undefined ? () => true : buildTouched(cluster, before.cluster);
  const sorted = cluster.segments.toSorted((a, b) => compareIds(a.id, b.id));
  const segments = sorted.map((segment): [NodeId, SegmentDiagnosis] => {
    const known = before?.segments.get(segment.id);
    const near = known === undefined || isTouched(segment.id) ? around(segment) : toNear(known);
    const criticality = toCriticality(knockOuts, toLoss(segment));
    const { status, operating, leaders } = segment;
    const item = {
      status,
      operating,
      leaders,
      ...near.counts,
      affects: criticality.affected.stops - (isHere(status) ? 1 : 0),
    };
    const counts = (placesOf.get(segment.id) ?? []).map(({ districtId, firms }) => [districtId, firms] as const);
    const concentration = known === undefined ? toConcentration(counts) : known.concentration;
    const rest = { ...near.ids, criticality, concentration };
    return [segment.id, { segment, ...item, ...rest, judgement: judge(item) }];
  });
  let chains: Diagnosis['chains'] | undefined;
  return {
    cluster,
    network,
    knockOuts,
    segments: new Map(segments),
    get chains() {
      chains ??= diagnoseChains(sorted, cluster.supplies);
      return chains;
    },
  };
}

type Near = {
  readonly counts: Pick<VerdictCase, 'users' | 'usersHere' | 'usersUnknown' | 'strongNeighbours'>;
  readonly ids: Pick<
    SegmentDiagnosis,
    'usersHereIds' | 'usersHereRequiredIds' | 'usersUnknownIds' | 'strongNeighbourIds'
  >;
};

function toNear(known: SegmentDiagnosis): Near {
  const { users, usersHere, usersUnknown, strongNeighbours } = known;
  const { usersHereIds, usersHereRequiredIds, usersUnknownIds, strongNeighbourIds } = known;
  return {
    counts: { users, usersHere, usersUnknown, strongNeighbours },
    ids: { usersHereIds, usersHereRequiredIds, usersUnknownIds, strongNeighbourIds },
  };
}

/** The loss of a segment: of its suppliers here; of one that does not run, of those outside. */
export function toLoss({ id, status }: Pick<SegmentFact, 'id' | 'status'>): Shock {
  return isHere(status) ? { segments: [id] } : { segments: [], outside: [id] };
}

function diagnoseChains(
  segments: readonly SegmentFact[],
  supplies: readonly SupplyFact[],
): ReadonlyMap<NodeId, ChainDiagnosis> {
  const requirers = countRequirers(supplies);
  const chainOf = new Map(segments.map(({ id, chainId }) => [id, chainId]));
  const within = groupBy(
    supplies.filter(({ from, to }) => chainOf.get(from) === chainOf.get(to)),
    ({ from }) => chainOf.get(from),
  );
  const chains = [...groupBy(segments, ({ chainId }) => chainId)].sort(([a], [b]) => compareIds(a, b));
  return new Map(
    chains.map(([chainId, own]) => [
      chainId,
      {
        chainId,
        completeness: toCompleteness(own, requirers),
        weakestPath: findWeakestPath(own, within.get(chainId) ?? []),
      },
    ]),
  );
}

/** Users and strong neighbours of a segment. */
function buildAround({ segments, supplies }: Cluster): (segment: SegmentFact) => Near {
  const factOf = new Map(segments.map((segment) => [segment.id, segment]));
  const out = groupBy(supplies, ({ from }) => from);
  const into = groupBy(supplies, ({ to }) => to);
  const toFacts = (ids: readonly NodeId[]) => [...new Set(ids)].sort(compareIds).flatMap((id) => factOf.get(id) ?? []);
  const toIds = (facts: readonly SegmentFact[]) => facts.map(({ id }) => id);
  return ({ id }: SegmentFact) => {
    const uses = out.get(id) ?? [];
    const users = toFacts(uses.map(({ to }) => to));
    const requiring = new Set(uses.filter(({ necessity }) => necessity === 'required').map(({ to }) => to));
    const here = users.filter(({ status }) => isHere(status));
    const suppliers = toFacts((into.get(id) ?? []).map(({ from }) => from));
    const strong = toFacts(toIds([...users, ...suppliers].filter(isStrong)));
    const unknown = users.filter(({ status }) => status === 'unknown');
    return {
      counts: {
        users: users.length,
        usersHere: here.length,
        usersUnknown: unknown.length,
        strongNeighbours: strong.length,
      },
      ids: {
        usersHereIds: toIds(here),
        usersHereRequiredIds: toIds(here.filter((user) => requiring.has(user.id))),
        usersUnknownIds: toIds(unknown),
        strongNeighbourIds: toIds(strong),
      },
    };
  };
}
