// The whole cluster for the explorer: every thing that can stand in the picture, what joins them, the sources they cite.
// May import: port, model, wire. Invariants: built once per dataset and cut for smaller limits; nothing but firms is ever left out, and those
// that stay are the first in the order firms are listed in everywhere: chain leaders, key firms, suppliers, institutes, then by id.
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { GraphStore, StateCounts } from '#graph/store/port';
import {
  DEFAULT_EXPLORE_NODES,
  EXPLORE_KINDS,
  EXPLORE_RELATIONS,
  type ExploreEdge,
  type ExploreNode,
  type ExploreView,
  MAX_EXPLORE_NODES,
} from '#graph/wire/explore';
import type { SourceRef } from '#graph/wire/ref';
import { collectPages } from './collect-pages';
import { type SourceIdsOf, toCitedTexts, toExploreEdge, toExploreNode } from './explore-things';
import { toParts } from './parts';
import { toCitedIds } from './relation-detail';
import { toExploreSentence } from './sentences';
import { oncePerDigest, type Snapshot } from './snapshot';
import { isKind, readThings, toSourceId, toSourceRef } from './thing-refs';
import { readDistricts } from './wholes';

/** Most ids that one read of relations takes. */
const IDS_PER_READ = 2_000;

/** The cluster in one answer of at most `limit` things; firms give way first, and what is no firm never does. */
export async function buildExploreView(
  snapshot: Snapshot,
  { limit = DEFAULT_EXPLORE_NODES }: { readonly limit?: number },
): Promise<ExploreView> {
  return limit === DEFAULT_EXPLORE_NODES ? readUsual(snapshot) : cut(await readCluster(snapshot), limit);
}

function cut(whole: Cluster, limit: number): ExploreView {
  const room = Math.max(0, limit - (whole.view.nodes.length - whole.firmIds.length));
  return room >= whole.firmIds.length ? whole.view : cutFirms(whole, room);
}

/** `firmIds` are those of the view, the first to stay first; `firms` counts all there are in the store. */
type Cluster = { readonly view: ExploreView; readonly firmIds: readonly NodeId[]; readonly firms: number };

/** Everything up to MAX_EXPLORE_NODES, whatever a page asks for. */
export const readCluster = oncePerDigest('explore view', async (snapshot: Snapshot): Promise<Cluster> => {
  const { store, load } = snapshot;
  const [{ things, firmIds, firms }, districts] = await Promise.all([readDrawn(store), readDistricts(snapshot)]);
  const relations = await readRelationsAmong(
    store,
    things.map(({ id }) => id),
  );
  const sources = await readCitedSources(store, [
    ...things.flatMap(toCitedTexts),
    ...relations.flatMap((relation) => toCitedIds(relation)),
  ]);
  const nodes = things.flatMap((thing) => toExploreNode(thing, sources.idsOf) ?? []);
  const edges = relations.flatMap((relation) => toExploreEdge(relation, sources.idsOf) ?? []);
  const headline = toExploreSentence({
    chains: nodes.filter(({ kind }) => kind === 'chain').length,
    states: countStates(nodes),
    firms,
    districts: districts.filter(({ enterprises }) => enterprises > 0).length,
  });
  const dataset = { name: load.datasetName, version: load.datasetVersion, digest: load.digest };
  const truncated = toTruncated(firmIds.length, firms);
  const view = { headline, dataset, nodes, edges: sortEdges(edges), sources: sources.cited, truncated };
  return { view, firmIds, firms };
});

/** What most ask for is cut once. */
const readUsual = oncePerDigest('usual explore view', async (snapshot: Snapshot) =>
  cut(await readCluster(snapshot), DEFAULT_EXPLORE_NODES),
);

type Drawn = { readonly things: readonly Thing[]; readonly firmIds: readonly NodeId[]; readonly firms: number };

/** Things by kind and id. */
async function readDrawn(store: GraphStore): Promise<Drawn> {
  const lists = await Promise.all(
    EXPLORE_KINDS.map(async (kind): Promise<readonly Thing[]> => {
      return kind === 'enterprise' ? [] : (await collectPages((page) => store.list(kind, page))).items;
    }),
  );
  const room = Math.max(0, MAX_EXPLORE_NODES - lists.flat().length);
  const page = await store.list('enterprise', { limit: Math.max(1, room) });
  const firms = page.items.slice(0, room);
  const byId = (a: Thing, b: Thing) => (a.id < b.id ? -1 : 1);
  const things = EXPLORE_KINDS.flatMap((kind, at) =>
    (kind === 'enterprise' ? firms : (lists[at] ?? [])).toSorted(byId),
  );
  return { things, firmIds: firms.map(({ id }) => id), firms: page.total };
}

/** Relations of the picture with both ends among the things; part by part in the order of the store. */
async function readRelationsAmong(store: GraphStore, ids: readonly NodeId[]) {
  const known = new Set(ids);
  const found = await Promise.all(
    toParts(ids, IDS_PER_READ).map((part) => store.relationsFrom(part, EXPLORE_RELATIONS)),
  );
  return found.flat().filter(({ to }) => known.has(to));
}

type CitedSources = { readonly cited: SourceRef[]; readonly idsOf: SourceIdsOf };

/** The sources that some texts name, by id, and how to name them; each text is read once, however often it stands. */
async function readCitedSources(store: GraphStore, texts: readonly string[]): Promise<CitedSources> {
  const named = new Map([...new Set(texts)].map((text) => [text, toSourceId(text)]));
  const found = await readThings(
    store,
    [...named.values()].flatMap((id) => id ?? []),
  );
  const cited = [...found.values()].flatMap((thing) => (isKind('source', thing) ? [toSourceRef(thing)] : []));
  const idsOf = (own: readonly string[]) => {
    const ids = own.flatMap((text) => named.get(text) ?? []);
    return [...new Set(ids)].filter((id) => found.has(id));
  };
  return { cited: cited.sort((a, b) => (a.id < b.id ? -1 : 1)), idsOf };
}

/** By type, from and to; several statements about one pair stay in the order of the store. */
function sortEdges(edges: readonly ExploreEdge[]): ExploreEdge[] {
  const byType = EXPLORE_RELATIONS.map((type) => edges.filter((edge) => edge.type === type));
  return byType.flatMap((own) => own.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The same with the first `room` firms; sources that nothing cites any more go with the others. */
function cutFirms({ view, firmIds, firms }: Cluster, room: number): ExploreView {
  const left = new Set(firmIds.slice(room));
  const nodes = view.nodes.filter(({ id }) => !left.has(id));
  const edges = view.edges.filter(({ from, to }) => !left.has(from) && !left.has(to));
  const cited = new Set([...nodes, ...edges].flatMap(({ sourceIds }) => sourceIds ?? []));
  const sources = view.sources.filter(({ id }) => cited.has(id));
  return { ...view, nodes, edges, sources, truncated: toTruncated(room, firms) };
}

function toTruncated(shown: number, total: number): ExploreView['truncated'] {
  return shown === total ? null : { shown, total };
}

function countStates(nodes: readonly ExploreNode[]): StateCounts {
  const states = { present: 0, weak: 0, absent: 0, unknown: 0 };
  for (const { status } of nodes) if (status !== undefined) states[status] += 1;
  return states;
}
