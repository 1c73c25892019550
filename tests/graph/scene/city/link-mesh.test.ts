import { describe, expect, test } from 'vitest';
import { parseNodeId } from '#graph/model/ids';
import type { CityLink } from '#graph/scene/city/city-links';
import { toLineWidth, toLinkLine } from '#graph/scene/city/link-lines';
import { buildLinkMesh, FLOATS_PER_CORNER, type LineLook } from '#graph/scene/city/link-mesh';

const id = (text: string) => {
  const parsed = parseNodeId(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const link = (kind: CityLink['kind'], weight: number): CityLink => ({
  ...{ key: `${kind} a b`, kind, weight, role: undefined },
  from: id('chain:a'),
  to: id('chain:b'),
});
const LOOK: LineLook = { colour: [0.5, 0.25, 0, 1], dashed: false, arrow: false, widen: 1 };
const STRAIGHT = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];
const BENT = [...STRAIGHT, { x: 100, y: 80 }];

function toCorners(mesh: Float32Array): readonly (readonly number[])[] {
  return Array.from({ length: mesh.length / FLOATS_PER_CORNER }, (_, index) =>
    Array.from(mesh.subarray(index * FLOATS_PER_CORNER, (index + 1) * FLOATS_PER_CORNER)),
  );
}

describe('a line', () => {
  test('starts and ends at the rims of its marks', () => {
    const { points } = toLinkLine(link('supply', 1), STRAIGHT, { fromRadius: 10, toRadius: 20 });
    expect(points[0]).toEqual({ x: 12, y: 0 });
    expect(points.at(-1)).toEqual({ x: 78, y: 0 });
  });

  test('rounds its bends inside the corner', () => {
    const { points } = toLinkLine(link('supply', 1), BENT, { fromRadius: 0, toRadius: 0 });
    expect(points.length).toBeGreaterThan(6);
    expect(points).not.toContainEqual({ x: 100, y: 0 });
    for (const { x, y } of points) expect(x <= 100 && y >= 0 && (x > 90 || y === 0)).toBe(true);
  });

  test('is wider for more segment links, up to 4 px', () => {
    expect(toLineWidth(link('supply', 1))).toBeCloseTo(1.28);
    expect(toLineWidth(link('supply', 5))).toBeGreaterThan(toLineWidth(link('supply', 3)));
    expect(toLineWidth(link('supply', 99))).toBe(4);
    expect(toLineWidth(link('deployment', 1))).toBe(toLineWidth(link('program', 1)));
  });
});

describe('the mesh of lines', () => {
  test('is two triangles a straight piece, as wide as the line, in its colour', () => {
    const line = { link: link('supply', 5), points: STRAIGHT };
    const corners = toCorners(buildLinkMesh([line], () => LOOK));
    expect(corners).toHaveLength(6);
    for (const [x, y, shiftX, shiftY, side, half, along, dash, ...rest] of corners) {
      expect([x, y, shiftX]).toEqual([along, 0, -0]);
      expect(shiftY).toBe(1);
      expect(Math.abs(side ?? 0)).toBe(1);
      expect(half).toBeCloseTo(toLineWidth(line.link) / 2);
      expect([dash, ...rest]).toEqual([0, 0.5, 0.25, 0, 1, 0, 0]);
    }
  });

  test('keeps the width in a bend: the corner reaches as far as both bands', () => {
    const corners = toCorners(buildLinkMesh([{ link: link('supply', 1), points: BENT }], () => LOOK));
    const corner = corners.find(([x, y]) => x === 100 && y === 0);
    expect([corner?.[2], corner?.[3]]).toEqual([-1, 1]);
  });

  test('ends in a head that runs to the tip and hangs on it', () => {
    const corners = toCorners(
      buildLinkMesh([{ link: link('supply', 1), points: STRAIGHT }], () => ({ ...LOOK, arrow: true })),
    );
    expect(corners).toHaveLength(12);
    const head = corners.slice(6);
    for (const corner of head) expect([corner[0], corner[1]]).toEqual([100, 0]);
    expect(head.filter((corner) => corner[5] === 0 && corner[12] === 0)).toHaveLength(3);
    expect(head.filter((corner) => (corner[5] ?? 0) > 2 && (corner[12] ?? 0) < -5)).toHaveLength(3);
  });

  test('of no lines is empty, and of equal lines equal', () => {
    expect(buildLinkMesh([], () => LOOK)).toHaveLength(0);
    const line = { link: link('program', 1), points: BENT };
    expect(buildLinkMesh([line], () => LOOK)).toEqual(buildLinkMesh([line], () => LOOK));
  });
});
