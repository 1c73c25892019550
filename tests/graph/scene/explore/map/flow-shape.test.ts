import { describe, expect, test } from 'vitest';
import { toFlowRing, toFlowWidth } from '#graph/scene/explore/map/flow-shape';
import { toDepth } from '#graph/scene/explore/map/polygon';

const a = { x: 0, y: 0, r: 5 };
const b = { x: 100, y: 0, r: 8 };
const toRing = (from = a, to = b, count = 1) => {
  const ring = toFlowRing(from, to, count);
  if (ring === undefined) throw new Error('no flow');
  return ring;
};

describe('a flow', () => {
  test('begins and ends at the rims of its marks', () => {
    const distances = (to: { readonly x: number; readonly y: number }) =>
      toRing().map(({ x, y }) => Math.hypot(x - to.x, y - to.y));
    expect(Math.min(...distances(a))).toBeGreaterThan(a.r);
    expect(Math.min(...distances(a))).toBeLessThan(a.r + 6);
    expect(Math.min(...distances(b))).toBeGreaterThan(b.r);
    expect(Math.min(...distances(b))).toBeLessThan(b.r + 6);
  });

  test('there and back lie apart', () => {
    const there = toRing();
    const back = toRing(b, a);
    expect(there.some((point) => toDepth([back], point) > 0)).toBe(false);
    expect(back.some((point) => toDepth([there], point) > 0)).toBe(false);
  });

  test('grows towards its head', () => {
    const ring = toRing();
    const spanAt = (x: number) => {
      const inside = Array.from({ length: 2000 }, (_, step) => -40 + step * 0.04).filter(
        (y) => toDepth([ring], { x, y }) > 0,
      );
      return inside.length;
    };
    expect(spanAt(70)).toBeGreaterThan(spanAt(20));
  });

  test('is wider the more records it stands for, up to a most', () => {
    const widths = [1, 2, 3, 8, 1000].map(toFlowWidth);
    expect(widths).toEqual([...widths].sort((one, other) => one - other));
    expect(toFlowWidth(2)).toBeGreaterThan(toFlowWidth(1));
    expect(toFlowWidth(1000)).toBe(toFlowWidth(2000));
  });

  test('is none between marks that touch', () => {
    expect(toFlowRing(a, { x: 12, y: 0, r: 6 }, 3)).toBeUndefined();
  });
});
