import { beforeAll, describe, expect, test } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import { arrange } from '#graph/scene/explore/arrange';
import type { Arrangement, Point } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import { applyFilters } from '#graph/scene/explore/filters';
import { findLaneRoutes, type LaneRoute } from '#graph/scene/explore/lanes/lane-routes';
import { toArrow, toRoutePath } from '#graph/scene/explore/lanes/route-path';
import { toRouteStyle } from '#graph/scene/explore/lanes/route-style';
import { NO_FILTERS } from '#graph/wire/explore-state';
import { listIds, readRealAtlas } from '../../../../fixtures/explore/real-explore';

let atlas: Atlas;
let chains: readonly NodeId[];
beforeAll(async () => {
  atlas = await readRealAtlas();
  chains = [...listIds(atlas, 'chain')].sort();
});

function look(scope: readonly NodeId[], filters = NO_FILTERS): Arrangement {
  const { ids } = applyFilters(atlas, filters, scope);
  return arrange(atlas, { reading: 'lanes', ids, scope, grouping: 'segment', tiles: false });
}

type Box = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

function listCards({ grounds }: Arrangement): readonly Box[] {
  return grounds.flatMap(({ look: kind, thing = '', shape }) =>
    kind === 'card' && shape.kind === 'box' ? [{ ...shape, id: thing }] : [],
  );
}

function toPieces(points: readonly Point[]) {
  return points.slice(1).map((to, at) => ({ from: points[at] ?? to, to }));
}

/** Lines that run through the inside of a card. */
function listThrough(arrangement: Arrangement): readonly string[] {
  const cards = listCards(arrangement);
  const air = 0.01;
  return [...findLaneRoutes(arrangement, atlas).values()].flatMap(({ key, points }) =>
    toPieces(points).flatMap(({ from, to }) =>
      cards
        .filter(
          ({ x, y, width, height }) =>
            Math.max(from.x, to.x) > x + air &&
            Math.min(from.x, to.x) < x + width - air &&
            Math.max(from.y, to.y) > y + air &&
            Math.min(from.y, to.y) < y + height - air,
        )
        .map(({ id }) => `${key} through ${id}`),
    ),
  );
}

describe('ways of supplies between cards', () => {
  test('run through no card, whichever chain is looked at', () => {
    for (const chain of chains) expect(listThrough(look([chain])), chain).toEqual([]);
  });

  test('run through no card where two to six chains stand side by side', () => {
    for (const count of [2, 3, 6])
      for (let first = 0; first + count <= chains.length; first += 9)
        expect(listThrough(look(chains.slice(first, first + count)))).toEqual([]);
  });

  test('run level or upright, out of the right edge of the supplier and into the left edge of the user', () => {
    const scene = look(chains.slice(0, 2));
    const boxes = new Map(listCards(scene).map((card) => [card.id, card]));
    const inside = [...findLaneRoutes(scene, atlas).values()].filter(({ reach }) => reach !== 'rim');
    expect(inside.length).toBeGreaterThan(20);
    for (const { key, points } of inside) {
      const [, from = '', to = ''] = key.split(' ');
      const [a, b] = [boxes.get(from), boxes.get(to)];
      const [start, end] = [points[0], points.at(-1)];
      expect(start?.x).toBeCloseTo((a?.x ?? 0) + (a?.width ?? 0));
      expect(end?.x).toBeCloseTo(b?.x ?? 0);
      expect(end?.y).toBeGreaterThan(b?.y ?? 0);
      expect(end?.y).toBeLessThan((b?.y ?? 0) + (b?.height ?? 0));
      for (const piece of toPieces(points)) {
        const isLevel = Math.abs(piece.from.y - piece.to.y) < 0.2;
        expect(isLevel || Math.abs(piece.from.x - piece.to.x) < 0.01, key).toBe(true);
      }
    }
  });

  test('are there for every supply between two things of the picture', () => {
    const scene = look(chains.slice(3, 5));
    const drawn = new Set(
      scene.grounds.flatMap(({ look: kind, thing }) => (kind === 'card' || kind === 'row' ? [thing] : [])),
    );
    const wanted = atlas.view.edges.filter(
      ({ type, from, to }) => type === 'FEEDS' && from !== to && drawn.has(from) && drawn.has(to),
    );
    const keys = new Set(wanted.map(({ type, from, to }) => `${type} ${from} ${to}`));
    expect(new Set(findLaneRoutes(scene, atlas).keys())).toEqual(keys);
  });

  test('are told apart: inside a chain, between two that are looked at, to the rim', () => {
    const [battery, vehicle] = ['chain:power-battery', 'chain:new-energy-vehicle'].flatMap((id) =>
      chains.filter((own) => own === id),
    );
    if (battery === undefined || vehicle === undefined) throw new Error('no chains');
    const chainOf = (id: string) => [...atlas.nodes.values()].find((node) => node.id === id)?.chainId;
    for (const { key, reach } of findLaneRoutes(look([battery, vehicle]), atlas).values()) {
      const [, from = '', to = ''] = key.split(' ');
      const ends = [chainOf(from), chainOf(to)];
      const isInside = ends.every((chain) => chain === battery || chain === vehicle);
      expect(reach).toBe(!isInside ? 'rim' : ends[0] === ends[1] ? 'inner' : 'cross');
    }
  });

  test('stay where they are when a filter takes things away', () => {
    const scope = chains.slice(0, 1);
    const [whole, fewer] = [look(scope), look(scope, { ...NO_FILTERS, state: ['weak'] })];
    expect(fewer.spots.size).toBeLessThan(whole.spots.size);
    expect(fewer.spots.size).toBeGreaterThan(0);
    // A firm whose segment is gone stands in another of its own.
    const others = [...fewer.spots].filter(([id]) => !id.startsWith('enterprise:'));
    expect(others.length).toBeGreaterThan(3);
    for (const [id, spot] of others) expect(whole.spots.get(id), id).toEqual(spot);
    expect(findLaneRoutes(fewer, atlas)).toEqual(findLaneRoutes(whole, atlas));
  });
});

