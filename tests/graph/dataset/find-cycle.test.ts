import { describe, expect, it } from 'vitest';
import { findCycles } from '#graph/dataset/find-cycle';

const edges = (text: string) =>
  text.split(' ').flatMap((pair) => (pair === '' ? [] : [{ from: pair[0] ?? '', to: pair[1] ?? '' }]));
const found = (text: string) =>
  findCycles(edges(text)).map(({ walk }) => [walk[0]?.from, ...walk.map(({ to }) => to)].join(''));

describe('findCycles', () => {
  it.each([
    ['', []],
    ['ab bc ac', []],
    ['ab ba', ['bab']],
    ['ab bc ca', ['cabc']],
    // The last edge closes three walks; it is one mistake.
    ['ab bd ac cd ad da', ['dad']],
    // Two cycles apart from each other, and one that leads from one to the other.
    ['ab ba bc cd dc', ['bab', 'dcd']],
    // Without `bc` both walks are open, without any other edge only one.
    ['ab bc ca cd db', ['bcab']],
  ])('of %s', (text, cycles) => {
    expect(found(text)).toEqual(cycles);
  });

  it('leaves no cycle when its culprits are gone, in graphs at random', () => {
    let state = 1;
    const next = (limit: number) => {
      state = (state * 48271) % 2147483647;
      return state % limit;
    };
    for (let run = 0; run < 200; run++) {
      const graph = Array.from({ length: next(30) }, () => ({ from: `n${next(10)}`, to: `n${next(10)}` }));
      const culprits = new Set(findCycles(graph).map(({ culprit }) => culprit));
      expect(findCycles(graph.filter((edge) => !culprits.has(edge)))).toEqual([]);
    }
  });

  it('closes each walk where it began', () => {
    for (const { walk, culprit } of findCycles(edges('ab bc ca cd db be ec'))) {
      expect(walk[0]).toBe(culprit);
      expect(walk.at(-1)?.to).toBe(culprit.from);
      for (const [index, step] of walk.entries()) expect(walk[index + 1]?.from ?? culprit.from).toBe(step.to);
    }
  });

  it('comes to an end in a ring of a hundred thousand', () => {
    const ring = Array.from({ length: 100_000 }, (_, index) => ({
      from: `n${index}`,
      to: `n${(index + 1) % 100_000}`,
    }));
    expect(findCycles(ring)).toHaveLength(1);
  });
});
