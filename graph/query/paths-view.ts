// How two things are connected. May import: analysis, search, model, wire.
// Invariants: ends are ids or the best hit of some words, and the answer says which things they are; relations are walked in both directions.
import { buildLinks, type Links } from '#graph/analysis/links';
import { findShortestPaths } from '#graph/analysis/shortest-paths';
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import { EXPLORE_KINDS, type ExploreEdge, type ExploreNode, type ExploreView } from '#graph/wire/explore';
import type { PathsView } from '#graph/wire/paths';
import type { Ref } from '#graph/wire/ref';
import { readCluster } from './explore-view';
import { findThing } from './find-thing';
import { toPathsSentence } from './sentences';
import { oncePerDigest, type Snapshot } from './snapshot';

export type PathsQuestion = { readonly from: string; readonly to: string; readonly limit: number };

/** All shortest ways; throws GraphError 'not-found' for an end that names nothing the explorer draws. */
export async function buildPathsView(snapshot: Snapshot, { from, to, limit }: PathsQuestion): Promise<PathsView> {
  const links = await readLinks(snapshot);
  const [start, end] = [await findEnd(snapshot, links, from), await findEnd(snapshot, links, to)];
  const found = findShortestPaths(links.neighboursOf, { from: start.id, to: end.id, most: limit });
  const paths = (found?.rows ?? []).map((row) => ({
    things: row.flatMap((id) => links.nodes.get(id) ?? []).map(toRef),
    hops: row.slice(1).map((id, at) => [...links.between(row[at] ?? id, id)]),
  }));
  const cited = new Set(paths.flatMap(({ hops }) => hops.flat().flatMap(({ sourceIds }) => sourceIds ?? [])));
  return {
    headline: toPathsSentence(start, end, found),
    from: toRef(start),
    to: toRef(end),
    length: found?.length,
    total: found?.total ?? 0,
    paths,
    sources: links.view.sources.filter(({ id }) => cited.has(id)),
  };
}

type Whole = Links<NodeId, ExploreEdge> & {
  readonly view: ExploreView;
  readonly nodes: ReadonlyMap<NodeId, ExploreNode>;
};

const readLinks = oncePerDigest('links', async (snapshot: Snapshot): Promise<Whole> => {
  const { view } = await readCluster(snapshot);
  const edgesAt = new Map<NodeId, ExploreEdge[]>(view.nodes.map(({ id }) => [id, []]));
  for (const edge of view.edges) for (const id of new Set([edge.from, edge.to])) edgesAt.get(id)?.push(edge);
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  return { view, nodes, ...buildLinks(nodes.keys(), (id) => edgesAt.get(id) ?? []) };
});

/** By id, or the best hit of the words among what the explorer draws. */
async function findEnd(snapshot: Snapshot, { nodes }: Whole, text: string): Promise<ExploreNode> {
  const id = await findThing(snapshot, text, EXPLORE_KINDS);
  const node = id === undefined ? undefined : nodes.get(id);
  if (node === undefined) throw new GraphError('not-found', `Nothing the explorer draws is called "${text}".`);
  return node;
}

function toRef({ id, kind, nameZh, nameEn, status }: ExploreNode): Ref {
  return { id, kind, nameZh, nameEn, status };
}