describe('ways of supplies in the rows of the city', () => {
  test('stay in the height of their row while they are inside a chain', () => {
    const city = look([]);
    const rows = new Map(
      city.grounds.flatMap(({ look: kind, level, thing, shape }) =>
        kind === 'lane' && level === 1 && shape.kind === 'box' ? [[thing, shape] as const] : [],
      ),
    );
    const inside = [...findLaneRoutes(city, atlas).values()].filter(({ reach }) => reach === 'inner');
    expect(inside.length).toBeGreaterThan(300);
    for (const { key, points } of inside) {
      const [, from = ''] = key.split(' ');
      const row = rows.get([...atlas.nodes.values()].find(({ id }) => id === from)?.chainId);
      for (const { y } of points) {
        expect(y, key).toBeGreaterThanOrEqual(row?.y ?? 0);
        expect(y, key).toBeLessThanOrEqual((row?.y ?? 0) + (row?.height ?? 0));
      }
    }
  });
});

describe('how a way is drawn', () => {
  const route: LaneRoute = {
    ...{ key: 'FEEDS a b', reach: 'inner', isOptional: false, isAlternative: false, isAngular: true },
    points: [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 20 },
      { x: 30, y: 20 },
    ],
  };

  test('solid where required, dashed where optional, with a hollow arrow where any one input will do', () => {
    expect(toRouteStyle(route, 'rest', false)).toMatchObject({ isHollow: false });
    expect(toRouteStyle(route, 'rest', false).dash).toBeUndefined();
    expect(toRouteStyle({ ...route, isOptional: true }, 'rest', false).dash).toBeDefined();
    expect(toRouteStyle({ ...route, isAlternative: true }, 'rest', false).isHollow).toBe(true);
  });

  test('a selection brings its own forward, and lets the others step back', () => {
    const [rest, back, near] = [
      toRouteStyle(route, 'rest', false),
      toRouteStyle(route, 'rest', true),
      toRouteStyle(route, 'near', true),
    ];
    expect(back.opacity).toBeLessThan(rest.opacity);
    expect(near.opacity).toBeGreaterThan(rest.opacity);
    expect(near.token).not.toBe(rest.token);
  });

  test('bends are rounded off by half of what they join at most, and the arrow points where the way ends', () => {
    expect(toRoutePath(route, 4)).toBe('M0 0L6 0Q10 0 10 4L10 16Q10 20 14 20L30 20');
    expect(toRoutePath(route, 40)).toBe('M0 0L5 0Q10 0 10 5L10 10Q10 20 20 20L30 20');
    expect(toArrow(route, { length: 6, half: 3 })).toEqual([
      { x: 30, y: 20 },
      { x: 24, y: 17 },
      { x: 24, y: 23 },
    ]);
  });
});
