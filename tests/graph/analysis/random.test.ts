import { describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';

const draw = (seed: number, count: number) => {
  const random = buildRandom(seed);
  return Array.from({ length: count }, random);
};

describe('buildRandom', () => {
  it('is Mulberry32: its first numbers are the published ones', () => {
    expect(draw(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  it('gives the same numbers for the same seed, and others for another', () => {
    expect(draw(42, 50)).toEqual(draw(42, 50));
    expect(draw(42, 50)).not.toEqual(draw(43, 50));
  });

  it('fills the interval from 0 up to 1 evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const value of draw(7, 100_000)) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    expect(tenths).toHaveLength(10);
    // Four standard deviations of a binomial count: 4 · √(100,000 · 0.1 · 0.9) = 379.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(380);
  });
});
