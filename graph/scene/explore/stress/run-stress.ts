// A stress test of the explorer: what is switched off, what stops with it, what comes under strain.
// May import: analysis, model, atlas. Invariants: worked out by the same analysis as on the server; a firm is as badly off as the worst of what it
// operates in, and stopped only when all of that is.
import { buildKnockOuts } from '#graph/analysis/knock-out';
import { applyEdits } from '#graph/analysis/scenario';
import { buildSupplyNetwork } from '#graph/analysis/supply-network';
import type { Edit } from '#graph/model/edit';
import { type NodeId, toChainOf } from '#graph/model/ids';
import type { Atlas } from '../atlas';
import { toCluster } from './to-cluster';

export type StressLook = 'off' | 'stopped' | 'strained';
export type StressAsked = { readonly off: readonly NodeId[]; readonly outside: readonly NodeId[] };
export type StressResult = {
  readonly looks: ReadonlyMap<NodeId, StressLook>;
  readonly stopped: number;
  readonly strained: number;
  /** Districts with an operating firm on record in any of them. */
  readonly districts: number;
  /** Chains of which an end stops or comes under strain. */
  readonly endChains: number;
};

/** Prepares an atlas once; each test then costs only what it reaches. */
export function buildStress(atlas: Atlas): (asked: StressAsked) => StressResult {
  const { cluster, firms } = toCluster(atlas);
  const knockOuts = buildKnockOuts(buildSupplyNetwork(cluster));
  return ({ off, outside }) => {
    const known = off.filter((id) => firms.has(id) || atlas.nodes.get(id)?.kind !== 'enterprise');
    const edits: readonly Edit[] = [
      ...known.map((id) => ({ kind: 'off' as const, id })),
      ...outside.map((id) => ({ kind: 'outside-off' as const, id })),
    ];
    const { stopped, strained } = knockOuts.toImpact(applyEdits(cluster, edits, firms).shock);
    const looks = new Map<NodeId, StressLook>();
    for (const { id } of strained.stops) looks.set(id, 'strained');
    for (const { id } of stopped.stops) looks.set(id, 'stopped');
    for (const firm of firms.values()) {
      const look = toFirmLook(firm.segmentIds.map((id) => looks.get(id)));
      if (look !== undefined) looks.set(firm.id, look);
      if (off.includes(firm.districtId)) looks.set(firm.id, 'off');
    }
    for (const id of off) looks.set(id, 'off');
    const reached = new Set([...stopped.stops, ...strained.stops].map(({ id }) => id));
    const concerned = cluster.places.filter(({ segmentId }) => reached.has(segmentId));
    return {
      looks,
      stopped: stopped.stops.length,
      strained: strained.stops.length,
      districts: new Set(concerned.map(({ districtId }) => districtId)).size,
      endChains: new Set([...stopped.ends, ...strained.ends].map(toChainOf)).size,
    };
  };
}

function toFirmLook(own: readonly (StressLook | undefined)[]): StressLook | undefined {
  if (own.every((look) => look === 'stopped')) return 'stopped';
  return own.some((look) => look !== undefined) ? 'strained' : undefined;
}
