// A way as a path that canvas and SVG draw alike, and the arrow at its end.
// May import: explore. Invariants: the path starts and ends where the way does; bends are rounded off by no more than half of what they join.
import type { Point } from '../arrangement';
import { toNumber as n } from '../svg/escape-xml';
import type { LaneRoute } from './lane-routes';

type Shape = Pick<LaneRoute, 'points' | 'isAngular'>;

/** SVG path data; `radius` is that of a bend. */
export function toRoutePath({ points, isAngular }: Shape, radius: number): string {
  const [start, ...rest] = points;
  if (start === undefined) return '';
  const parts = rest.map((point, at) => {
    const next = rest[at + 1];
    if (next === undefined || !isAngular) return `L${n(point.x)} ${n(point.y)}`;
    const before = points[at] ?? start;
    const r = Math.min(radius, toLength(before, point) / 2, toLength(point, next) / 2);
    const [from, to] = [toward(point, before, r), toward(point, next, r)];
    return `L${n(from.x)} ${n(from.y)}Q${n(point.x)} ${n(point.y)} ${n(to.x)} ${n(to.y)}`;
  });
  return `M${n(start.x)} ${n(start.y)}${parts.join('')}`;
}

/** Tip and the two ends of the arrow at the end of a way. */
export function toArrow(
  { points }: Pick<Shape, 'points'>,
  { length, half }: { readonly length: number; readonly half: number },
): readonly Point[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return [];
  const base = toward(tip, before, length);
  const [px, py] = [((tip.y - base.y) * half) / length, ((base.x - tip.x) * half) / length];
  return [tip, { x: base.x + px, y: base.y + py }, { x: base.x - px, y: base.y - py }];
}

function toLength(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point at a distance from one towards another. */
export function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.max(1e-6, toLength(from, to));
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}
