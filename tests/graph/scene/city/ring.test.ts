import { describe, expect, test } from 'vitest';
import { toMutedBits } from '#graph/scene/city/city-marks';
import { toDiamondRadius, toGapShare, toHeatStep, toRingNumber, toRingRadius, toShares } from '#graph/scene/city/ring';
import { toRingArcs } from '#graph/scene/city/ring-arcs';

const STATES = { present: 5, weak: 3, absent: 1, unknown: 1 };
const NONE = { present: 0, weak: 0, absent: 0, unknown: 0 };

describe('a ring', () => {
  test('shows the shares of the states and, without segments, nothing', () => {
    expect(toShares(STATES)).toEqual([0.5, 0.3, 0.1, 0.1]);
    expect(toShares(NONE)).toEqual([0, 0, 0, 0]);
  });

  test('carries weak + absent, or the states a reader filters for', () => {
    expect(toRingNumber(STATES, [])).toBe(4);
    expect(toRingNumber(STATES, ['unknown'])).toBe(1);
    expect(toRingNumber(STATES, ['present', 'weak'])).toBe(8);
  });

  test('grows in area with its enterprises, between two bounds', () => {
    expect(toRingRadius(0)).toBe(14);
    expect(toRingRadius(40)).toBe(25);
    expect(toRingRadius(400)).toBe(25);
    expect((toRingRadius(32) / toRingRadius(20)) ** 2).toBeCloseTo(1.6, 0);
    expect(toDiamondRadius(0)).toBeLessThan(toDiamondRadius(60));
  });

  test('is as hot as its share of gaps; what is unknown cools it', () => {
    expect(toGapShare(STATES)).toBe(0.4);
    expect([0, 0.15, 0.16, 0.3, 0.45, 0.6, 0.61, 1].map(toHeatStep)).toEqual([0, 1, 2, 2, 3, 4, 5, 5]);
  });

  test('mutes one bit a state that is filtered out', () => {
    expect(toMutedBits([])).toBe(0);
    expect(toMutedBits(['present'])).toBe(0b1110);
    expect(toMutedBits(['weak', 'absent'])).toBe(0b1001);
  });

  test('closes: arcs start where the one before ended, absent sticks out, a single state is one arc', () => {
    const arcs = toRingArcs([0.5, 0.25, 0.25, 0], 10);
    expect(arcs.map(({ state }) => state)).toEqual(['present', 'weak', 'absent']);
    expect(arcs[0]?.path).toMatch(/^M0 -10A10 10 0 0 1 0 10L0 5.75/);
    expect(arcs[1]?.path).toMatch(/^M0 10A10 10 0 0 1 -10 -?0L/);
    expect(arcs[2]?.path).toMatch(/^M-12.2 -?0A12.2 12.2/);
    expect(toRingArcs([0, 0, 0, 1], 10)).toHaveLength(1);
    expect(toRingArcs([0, 0, 0, 0], 10)).toEqual([]);
  });
});
