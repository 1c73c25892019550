import { describe, expect, it } from 'vitest';
import { toConcentration } from '#graph/analysis/concentration';
import { buildRandom } from '#graph/analysis/random';
import { toDistrict } from './toy-cluster';
import { findOddNumbers } from './walk-values';

const measure = (...counts: readonly number[]) =>
  toConcentration(counts.map((firms, at) => [toDistrict(`d${at}`), firms] as const));

describe('toConcentration', () => {
  it('agrees with the example of the US Department of Justice: shares of 30, 30, 20 and 20 % have an index of 2,600', () => {
    const found = measure(30, 30, 20, 20);
    expect(found?.hhi).toBeCloseTo(0.26, 12);
    expect(found?.effective).toBeCloseTo(1 / 0.26, 12);
    expect(found?.largest).toEqual({ place: 'district:d0', firms: 30 });
  });

  it('is 1 in one place and 1/n spread over n of them', () => {
    expect(measure(7)).toEqual({ firms: 7, hhi: 1, effective: 1, largest: { place: 'district:d0', firms: 7 } });
    for (const places of [2, 4, 41]) {
      const found = measure(...Array.from({ length: places }, () => 3));
      expect([found?.hhi, found?.effective]).toEqual([(9 / (3 * places) ** 2) * places, places]);
    }
  });

  it('lies between 1/places and 1', () => {
    const random = buildRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const counts = Array.from({ length: 1 + Math.floor(random() * 9) }, () => 1 + Math.floor(random() * 50));
      const { hhi = 0, effective = 0 } = measure(...counts) ?? {};
      expect(hhi).toBeGreaterThanOrEqual(1 / counts.length - 1e-12);
      expect(hhi).toBeLessThanOrEqual(1);
      expect(hhi * effective).toBeCloseTo(1, 12);
    }
  });

  it('is undefined where nothing is on record, never 0', () => {
    expect(measure()).toBeUndefined();
    expect(measure(0, 0)).toBeUndefined();
  });

  it('takes no notice of places without a firm, of the order, or of how often a place comes', () => {
    expect(measure(4, 0, 2)).toEqual({ firms: 6, hhi: 20 / 36, effective: 36 / 20, largest: expect.anything() });
    const [a, b] = [toDistrict('a'), toDistrict('b')];
    const whole = toConcentration([
      [a, 5],
      [b, 3],
    ]);
    const pieces = toConcentration([
      [b, 1],
      [a, 5],
      [b, 2],
    ]);
    expect(pieces).toEqual(whole);
  });

  it('names of equally large places the first by id', () => {
    expect(measure(1, 9, 9)?.largest.place).toBe('district:d1');
    const turned = [toDistrict('z'), toDistrict('m'), toDistrict('c')].map((place) => [place, 2] as const);
    expect(toConcentration(turned)?.largest.place).toBe('district:c');
  });

  it('is the same when every count is doubled, and holds for millions', () => {
    expect(measure(10, 4, 6)?.hhi).toBe(measure(5, 2, 3)?.hhi);
    const huge = measure(...Array.from({ length: 41 }, () => 1_000_000));
    expect(huge?.effective).toBe(41);
    expect(findOddNumbers(huge)).toEqual([]);
  });
});
