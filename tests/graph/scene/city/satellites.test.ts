import { describe, expect, test } from 'vitest';
import { parseNodeId } from '#graph/model/ids';
import type { Slot } from '#graph/scene/city/layout-types';
import { findThingAt, isArrow, stepTo } from '#graph/scene/city/point-at';
import { buildClusters } from '#graph/scene/city/satellites';
import { buildThingIndex } from '#graph/scene/city/things';
import { pickZoomLabels, toOuterSide, toTextScale } from '#graph/scene/city/zoom-labels';
import { shuffle } from './real-city';

const id = (text: string) => {
  const parsed = parseNodeId(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const slot = (name: string, x: number, y: number): Slot => ({
  id: id(name),
  kind: 'chain',
  x,
  y,
  radius: 20,
  lines: [name],
  cell: { x: x - 40, y: y - 25, width: 80, height: 80 },
  group: 'industry:a',
  row: 0,
});
const SLOTS = [slot('chain:a', 100, 100), slot('chain:b', 300, 100), slot('chain:c', 100, 300)];
const neighbours = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: id(`enterprise:e${index}`),
    kind: 'enterprise' as const,
    nameZh: `企业${index}`,
  }));
const expansion = (count: number, truncated: { shown: number; total: number } | null = null) => ({
  id: id('chain:a'),
  graph: {
    nodes: [{ id: id('chain:a'), kind: 'chain' as const, nameZh: '甲' }, ...neighbours(count)],
    edges: [],
    truncated,
  },
});
const layoutOf = (slots: readonly Slot[]) => ({
  ...{ width: 500, height: 500, language: 'zh' as const, boxes: [], slots, captions: [], lanes: [], ports: new Map() },
});

describe('neighbours of an expanded thing', () => {
  test.each([1, 5, 12, 20, 60, 199])('stand apart from one another and from the middle: %i', (count) => {
    const [cluster] = buildClusters(SLOTS, [expansion(count)]);
    const places = cluster?.satellites ?? [];
    expect(places).toHaveLength(count);
    for (const [index, a] of places.entries()) {
      expect(Math.hypot(a.x - 100, a.y - 100)).toBeGreaterThan(20 * 1.24 + 5);
      expect(Math.hypot(a.x - 100, a.y - 100)).toBeLessThan(cluster?.radius ?? 0);
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10);
    }
  });

  test('do not depend on the order of the answer', () => {
    const one = expansion(40);
    const other = { ...one, graph: { ...one.graph, nodes: shuffle(one.graph.nodes) } };
    expect(buildClusters(SLOTS, [other])).toEqual(buildClusters(SLOTS, [one]));
  });

  test('stand once, and not at all where the sheet shows them already', () => {
    const withChain = expansion(3);
    const graph = {
      ...withChain.graph,
      nodes: [...withChain.graph.nodes, { id: id('chain:b'), kind: 'chain' as const, nameZh: '乙' }],
    };
    const clusters = buildClusters(SLOTS, [
      { id: id('chain:a'), graph },
      {
        id: id('chain:c'),
        graph: { ...graph, nodes: [...graph.nodes, { id: id('enterprise:new'), kind: 'enterprise', nameZh: '新' }] },
      },
    ]);
    expect(clusters.map((cluster) => cluster.satellites.map((item) => item.id))).toEqual([
      ['enterprise:e0', 'enterprise:e1', 'enterprise:e2'],
      ['enterprise:new'],
    ]);
    expect(clusters[0]).toMatchObject({ drawn: 4, total: 4 });
  });

  test('are counted with those that the answer left out', () => {
    const [cluster] = buildClusters(SLOTS, [expansion(20, { shown: 21, total: 349 })]);
    expect(cluster).toMatchObject({ drawn: 20, total: 348 });
  });

  test('of something that is not in the picture are not drawn', () => {
    expect(buildClusters(SLOTS, [{ ...expansion(3), id: id('chain:elsewhere') }])).toEqual([]);
  });
});

describe('pointing and stepping', () => {
  const things = buildThingIndex(layoutOf(SLOTS), buildClusters(SLOTS, [expansion(12)])).all;

  test('finds a neighbour over the name it covers, then names, then nothing', () => {
    const satellite = things.find(({ kind }) => kind === 'enterprise');
    expect(satellite).toBeDefined();
    if (satellite !== undefined) expect(findThingAt(things, satellite)?.id).toBe(satellite.id);
    expect(findThingAt(things, { x: 300, y: 140 })?.id).toBe('chain:b');
    expect(findThingAt(things, { x: 200, y: 200 })).toBeUndefined();
  });

  test('goes to the nearest thing in a direction and stays at the rim', () => {
    const sheet = buildThingIndex(layoutOf(SLOTS), []).all;
    expect(stepTo(sheet, id('chain:a'), 'ArrowRight')).toBe('chain:b');
    expect(stepTo(sheet, id('chain:a'), 'ArrowDown')).toBe('chain:c');
    expect(stepTo(sheet, id('chain:a'), 'ArrowUp')).toBeUndefined();
    expect(stepTo(sheet, id('chain:a'), 'ArrowLeft')).toBeUndefined();
    expect(isArrow('ArrowUp')).toBe(true);
    expect(isArrow('Enter')).toBe(false);
  });
});

describe('names that come with the zoom', () => {
  const label = (name: string, x: number, side: 'above' | 'right' = 'above') => ({
    id: id(name),
    x,
    y: 10,
    radius: 5,
    width: 40,
    side,
  });
  const zoom = (scale: number, marks: readonly { x: number; y: number; radius: number }[] = []) => ({
    scale,
    from: 2,
    marks,
  });

  test('are none below their zoom, and the first ones win where there is no room for all', () => {
    const labels = [label('program:a', 0), label('program:b', 15), label('program:c', 40)];
    expect([...pickZoomLabels(labels, zoom(1))]).toEqual([]);
    expect([...pickZoomLabels(labels, zoom(2))]).toEqual(['program:a', 'program:c']);
    expect([...pickZoomLabels(labels, zoom(6))]).toEqual(['program:a', 'program:b', 'program:c']);
  });

  test('cover no mark', () => {
    const blocked = zoom(2, [{ x: 20, y: 10, radius: 5 }]);
    expect(pickZoomLabels([label('program:a', 0, 'right')], zoom(2)).size).toBe(1);
    expect(pickZoomLabels([label('program:a', 0, 'right')], blocked).size).toBe(0);
  });

  test('look away from the middle', () => {
    const centre = { x: 0, y: 0 };
    expect(toOuterSide(centre, { x: 10, y: 2 })).toBe('right');
    expect(toOuterSide(centre, { x: -10, y: 2 })).toBe('left');
    expect(toOuterSide(centre, { x: 1, y: 10 })).toBe('below');
    expect(toOuterSide(centre, { x: 0, y: -10 })).toBe('above');
  });

  test('never shrink, and grow less than the picture', () => {
    expect(toTextScale(0.9)).toBe(1);
    expect(toTextScale(1)).toBe(1);
    expect(toTextScale(1.44)).toBeCloseTo(1.2);
    expect(toTextScale(6)).toBe(1.3);
  });
});
