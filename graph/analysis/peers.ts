// Which districts are built alike, and what the like ones have. May import: cluster. Invariants: a district without a firm on record has no peers;
// what peers have and this district lacks is "no record here", never proof of absence.
import type { NodeId } from '#graph/model/ids';
import { type Cluster, compareIds } from './cluster';

export type Peer = {
  readonly districtId: NodeId;
  /** Cosine of the two structures, from 0 to 1. */
  readonly similarity: number;
};
export type PeerAdvantage = {
  readonly segmentId: NodeId;
  /** Peers with an operating firm in the segment, of which this district has none on record. */
  readonly peerIds: readonly NodeId[];
};

export const MOST_PEERS = 5;

/** Firms per chain of each district: its structure. */
export function buildStructures({ segments, places }: Cluster): ReadonlyMap<NodeId, ReadonlyMap<NodeId, number>> {
  const chainOf = new Map(segments.map(({ id, chainId }) => [id, chainId]));
  const structures = new Map<NodeId, Map<NodeId, number>>();
  for (const { districtId, segmentId, firms } of places) {
    const chainId = chainOf.get(segmentId);
    if (chainId === undefined) continue;
    const own = structures.get(districtId) ?? new Map<NodeId, number>();
    own.set(chainId, (own.get(chainId) ?? 0) + firms);
    structures.set(districtId, own);
  }
  return structures;
}

/**
 * Districts with the most similar structure, by the cosine of their firms per chain (the similarity of industrial structures of UNIDO 1979),
 * at most five, none that shares no chain. Ties by id.
 */
export function findPeers(cluster: Cluster, districtId: NodeId): readonly Peer[] {
  const structures = buildStructures(cluster);
  const own = structures.get(districtId);
  if (own === undefined) return [];
  return [...structures]
    .filter(([id]) => id !== districtId)
    .map(([id, other]) => ({ districtId: id, similarity: toCosine(own, other) }))
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity || compareIds(a.districtId, b.districtId))
    .slice(0, MOST_PEERS);
}

/** Segments that at least two peers work in and this district does not on record; most peers first, then by id. */
export function listPeerAdvantages(
  { places }: Cluster,
  districtId: NodeId,
  peers: readonly Peer[],
): readonly PeerAdvantage[] {
  const isPeer = new Set(peers.map((peer) => peer.districtId));
  const own = new Set(places.filter((place) => place.districtId === districtId).map(({ segmentId }) => segmentId));
  const peersOf = new Map<NodeId, NodeId[]>();
  for (const place of places) {
    if (!isPeer.has(place.districtId) || own.has(place.segmentId)) continue;
    peersOf.set(place.segmentId, [...(peersOf.get(place.segmentId) ?? []), place.districtId]);
  }
  return [...peersOf]
    .filter(([, ids]) => ids.length >= 2)
    .map(([segmentId, peerIds]) => ({ segmentId, peerIds: peerIds.toSorted(compareIds) }))
    .sort((a, b) => b.peerIds.length - a.peerIds.length || compareIds(a.segmentId, b.segmentId));
}

/** Cosine of two structures, neither of them empty, from 0 to 1. */
export function toCosine(a: ReadonlyMap<NodeId, number>, b: ReadonlyMap<NodeId, number>): number {
  const dot = [...a].reduce((sum, [key, value]) => sum + value * (b.get(key) ?? 0), 0);
  const norm = (map: ReadonlyMap<NodeId, number>) => [...map.values()].reduce((sum, value) => sum + value * value, 0);
  // Twelve digits: structures that are equally alike are equal, and fall in order by id.
  return Number((dot / Math.sqrt(norm(a) * norm(b))).toPrecision(12));
}
