import { describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { type NodeId, toNodeId } from '#graph/model/ids';
import type { Spot } from '#graph/scene/explore/arrangement';
import { buildPicker } from '#graph/scene/explore/pick';

const random = buildRandom(7);
const spots = new Map<NodeId, Spot>(
  Array.from({ length: 600 }, (_, at) => [
    toNodeId('enterprise', `f${at}`),
    { x: random() * 900, y: random() * 600, r: at % 50 === 0 ? 60 + random() * 90 : 1 + random() * 12 },
  ]),
);
const away = (spot: Spot, x: number, y: number) => Math.hypot(spot.x - x, spot.y - y) - spot.r;

describe('what stands at a point', () => {
  it('is the smallest thing that holds it, otherwise the nearest within reach, as looking at all of them says', () => {
    const pick = buildPicker(spots);
    for (let round = 0; round < 400; round += 1) {
      const [x, y] = [random() * 900, random() * 600];
      const small = [...spots].filter(([, spot]) => spot.r <= 96);
      const holders = small.filter(([, spot]) => away(spot, x, y) <= 0).sort(([, a], [, b]) => a.r - b.r);
      const near = small
        .filter(([, spot]) => away(spot, x, y) <= 8)
        .sort(([, a], [, b]) => away(a, x, y) - away(b, x, y));
      const wide = [...spots]
        .filter(([, spot]) => spot.r > 96 && away(spot, x, y) <= 0)
        .sort(([, a], [, b]) => a.r - b.r);
      expect(pick({ x, y }, 8)).toBe(holders[0]?.[0] ?? near[0]?.[0] ?? wide[0]?.[0]);
    }
  });

  it('is nothing where nothing is', () => {
    expect(buildPicker(spots)({ x: -500, y: -500 }, 8)).toBeUndefined();
  });
});
