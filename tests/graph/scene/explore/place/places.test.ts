import { describe, expect, test } from 'vitest';
import type { Spot } from '#graph/scene/explore/arrangement';
import { pullApart } from '#graph/scene/explore/force/pull-apart';
import { placeOnArc } from '#graph/scene/explore/force/ring';
import { DOT_PITCH, placeDots, toDotsHeight } from '#graph/scene/explore/place/dot-grid';
import { encloseSpots, packCircles } from '#graph/scene/explore/place/pack-circles';
import { buildSpotGrid } from '#graph/scene/explore/place/spot-grid';
import { holds, listOverlaps } from '../picture-checks';

const number = (spots: readonly Spot[]) => ({ spots: new Map(spots.map((spot, index) => [String(index), spot])) });

describe('a grid of spots', () => {
  test('gives the very place where it is free, and the nearest free one where it is not', () => {
    const grid = buildSpotGrid(10);
    const near = { x: 50, y: 50, r: 4 };
    expect(grid.findFree(near)).toEqual(near);
    grid.put(near);
    const next = grid.findFree(near, { gap: 1 });
    const away = Math.hypot(next.x - 50, next.y - 50);
    expect(away).toBeGreaterThanOrEqual(9);
    expect(away).toBeLessThan(14);
  });

  test('lets circles touch, and keeps the gap that is asked for', () => {
    const grid = buildSpotGrid(10);
    grid.put({ x: 0, y: 0, r: 5 });
    expect(grid.isFree({ x: 10, y: 0, r: 5 })).toBe(true);
    expect(grid.isFree({ x: 10, y: 0, r: 5 }, 0.5)).toBe(false);
    expect(grid.isFree({ x: 9.9, y: 0, r: 5 })).toBe(false);
  });

  test('finds things larger than its cells', () => {
    const grid = buildSpotGrid(10);
    grid.put({ x: 0, y: 0, r: 200 });
    expect(grid.isFree({ x: 150, y: 100, r: 2 })).toBe(false);
    expect(grid.findFree({ x: 0, y: 0, r: 2 }, { accepts: ({ x }) => x > 0 }).x).toBeGreaterThan(0);
  });
});

describe('packed circles', () => {
  test.each([1, 2, 3, 10, 60])('%s of them lie in their circle and do not overlap', (count) => {
    const { spots, r } = packCircles([8, ...new Array<number>(count - 1).fill(3)], 1);
    expect(spots).toHaveLength(count);
    expect(listOverlaps(number(spots))).toEqual([]);
    for (const spot of spots) expect(holds({ kind: 'circle', centre: { x: 0, y: 0 }, radius: r }, spot)).toBe(true);
  });

  test('are nothing without circles', () => {
    expect(packCircles([], 1)).toEqual({ spots: [], r: 0 });
    expect(encloseSpots([], 1)).toBeUndefined();
  });

  test('a circle around two touches both', () => {
    const around = encloseSpots(
      [
        { x: 0, y: 0, r: 2 },
        { x: 10, y: 0, r: 2 },
      ],
      3,
    );
    expect(around?.x).toBeCloseTo(5);
    expect(around?.r).toBeCloseTo(10);
  });
});

describe('dots in rows', () => {
  test.each([0, 1, 9, 12, 13, 48, 49, 300])('%s of them lie in the box of the height they ask for', (count) => {
    const box = { x: 5, y: 7, width: 138, height: toDotsHeight(count, 138) };
    const dots = placeDots(count, box);
    expect(dots).toHaveLength(count);
    expect(listOverlaps(number(dots))).toEqual([]);
    for (const dot of dots) expect(holds({ kind: 'box', ...box }, dot)).toBe(true);
  });

  test('get smaller only when four rows do not hold them', () => {
    const widest = (count: number) =>
      placeDots(count, { x: 0, y: 0, width: 138, height: toDotsHeight(count, 138) })[0]?.r;
    expect(widest(48)).toBeCloseTo(0.4 * DOT_PITCH);
    expect(widest(49)).toBeLessThan(0.4 * DOT_PITCH);
  });
});

describe('circles pulled apart', () => {
  const heap = new Map(
    Array.from({ length: 40 }, (_, index) => [`c${index}`, { x: index % 3, y: index % 2, r: 4 + (index % 5) }]),
  );

  test('do not come nearer than the gap, even from one heap, and stay near it', () => {
    const apart = [...pullApart(heap, 3).values()];
    expect(listOverlaps(number(apart.map(({ x, y, r }) => ({ x, y, r: r + 1.5 }))))).toEqual([]);
    expect(Math.max(...apart.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(150);
  });

  test('stay where they are when nothing touches', () => {
    const free = new Map([
      ['a', { x: 0, y: 0, r: 4 }],
      ['b', { x: 20, y: 0, r: 4 }],
    ]);
    expect(pullApart(free, 3)).toEqual(free);
  });
});

describe('an arc', () => {
  const half = { a: 100, b: 100, from: 0, to: Math.PI };

  test('holds its items in order, as far apart as they need', () => {
    const points = placeOnArc([{ r: 10 }, { r: 30 }, { r: 10 }], half, 4) ?? [];
    expect(points.map(({ x }) => x)).toEqual([...points.map(({ x }) => x)].sort((a, b) => b - a));
    expect(points.every(({ y }) => y > 0)).toBe(true);
    expect(points[1]?.x).toBeCloseTo(0, 0);
  });

  test('says when it is too short', () => {
    expect(placeOnArc([{ r: 80 }, { r: 80 }], half, 4)).toBeUndefined();
  });
});
