import { describe, expect, test } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import type { Board, Stand } from '#graph/scene/explore/lanes/route-board';
import { placeNets, spreadPassages } from '#graph/scene/explore/lanes/route-tracks';
import { findWay } from '#graph/scene/explore/lanes/route-ways';

const stand = (name: string, y: number, column: number): Stand => ({
  ...{ id: toNodeId('segment', name), box: { x: 100 * column, y, width: 60, height: 20 } },
  ...{ out: column + 1, in: column, outX: 100 * column + 60, inX: 100 * column, isOutLeft: true, isInLeft: false },
});
const board = (...columns: Board['columns']): Board => ({ stands: new Map(), columns, channels: [] });
const full = [{ from: 0, to: 200 }];

describe('the way through the columns between', () => {
  test('goes straight where every column has a gap at that height', () => {
    const gaps = [
      { from: 0, to: 40 },
      { from: 60, to: 200 },
    ];
    expect(findWay(board(full, gaps, full), stand('a', 10, 0), stand('b', 10, 2))).toMatchObject({
      columns: [1],
      ys: [20],
    });
  });

  test('takes the gap nearest to the straight way', () => {
    const gaps = [
      { from: 0, to: 5 },
      { from: 70, to: 80 },
      { from: 190, to: 200 },
    ];
    const way = findWay(board(full, gaps, full), stand('a', 50, 0), stand('b', 50, 2));
    expect(way?.ys).toEqual([70]);
  });

  test('back to an earlier column passes every column from its own to that one', () => {
    const way = findWay(board(full, full, full), stand('a', 10, 2), stand('b', 10, 0));
    expect(way?.columns).toEqual([2, 1, 0]);
  });

  test('there is none through a column without a gap', () => {
    expect(findWay(board(full, [], full), stand('a', 10, 0), stand('b', 10, 2))).toBeUndefined();
  });
});

describe('tracks', () => {
  test('of a gap keep their order, their distance and the gap', () => {
    const wishes = ['a', 'b', 'c'].map((key, at) => ({ key, y: 50 + at }));
    const tracks = spreadPassages({ from: 40, to: 60 }, wishes);
    expect([...tracks.values()]).toEqual([50, 54, 58]);
    const tight = [...spreadPassages({ from: 50, to: 53 }, wishes).values()];
    expect(tight).toEqual([50, 51.5, 53]);
  });

  test('of a channel stand so that falling lines do not cross one another', () => {
    const nets = [
      { key: 'high', left: [10], right: [50] },
      { key: 'low', left: [20], right: [60] },
    ];
    const xs = placeNets({ from: 0, to: 40 }, nets);
    expect(xs.get('low')).toBeLessThan(xs.get('high') ?? 0);
  });

  test('of a channel are shared by lines that never meet', () => {
    const xs = placeNets({ from: 0, to: 40 }, [
      { key: 'a', left: [0], right: [10] },
      { key: 'b', left: [100], right: [120] },
    ]);
    expect(xs.get('a')).toBe(xs.get('b'));
  });
});
