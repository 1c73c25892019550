import { describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { findShortestPaths } from '#graph/analysis/shortest-paths';

type Links = ReadonlyMap<number, readonly number[]>;

/** Undirected, drawn by a seed. */
function drawLinks(seed: number, nodes: number, share: number): Links {
  const random = buildRandom(seed);
  const links = new Map<number, number[]>(Array.from({ length: nodes }, (_, at) => [at, []]));
  for (let a = 0; a < nodes; a += 1) {
    for (let b = a + 1; b < nodes; b += 1) {
      if (random() >= share) continue;
      links.get(a)?.push(b);
      links.get(b)?.push(a);
    }
  }
  return links;
}

/** Every way without a node twice, the shortest of them kept. */
function walkAll(links: Links, from: number, to: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const walk = (row: readonly number[]) => {
    const last = row.at(-1) ?? from;
    if (last === to) found.push(row);
    else for (const next of links.get(last) ?? []) if (!row.includes(next)) walk([...row, next]);
  };
  walk([from]);
  const least = Math.min(...found.map(({ length }) => length));
  return found.filter(({ length }) => length === least);
}

const neighboursIn = (links: Links) => (id: number) => links.get(id) ?? [];
const find = (links: Links, from: number, to: number) =>
  findShortestPaths(neighboursIn(links), { from, to, most: 1000 });

describe('findShortestPaths', () => {
  it('lists what walking every way finds, in the same order, and counts them', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const links = drawLinks(seed, 8, 0.3);
      for (let to = 1; to < 8; to += 1) {
        const expected = walkAll(links, 0, to);
        const found = find(links, 0, to);
        expect(found?.rows ?? []).toEqual(expected);
        expect(found?.total ?? 0).toBe(expected.length);
        expect(found === undefined || found.length === (expected[0]?.length ?? 0) - 1).toBe(true);
      }
    }
  });

  it('counts ways that it does not list', () => {
    // A ladder of ten diamonds has 2^10 ways.
    const links = new Map<number, number[]>();
    const join = (a: number, b: number) => {
      links.set(a, [...(links.get(a) ?? []), b]);
      links.set(b, [...(links.get(b) ?? []), a]);
    };
    for (let at = 0; at < 10; at += 1)
      for (const side of [1, 2]) {
        join(at * 3, at * 3 + side);
        join(at * 3 + side, at * 3 + 3);
      }
    const found = findShortestPaths(neighboursIn(links), { from: 0, to: 30, most: 3 });
    expect([found?.length, found?.total, found?.rows.length]).toEqual([20, 1024, 3]);
  });

  it('joins a node to itself by no edge, and nothing to what it cannot reach', () => {
    const links = new Map([
      [1, [2]],
      [2, [1]],
      [3, []],
    ]);
    expect(find(links, 1, 1)).toEqual({ length: 0, total: 1, rows: [[1]] });
    expect(find(links, 1, 3)).toBeUndefined();
  });
});
