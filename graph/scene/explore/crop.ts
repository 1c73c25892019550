// A picture cut to what stands in it.
// May import: arrangement. Invariant: everything is moved alike, so nothing changes its place among the others.
import type { Arrangement, Ground, GroundShape, Point, Spot } from './arrangement';

/** Air around the picture, px. */
const MARGIN = 24;

export function crop(arrangement: Arrangement): Arrangement {
  const points = [...arrangement.spots.values()].flatMap(({ x, y, r }) => [
    { x: x - r, y: y - r },
    { x: x + r, y: y + r },
  ]);
  points.push(...arrangement.grounds.flatMap(({ shape }) => toCorners(shape)));
  if (points.length === 0) return arrangement;
  const [left, top] = [min(points, 'x') - MARGIN, min(points, 'y') - MARGIN];
  const [right, bottom] = [max(points, 'x') + MARGIN, max(points, 'y') + MARGIN];
  const shift = <T extends Point>(point: T): T => ({ ...point, x: point.x - left, y: point.y - top });
  return {
    ...arrangement,
    width: right - left,
    height: bottom - top,
    spots: new Map([...arrangement.spots].map(([id, spot]) => [id, shift<Spot>(spot)])),
    grounds: arrangement.grounds.map(
      (ground): Ground => ({ ...ground, label: shift(ground.label), shape: shiftShape(ground.shape, shift) }),
    ),
  };
}

function toCorners(shape: GroundShape): readonly Point[] {
  switch (shape.kind) {
    case 'circle': {
      const { centre, radius } = shape;
      return [
        { x: centre.x - radius, y: centre.y - radius },
        { x: centre.x + radius, y: centre.y + radius },
      ];
    }
    case 'box':
      return [shape, { x: shape.x + shape.width, y: shape.y + shape.height }];
    case 'rings':
      return shape.rings.flat();
  }
}

function shiftShape(shape: GroundShape, shift: <T extends Point>(point: T) => T): GroundShape {
  switch (shape.kind) {
    case 'circle':
      return { ...shape, centre: shift(shape.centre) };
    case 'box':
      return shift(shape);
    case 'rings':
      return { ...shape, rings: shape.rings.map((ring) => ring.map((point) => shift(point))) };
  }
}

function min(points: readonly Point[], axis: 'x' | 'y'): number {
  return points.reduce((least, point) => Math.min(least, point[axis]), Number.POSITIVE_INFINITY);
}

function max(points: readonly Point[], axis: 'x' | 'y'): number {
  return points.reduce((most, point) => Math.max(most, point[axis]), Number.NEGATIVE_INFINITY);
}
