// What a shock does, as it is sent: what stops and why, chains and districts concerned, what would repair it.
// May import: analysis, model, wire, sentences. Invariants: segments stand in the order in which they stop; districts are those with an operating
// firm on record; the repair is of what stops, not of what comes under strain.
import type { Cluster } from '#graph/analysis/cluster';
import { groupBy } from '#graph/analysis/group-by';
import type { Impact, Shock, Stop } from '#graph/analysis/knock-out';
import { findRepair } from '#graph/analysis/repair';
import type { SupplyNetwork } from '#graph/analysis/supply-network';
import type { NodeId } from '#graph/model/ids';
import type { StopView, Stress } from '#graph/wire/scenario';
import type { Names, Placed } from './scenario-names';
import { type StressFigures, toHitReason, toLackReason, toRepairSentence, toStrainReason } from './scenario-sentences';

/** Most rows of one list of an answer. */
export const MOST_ROWS = 200;

export function toRows<T>(items: readonly T[]): { items: T[]; total: number } {
  return { items: items.slice(0, MOST_ROWS), total: items.length };
}

export type Struck = {
  /** The cluster that the shock meets. */
  readonly cluster: Cluster;
  readonly network: SupplyNetwork;
  readonly shock: Shock;
  readonly impact: Impact;
};

export function toStress({ cluster, network, shock, impact }: Struck, names: Names): Stress {
  const { stopped, strained } = impact;
  const operatingOf = new Map(cluster.segments.map(({ id, operating }) => [id, operating]));
  const toStop = buildStopView(names, operatingOf);
  const toPlaced = (ids: readonly NodeId[]) => ids.flatMap((id) => names.segment(id) ?? []);
  return {
    stopped: toRows(stopped.stops.flatMap((stop) => toStop(stop, true))),
    strained: toRows(strained.stops.flatMap((stop) => toStop(stop, false))),
    ends: { stopped: toPlaced(stopped.ends), strained: toPlaced(strained.ends) },
    chains: toChains(impact, names),
    districts: toDistricts(cluster, impact, names),
    repair: stopped.stops.length === 0 ? undefined : toRepair(network, { shock, impact }, toPlaced),
  };
}

/** Counted for the sentence that is the answer. */
export function toStressFigures({ stopped, strained, ends, districts }: Stress): StressFigures {
  const chains = new Set([...ends.stopped, ...ends.strained].map(({ chain }) => chain.id));
  return { stopped: stopped.total, strained: strained.total, districts: districts.length, endChains: chains.size };
}

function buildStopView(names: Names, operatingOf: ReadonlyMap<NodeId, number>) {
  return ({ id, isHit, lacks }: Stop, isStopped: boolean): readonly StopView[] => {
    const segment = names.segment(id);
    if (segment === undefined) return [];
    const operating = operatingOf.get(id) ?? 0;
    const lacking = isHit ? [] : lacks.flatMap((lack) => names.ref(lack) ?? []);
    const toReason = isStopped ? toLackReason : toStrainReason;
    const reason = isHit ? toHitReason(operating) : toReason(lacking);
    return [{ ...segment, isHit, operating, lacks: lacking, reason }];
  };
}

/** Chains by what stops in them, then by what comes under strain, then by id. */
function toChains({ stopped, strained }: Impact, names: Names): Stress['chains'] {
  const ends = new Set([...stopped.ends, ...strained.ends]);
  const rows = [
    ...stopped.stops.map(({ id }) => ({ id, isStopped: true })),
    ...strained.stops.map(({ id }) => ({ id, isStopped: false })),
  ].flatMap((row) => {
    const chain = names.segment(row.id)?.chain;
    return chain === undefined ? [] : [{ ...row, chain }];
  });
  return [...groupBy(rows, ({ chain }) => chain.id).values()]
    .flatMap((own) => {
      const count = own.filter(({ isStopped }) => isStopped).length;
      const tally = { stopped: count, strained: own.length - count, ends: own.filter(({ id }) => ends.has(id)).length };
      return own.slice(0, 1).map(({ chain }) => ({ ...chain, ...tally }));
    })
    .sort(compareTallies);
}

/** Districts with operating firms on record in what stops or comes under strain. */
function toDistricts({ places }: Cluster, { stopped, strained }: Impact, names: Names): Stress['districts'] {
  const [stops, strains] = [stopped, strained].map((part) => new Set(part.stops.map(({ id }) => id)));
  const concerned = places.filter(({ segmentId }) => stops?.has(segmentId) || strains?.has(segmentId));
  return [...groupBy(concerned, ({ districtId }) => districtId)]
    .flatMap(([id, own]) => {
      const district = names.ref(id);
      if (district === undefined) return [];
      const count = own.filter(({ segmentId }) => stops?.has(segmentId)).length;
      return [{ ...district, stopped: count, strained: own.length - count }];
    })
    .sort(compareTallies);
}

type Tallied = { readonly id: string; readonly stopped: number; readonly strained: number };

function compareTallies(a: Tallied, b: Tallied): number {
  return b.stopped - a.stopped || b.strained - a.strained || (a.id < b.id ? -1 : 1);
}

function toRepair(
  network: SupplyNetwork,
  { shock, impact: { stopped } }: Pick<Struck, 'shock' | 'impact'>,
  toPlaced: (ids: readonly NodeId[]) => Placed[],
): Stress['repair'] {
  const { segments, isSmallest } = findRepair(network, shock, stopped);
  const sentence = toRepairSentence({
    segments: segments.length,
    isSmallest,
    ends: stopped.ends.length,
    stops: stopped.stops.length,
  });
  return { segments: toPlaced(segments), isSmallest, sentence };
}
