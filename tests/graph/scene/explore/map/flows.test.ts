import { expect, test } from 'vitest';
import { type NodeId, toNodeId } from '#graph/model/ids';
import { buildAtlas } from '#graph/scene/explore/atlas';
import { buildFlows } from '#graph/scene/explore/map/flows';
import type { ExploreEdge, ExploreKind, ExploreNode } from '#graph/wire/explore';

const toNode = (kind: ExploreKind, name: string): ExploreNode => ({
  id: toNodeId(kind, name),
  kind,
  nameZh: name,
  sourceIds: [],
});
const firm = (name: string) => toNodeId('enterprise', name);
const place = (name: string) => toNodeId('district', name);
const sits = (name: string, at: string, main = true): ExploreEdge => ({
  type: 'LOCATED_IN',
  from: firm(name),
  to: place(at),
  main,
});
const supplies = (from: string, to: string, whatZh = ''): ExploreEdge => ({
  type: 'SUPPLIES',
  from: firm(from),
  to: firm(to),
  whatZh,
});

const atlas = buildAtlas({
  headline: { zh: '', en: '' },
  dataset: { name: '', version: '', digest: '' },
  nodes: [
    ...['a', 'b', 'c', 'd', 'homeless'].map((name) => toNode('enterprise', name)),
    ...['east', 'west'].map((name) => toNode('district', name)),
  ],
  edges: [
    ...[sits('a', 'west'), sits('b', 'west'), sits('c', 'east'), sits('d', 'east'), sits('c', 'west', false)],
    ...[supplies('a', 'c', 'glass'), supplies('a', 'c', 'film'), supplies('b', 'c'), supplies('c', 'a')],
    ...[supplies('c', 'd'), supplies('homeless', 'a')],
  ],
  sources: [],
  truncated: null,
});
const list = (ids: Iterable<NodeId>) =>
  buildFlows({ atlas, ids: new Set(ids), scope: [], grouping: 'segment' }).map(
    ({ from, to, count }) => `${from.slice(9)} ${to.slice(9)} ${count}`,
  );

test('flows count pairs of firms by the districts of their main sites, each pair once', () => {
  expect(list(atlas.nodes.keys())).toEqual(['west east 2', 'east east 1', 'east west 1']);
});

test('firms and districts that are not in the scene have no flow', () => {
  const without = (left: NodeId) => [...atlas.nodes.keys()].filter((id) => id !== left);
  expect(list(without(firm('b')))).toEqual(['east east 1', 'east west 1', 'west east 1']);
  expect(list(without(place('west')))).toEqual(['east east 1']);
});
