import { describe, expect, test } from 'vitest';
import { decodeRing, decodeShapes, GRID, packedMapSchema } from '../../../scripts/boundaries/decode-shapes';
import { simplifyShapes } from '../../../scripts/boundaries/simplify-rings';

describe('a packed ring', () => {
  // A step of 1 is coded as 2, of −1 as 1, each added to 64: B is +1, A is −1, @ is 0.
  const step = (value: number) => String.fromCharCode(64 + (value < 0 ? -2 * value - 1 : 2 * value));

  test('is read as steps from its offset, and closed', () => {
    const text = [0, 0, 3, 0, 0, -2].map(step).join('');
    expect(decodeRing(text, [100, 200])).toEqual([
      [100, 200],
      [103, 200],
      [103, 198],
      [100, 200],
    ]);
  });

  test('keeps parts apart and brings old codes up to date', () => {
    const text = [0, 0, 3, 0, 0, 3].map(step).join('');
    const map = packedMapSchema.parse({
      UTF8Encoding: true,
      features: [
        {
          id: '500228',
          properties: { name: '梁平县' },
          geometry: { type: 'MultiPolygon', coordinates: [[text], [text]], encodeOffsets: [[[0, 0]], [[50, 50]]] },
        },
      ],
    });
    const [shape] = decodeShapes(map);
    expect(shape?.adcode).toBe('500155');
    expect(shape?.rings.map(([first]) => first)).toEqual([
      [0, 0],
      [50, 50],
    ]);
  });
});

describe('simplified shapes', () => {
  // Two squares side by side whose common border has a small tooth, a large tooth and a point on the way.
  const border = [
    [10, 0],
    [10, 2],
    [10.4, 3],
    [10, 4],
    [10, 5],
    [14, 6],
    [10, 7],
    [10, 10],
  ] as const;
  const left = { adcode: '1', name: 'left', rings: [[[0, 0], ...border, [0, 10], [0, 0]] as const] };
  const right = {
    adcode: '2',
    name: 'right',
    rings: [[[20, 10], ...[...border].reverse(), [20, 0], [20, 10]] as const],
  };

  test('lose what is smaller than the tolerance and keep what is larger', () => {
    const [shape] = simplifyShapes([left], 1);
    const points = shape?.rings[0] ?? [];
    expect(points).not.toContainEqual([10.4, 3]);
    expect(points).toContainEqual([14, 6]);
    expect(points.length).toBeLessThan(left.rings[0]?.length ?? 0);
  });

  test('share the same points along a common border', () => {
    const [a, b] = simplifyShapes([left, right], 1);
    const along = (points: readonly (readonly [number, number])[] = []) =>
      points
        .filter(([x, y]) => border.some(([bx, by]) => bx === x && by === y))
        .map(String)
        .sort();
    expect(along(a?.rings[0])).toEqual(along(b?.rings[0]));
    expect(along(a?.rings[0]).length).toBeGreaterThan(3);
  });

  test('lose islets that are smaller than the tolerance', () => {
    const islet = [
      [50, 50],
      [50.2, 50],
      [50.2, 50.2],
      [50, 50],
    ] as const;
    const [shape] = simplifyShapes([{ ...left, rings: [...left.rings, islet] }], 1);
    expect(shape?.rings).toHaveLength(1);
  });
});

test('a grid step is 1/1024 of a degree, about 100 m', () => {
  expect((1 / GRID) * 111_000).toBeCloseTo(108, 0);
});
