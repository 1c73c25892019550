import { describe, expect, test } from 'vitest';
import {
  buildArrowHeads,
  buildRoutePieces,
  type LineStyle,
  roundCorners,
  type StyledRoute,
} from '#graph/scene/lanes/route-pieces';
import type { Route } from '#graph/wire/lanes';
import { segment } from './small-lanes';

const SOLID: LineStyle = { dashed: false, across: false };
const DASHED: LineStyle = { dashed: true, across: false };
const at = (x: number, y: number) => ({ x, y });

function styled(id: string, points: Route['points'], look: { style?: LineStyle; hollow?: boolean } = {}): StyledRoute {
  const route = { id, links: [id], from: segment('s.a'), to: segment('s.b'), points };
  return { route, style: look.style ?? SOLID, hollow: look.hollow ?? false };
}

describe('corners', () => {
  test('are cut by a quarter circle of 5 px in three chords', () => {
    expect(roundCorners([at(0, 0), at(50, 0), at(50, 40)])).toEqual([
      at(0, 0),
      at(45, 0),
      at(47.8, 0.6),
      at(49.4, 2.2),
      at(50, 5),
      at(50, 40),
    ]);
  });

  test('are smaller on short legs and left alone on tiny ones', () => {
    expect(roundCorners([at(0, 0), at(50, 0), at(50, 6)])[1]).toEqual(at(47, 0));
    expect(roundCorners([at(0, 0), at(50, 0), at(50, 1)])).toEqual([at(0, 0), at(50, 0), at(50, 1)]);
  });
});

describe('pieces', () => {
  test('of a straight route are the route', () => {
    expect(buildRoutePieces([styled('a', [at(0, 0), at(10, 0)])])).toEqual([
      { ...SOLID, key: 'within-solid|0,0|10,0', from: at(0, 0), to: at(10, 0), offset: 0, routes: ['a'] },
    ]);
  });

  test('of two routes over one stretch have it once, with both names', () => {
    const pieces = buildRoutePieces([styled('a', [at(0, 0), at(10, 0)]), styled('b', [at(0, 0), at(25, 0)])]);
    expect(pieces.map(({ from, to, routes, offset }) => [from.x, to.x, routes.join(), offset])).toEqual([
      [0, 10, 'a,b', 0],
      [10, 25, 'b', 10],
    ]);
  });

  test('of two looks stay apart, one over the other', () => {
    const both = [styled('a', [at(0, 0), at(10, 0)]), styled('b', [at(0, 0), at(10, 0)], { style: DASHED })];
    expect(buildRoutePieces(both).map(({ dashed, routes }) => [dashed, routes.join()])).toEqual([
      [true, 'b'],
      [false, 'a'],
    ]);
  });

  test('cover every route from end to end', () => {
    const routes = [
      styled('a', [at(0, 0), at(20, 0), at(20, 30), at(60, 30)]),
      styled('b', [at(0, 30), at(60, 30)]),
      styled('c', [at(0, 0), at(20, 0), at(20, 60), at(60, 60)]),
    ];
    const pieces = buildRoutePieces(routes);
    for (const { route } of routes) {
      const own = pieces.filter(({ routes: names }) => names.includes(route.id));
      const corners = roundCorners(route.points);
      const length = corners.slice(1).reduce((sum, point, index) => sum + toLength(corners[index], point), 0);
      expect(own.reduce((sum, { from, to }) => sum + toLength(from, to), 0)).toBeCloseTo(length, 6);
    }
  });

  test('do not depend on the order of the routes', () => {
    const routes = [
      styled('a', [at(0, 0), at(20, 0), at(20, 30)]),
      styled('b', [at(0, 0), at(40, 0)]),
      styled('c', [at(10, 0), at(30, 0)]),
    ];
    const keys = (pieces: ReturnType<typeof buildRoutePieces>) => pieces.map(({ key, routes }) => [key, routes.join()]);
    expect(keys(buildRoutePieces([...routes].reverse()))).toEqual(keys(buildRoutePieces(routes)));
  });
});

describe('arrow heads', () => {
  test('are one where lines of one look end together', () => {
    const routes = [styled('b', [at(0, 0), at(10, 5)]), styled('a', [at(0, 9), at(10, 5)])];
    expect(buildArrowHeads(routes)).toEqual([
      { ...SOLID, key: 'within-solid|full|10,5', tip: at(10, 5), hollow: false, routes: ['a', 'b'] },
    ]);
  });

  test('are two where one of them may be replaced', () => {
    const routes = [styled('a', [at(0, 0), at(10, 5)]), styled('b', [at(0, 9), at(10, 5)], { hollow: true })];
    expect(buildArrowHeads(routes).map(({ hollow }) => hollow)).toEqual([false, true]);
  });

  test('are none for a route without points', () => {
    expect(buildArrowHeads([styled('a', [])])).toEqual([]);
  });
});

function toLength(a: { x: number; y: number } | undefined, b: { x: number; y: number }): number {
  return a === undefined ? Number.NaN : Math.hypot(b.x - a.x, b.y - a.y);
}
