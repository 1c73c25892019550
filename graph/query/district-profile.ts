// The profile of a district, from the diagnosis all views share. May import: port, analysis, model, wire.
// Invariants: firms by main site, so that they add up over districts; every list has a total order.
import type { Cluster } from '#graph/analysis/cluster';
import { buildStructures, findPeers, listPeerAdvantages } from '#graph/analysis/peers';
import { FEATURED_CAP, LEAD_CAP, LEAD_CAP_OF_ZONES } from '#graph/analysis/plan-rule';
import { toQuotient } from '#graph/analysis/quotient';
import { type NodeId, toNodeId } from '#graph/model/ids';
import type { DeploymentRole } from '#graph/model/vocabulary';
import type { DistrictProfile } from '#graph/wire/district-profile';
import type { Ref } from '#graph/wire/ref';
import { readClusterRows } from './cluster';
import { readNames } from './names';
import { buildOpportunitiesView } from './opportunity-view';
import type { Snapshot } from './snapshot';

/** Gaps and advantages shown of a district. */
const MOST_GAPS = 8;
const MOST_ADVANTAGES = 12;
/** Zones that the rule allows a third leading industry. */
const ZONES: readonly NodeId[] = [
  toNodeId('district', 'liangjiang'),
  toNodeId('district', 'western-science-city-hightech'),
];

export async function buildDistrictProfile(snapshot: Snapshot, id: NodeId): Promise<DistrictProfile> {
  const [cluster, names, best] = await Promise.all([
    readClusterRows(snapshot),
    readNames(snapshot),
    buildOpportunitiesView(snapshot, { preset: 'fill', district: id }, { limit: MOST_GAPS }),
  ]);
  const refOf = (thing: NodeId) => names.get(thing);
  const peers = findPeers(cluster, id);
  return {
    structure: listStructure(cluster, id, refOf),
    peers: peers.flatMap(({ districtId, similarity }) => withRef(refOf(districtId), { similarity })),
    peerAdvantages: listPeerAdvantages(cluster, id, peers)
      .slice(0, MOST_ADVANTAGES)
      .flatMap(({ segmentId, peerIds }) =>
        withRef(refOf(segmentId), { peers: peerIds.flatMap((peer) => refOf(peer) ?? []) }),
      ),
    plan: toPlan(cluster, id, refOf),
    gaps: best.items,
    gapsTotal: best.total,
  };
}

type RefOf = (id: NodeId) => Ref | undefined;

function withRef<T>(ref: Ref | undefined, rest: T): readonly (Ref & T)[] {
  return ref === undefined ? [] : [{ ...ref, ...rest }];
}

/** Location quotients of the chains at work here. A firm counts once for each segment it operates in. */
export function listStructure(cluster: Cluster, id: NodeId, refOf: RefOf): DistrictProfile['structure'] {
  const structures = buildStructures(cluster);
  const own = structures.get(id) ?? new Map<NodeId, number>();
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const all = sum([...structures.values()].flatMap((chains) => [...chains.values()]));
  const place = sum(own.values());
  const rows = [...own].flatMap(([chainId, here]) => {
    const kind = sum([...structures.values()].map((chains) => chains.get(chainId) ?? 0));
    const quotient = toQuotient({ here, place, kind, all });
    if (quotient === undefined) return [];
    const { value, expected, shrunk, interval, reading } = quotient;
    return withRef(refOf(chainId), {
      quotient: { here, place, kind, all, value, expected, shrunk, ...interval, reading },
    });
  });
  return rows.sort((a, b) => b.quotient.shrunk - a.quotient.shrunk || (a.id < b.id ? -1 : 1));
}

function toPlan({ deployments }: Cluster, id: NodeId, refOf: RefOf): DistrictProfile['plan'] {
  const declared = (role: DeploymentRole) =>
    deployments
      .filter((item) => item.districtId === id && item.role === role)
      .flatMap(({ chainId }) => refOf(chainId) ?? []);
  return {
    lead: declared('lead'),
    featured: declared('featured'),
    leadCap: ZONES.includes(id) ? LEAD_CAP_OF_ZONES : LEAD_CAP,
    featuredCap: FEATURED_CAP,
  };
}
