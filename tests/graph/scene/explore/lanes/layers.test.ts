import { describe, expect, test } from 'vitest';
import { type NodeId, toNodeId } from '#graph/model/ids';
import { countCrossings } from '#graph/scene/explore/lanes/crossings';
import { layerSegments } from '#graph/scene/explore/lanes/layers';
import { orderSlots, toLines } from '#graph/scene/explore/lanes/order-slots';
import type { ExploreNode } from '#graph/wire/explore';

const toId = (name: string) => toNodeId('segment', name);
const toSegment = (name: string, stage: NonNullable<ExploreNode['stage']>): ExploreNode => ({
  id: toId(name),
  kind: 'segment',
  nameZh: name,
  sourceIds: [],
  stage,
});
const toLinks = (...pairs: readonly string[]) =>
  pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('>');
    return { from: toId(from), to: toId(to) };
  });
const toNames = (ids: readonly NodeId[]) => ids.map((id) => id.slice('segment:'.length)).join(' ');

describe('layers', () => {
  test('follow the longest supply path inside a stage, and start anew in each stage', () => {
    const segments = ['a', 'b', 'c', 'd'].map((name) => toSegment(name, 'upstream'));
    const layers = layerSegments(
      [...segments, toSegment('e', 'midstream'), toSegment('f', 'midstream')],
      toLinks('a>b', 'b>c', 'a>c', 'c>e', 'd>f'),
    );
    expect(layers.map(({ stage, ids }) => `${stage}: ${toNames(ids)}`)).toEqual([
      'upstream: a d',
      'upstream: b',
      'upstream: c',
      'midstream: e f',
    ]);
  });

  test('survive a loop of supplies', () => {
    const segments = ['a', 'b', 'c'].map((name) => toSegment(name, 'midstream'));
    const layers = layerSegments(segments, toLinks('a>b', 'b>c', 'c>a'));
    expect(layers.flatMap(({ ids }) => ids)).toHaveLength(3);
  });
});

describe('the order in a layer', () => {
  const places = (x: number) => [0, 1, 2].map((row) => ({ x, y: row * 10 }));
  const layers = [
    { ids: ['a1', 'a2', 'a3'].map(toId), places: places(0) },
    { ids: ['b1', 'b2', 'b3'].map(toId), places: places(100) },
  ];
  const crossing = toLinks('a1>b3', 'a2>b2', 'a3>b1');

  test('undoes three crossings of three lines', () => {
    const byId = new Map(
      layers.flatMap(({ ids, places: at }) => ids.map((id, index) => [id, at[index] ?? { x: 0, y: 0 }])),
    );
    expect(countCrossings(toLines(crossing, byId))).toBe(3);
    const ordered = orderSlots({ layers, links: crossing, fixed: new Map(), axis: 'y' });
    expect(countCrossings(toLines(crossing, ordered))).toBe(0);
    expect(ordered.get(toId('a1'))?.y).toBe(ordered.get(toId('b3'))?.y);
  });

  test('follows what does not move', () => {
    const fixed = new Map([
      [toId('high'), { x: -100, y: -50 }],
      [toId('low'), { x: -100, y: 80 }],
    ]);
    const ordered = orderSlots({ layers, links: toLinks('low>a1', 'high>a3'), fixed, axis: 'y' });
    expect(ordered.get(toId('a3'))?.y).toBeLessThan(ordered.get(toId('a1'))?.y ?? 0);
  });

  test('leaves those without links where their ids put them', () => {
    const ordered = orderSlots({ layers, links: [], fixed: new Map(), axis: 'y' });
    expect(layers.flatMap(({ ids }) => ids.map((id) => ordered.get(id)?.y))).toEqual([0, 10, 20, 0, 10, 20]);
  });
});

test('lines that meet at an end, touch or run along one another do not cross', () => {
  const at = new Map(
    Object.entries({ a: [0, 0], b: [10, 10], c: [0, 10], d: [10, 0], e: [5, 5] }).map(([name, [x = 0, y = 0]]) => [
      toId(name),
      { x, y },
    ]),
  );
  const count = (...pairs: readonly string[]) => countCrossings(toLines(toLinks(...pairs), at));
  expect(count('a>b', 'c>d')).toBe(1);
  expect(count('a>b', 'a>d')).toBe(0);
  expect(count('a>b', 'c>e')).toBe(0);
  expect(count('a>e', 'e>b')).toBe(0);
});
