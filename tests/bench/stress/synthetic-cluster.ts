// An invented cluster of any size: segments in layers, each with a few groups of inputs from the layers before, firms over 41 districts.
import type { Cluster, FirmFact, PlaceFact, SegmentFact, SupplyFact } from '#graph/analysis/cluster';
import { buildRandom } from '#graph/analysis/random';
import { type NodeId, toNodeId } from '#graph/model/ids';

const DISTRICTS = 41;
const SEGMENTS_PER_CHAIN = 13;
/** Inputs come from so many segments before. */
const REACH = 60;
const MOST_GROUPS = 3;
const MOST_FIRMS = 4;

export type SyntheticCluster = { readonly cluster: Cluster; readonly firms: readonly FirmFact[] };

export function buildSyntheticCluster(size: number, seed: number): SyntheticCluster {
  const random = buildRandom(seed);
  const draw = (below: number) => Math.floor(random() * below);
  const pick = <T>(values: readonly [T, ...T[]]): T => values[draw(values.length)] ?? values[0];
  const districts = Array.from({ length: DISTRICTS }, (_, at) => toNodeId('district', `d${at}`));
  const ids = Array.from({ length: size }, (_, at) =>
    toNodeId('segment', `c${Math.floor(at / SEGMENTS_PER_CHAIN)}.s${at}`),
  );
  const supplies: SupplyFact[] = [];
  const firms: FirmFact[] = [];
  for (const [at, to] of ids.entries()) {
    for (let group = 0; group < Math.min(at, draw(MOST_GROUPS + 1)); group += 1) {
      for (let member = 0; member <= draw(2); member += 1) {
        const from = ids[Math.max(0, at - 1 - draw(REACH))] ?? to;
        const necessity = random() < 0.8 ? 'required' : 'optional';
        supplies.push({
          from,
          to,
          inputGroup: `g${group}`,
          necessity,
          substitutable: pick(['low', 'low', 'medium', 'high']),
        });
      }
    }
    for (let firm = 0; firm < draw(MOST_FIRMS + 1); firm += 1) {
      const districtId = districts[draw(DISTRICTS)] ?? toNodeId('district', 'd0');
      firms.push({
        id: toNodeId('enterprise', `e${firms.length}`),
        segmentIds: [to],
        districtId,
        isLeader: random() < 0.1,
      });
    }
  }
  const places = toPlaces(firms);
  const operating = new Map<NodeId, number>();
  for (const { segmentIds } of firms) for (const id of segmentIds) operating.set(id, (operating.get(id) ?? 0) + 1);
  const segments = ids.map(
    (id, at): SegmentFact => ({
      ...{ id, chainId: toNodeId('chain', `c${Math.floor(at / SEGMENTS_PER_CHAIN)}`), stage: 'midstream', gbt4754: [] },
      status: pick(['present', 'present', 'present', 'weak', 'weak', 'unknown']),
      operating: operating.get(id) ?? 0,
      leaders: 0,
    }),
  );
  const soleFirms = firms.filter(({ segmentIds }) => segmentIds.some((id) => operating.get(id) === 1));
  return { cluster: { segments, supplies, places, districts, deployments: [], soleFirms }, firms };
}

function toPlaces(firms: readonly FirmFact[]): readonly PlaceFact[] {
  const places = new Map<string, PlaceFact>();
  for (const { segmentIds, districtId, isLeader } of firms) {
    for (const segmentId of segmentIds) {
      const key = `${segmentId} ${districtId}`;
      const { firms: count = 0, leaders = 0 } = places.get(key) ?? {};
      places.set(key, { segmentId, districtId, firms: count + 1, leaders: leaders + (isLeader ? 1 : 0) });
    }
  }
  return [...places.values()];
}
