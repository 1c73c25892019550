// Every named read of the store's port, asked as the app asks it, of things in the middle of the lists.

import type { NodeId, NodeKind } from '#graph/model/ids';
import type { GraphStore, Page, RelationGroupKey } from '#graph/store/port';

export type ReadName = Exclude<keyof GraphStore, 'close'>;
export type Reads = Readonly<Record<ReadName, () => Promise<unknown>>>;

const PAGE = { limit: 50 };
const LARGE_PAGE = { limit: 500 };

/** The reads of a store that holds something. A name of the port that is missing here does not compile. */
export async function buildReads(store: GraphStore): Promise<Reads> {
  const [chain, district, firm] = await Promise.all([
    pickMiddle(store, 'chain'),
    pickMiddle(store, 'district'),
    pickMiddle(store, 'enterprise'),
  ]);
  const ids = await pickMany(store);
  const segments: RelationGroupKey = { type: 'IN_CHAIN', direction: 'in', kind: 'segment' };
  return {
    describe: () => store.describe(),
    counts: () => store.counts(),
    thing: () => store.thing(firm),
    things: () => store.things(ids),
    list: () => store.list('enterprise', PAGE),
    enterprises: () => store.enterprises({ districtId: district }, PAGE),
    relationGroups: () => store.relationGroups(chain),
    neighbours: () => store.neighbours(chain, segments, PAGE),
    neighbourhood: () => store.neighbourhood(chain, 100),
    wideNeighbourhood: () => store.wideNeighbourhood(chain, 100),
    relationsFrom: () => store.relationsFrom(ids, ['OPERATES_IN', 'LOCATED_IN', 'SUPPLIES']),
    places: () => store.places(ids),
    chainSummaries: () => store.chainSummaries(),
    chainFeeds: () => store.chainFeeds(),
    deployments: () => store.deployments(),
    districtSummaries: () => store.districtSummaries(),
    districtChains: () => store.districtChains(),
    segmentPlaces: () => store.segmentPlaces(),
    soleFirms: () => store.soleFirms(),
    firmWork: () => store.firmWork(ids),
    programSummaries: () => store.programSummaries(),
    segmentSummaries: () => store.segmentSummaries({}, PAGE),
    chainLinks: () => store.chainLinks(chain),
    activities: () => store.activities({ chainId: chain }, 500),
    searchEntries: () => store.searchEntries(LARGE_PAGE),
  };
}

/** The thing in the middle of the first page of its kind: neither the best known nor the last. */
async function pickMiddle(store: GraphStore, kind: NodeKind): Promise<NodeId> {
  const { items } = await store.list(kind, LARGE_PAGE);
  const middle = items[Math.floor(items.length / 2)];
  if (middle === undefined) throw new Error(`The synthetic data have no ${kind}.`);
  return middle.id;
}

async function pickMany(store: GraphStore): Promise<readonly NodeId[]> {
  const { items }: Page<{ readonly id: NodeId }> = await store.list('enterprise', { limit: 100 });
  return items.map(({ id }) => id);
}
