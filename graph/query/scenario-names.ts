// Names of everything a scenario may speak of.
// May import: port, model, wire. Invariant: segments, chains and districts are named from what all views share; firms are read as they are asked for.
import type { NodeId } from '#graph/model/ids';
import type { Ref } from '#graph/wire/ref';
import { readSegments } from './segment-card';
import { oncePerDigest, type Snapshot } from './snapshot';
import { readThings, toNamedRef, toRef, toRefs } from './thing-refs';
import { readChains, readDistricts } from './wholes';

export type Placed = Ref & { readonly chain: Ref };
export type Names = {
  /** Undefined for what the dataset does not hold. */
  ref(id: NodeId): Ref | undefined;
  /** A segment with its chain. */
  segment(id: NodeId): Placed | undefined;
};

const readWholes = oncePerDigest('names of scenarios', async (snapshot: Snapshot) => {
  const [segments, chains, districts] = await Promise.all([
    readSegments(snapshot),
    readChains(snapshot),
    readDistricts(snapshot),
  ]);
  const chainRefs = new Map(chains.map(({ chain }) => [chain.id, toRef(chain)]));
  const placed = new Map(
    segments.map(({ segment, chainNameZh, chainNameEn }): [NodeId, Placed] => {
      const named = toNamedRef({ id: segment.chainId, nameZh: chainNameZh, nameEn: chainNameEn });
      return [segment.id, { ...toRef(segment), chain: chainRefs.get(segment.chainId) ?? named }];
    }),
  );
  const refs = new Map<NodeId, Ref>([
    ...chainRefs,
    ...[...placed].map(([id, { chain: _, ...ref }]): [NodeId, Ref] => [id, ref]),
    ...districts.map(({ district }): [NodeId, Ref] => [district.id, toRef(district)]),
  ]);
  return { placed, refs };
});

/** Names of all segments, chains and districts, and of these firms. */
export async function readNames(snapshot: Snapshot, firmIds: Iterable<NodeId>): Promise<Names> {
  const [{ placed, refs }, firms] = await Promise.all([
    readWholes(snapshot),
    readThings(snapshot.store, firmIds).then(toRefs),
  ]);
  return { ref: (id) => refs.get(id) ?? firms.get(id), segment: (id) => placed.get(id) };
}
