// The explorer's atlas as the rows that analysis takes.
// May import: wire, analysis, atlas. Invariants: the same rows as the server reads, as far as the atlas holds the firms: a firm counts where it is
// operating, in the district of its main site.
import type { Cluster, FirmFact, PlaceFact, SegmentFact, SupplyFact } from '#graph/analysis/cluster';
import { groupBy } from '#graph/analysis/group-by';
import type { NodeId } from '#graph/model/ids';
import type { ExploreEdge } from '#graph/wire/explore';
import type { Atlas } from '../atlas';

export type AtlasCluster = { readonly cluster: Cluster; readonly firms: ReadonlyMap<NodeId, FirmFact> };

export function toCluster({ view, nodes, districtOf }: Atlas): AtlasCluster {
  const works = view.edges.filter(({ type, operation }) => type === 'OPERATES_IN' && operation === 'operating');
  const firms = [...groupBy(works, ({ from }) => from)].flatMap(([id, own]): readonly FirmFact[] => {
    const districtId = districtOf.get(id);
    const segmentIds = [...new Set(own.map(({ to }) => to))];
    const isLeader = nodes.get(id)?.role === 'chain-leader';
    return districtId === undefined ? [] : [{ id, districtId, segmentIds, isLeader }];
  });
  const places = toPlaces(firms);
  const placesOf = groupBy(places, ({ segmentId }) => segmentId);
  const segments = view.nodes.flatMap(({ id, chainId, stage, status }): readonly SegmentFact[] => {
    if (chainId === undefined || stage === undefined || status === undefined) return [];
    const own = placesOf.get(id) ?? [];
    const operating = own.reduce((sum, place) => sum + place.firms, 0);
    const leaders = own.reduce((sum, place) => sum + place.leaders, 0);
    return [{ id, chainId, stage, status, gbt4754: [], operating, leaders }];
  });
  const districts = view.nodes.filter(({ kind }) => kind === 'district').map(({ id }) => id);
  const cluster = {
    ...{ segments, places, districts, deployments: [], soleFirms: [] },
    supplies: view.edges.flatMap(toSupply),
  };
  return { cluster, firms: new Map(firms.map((firm) => [firm.id, firm])) };
}

function toPlaces(firms: readonly FirmFact[]): readonly PlaceFact[] {
  const works = firms.flatMap(({ segmentIds, districtId, isLeader }) =>
    segmentIds.map((segmentId) => ({ segmentId, districtId, isLeader })),
  );
  return [...groupBy(works, ({ segmentId, districtId }) => `${segmentId} ${districtId}`).values()].flatMap((own) =>
    own.slice(0, 1).map(({ segmentId, districtId }) => {
      return { segmentId, districtId, firms: own.length, leaders: own.filter(({ isLeader }) => isLeader).length };
    }),
  );
}

function toSupply({ type, from, to, inputGroup, necessity, substitutable }: ExploreEdge): readonly SupplyFact[] {
  if (type !== 'FEEDS' || inputGroup === undefined || necessity === undefined || substitutable === undefined) return [];
  return [{ from, to, inputGroup, necessity, substitutable }];
}
