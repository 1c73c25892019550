// A link as it is drawn: from rim to rim, with round bends and room for an arrow head.
// May import: scene. Invariants: a line begins and ends at its marks' rims; it never leaves its route by more than a bend's radius.
import type { CityLink } from './city-links';
import type { Point, Route } from './find-routes';

/** Radius of a bend, px, and chords that stand for it. */
const BEND_RADIUS = 9;
const CHORDS = 6;
/** Air between a mark and the line, px. */
const AIR = 2;

export type LinkLine = { readonly link: CityLink; readonly points: readonly Point[] };
export type Ends = { readonly fromRadius: number; readonly toRadius: number };

/** Rounds a route's bends and cuts what lies under its two marks. */
export function toLinkLine(link: CityLink, route: Route, { fromRadius, toRadius }: Ends): LinkLine {
  const whole = roundBends(route);
  const shorter = cutStart(whole, fromRadius + AIR);
  const points = [...cutStart([...shorter].reverse(), toRadius + AIR)].reverse();
  return { link, points: points.length > 1 ? points : whole };
}

/** Width of a line in px: 1 to 4, by the number of segment links. */
export function toLineWidth(link: CityLink): number {
  return link.kind === 'supply' ? Math.min(4, 1 + link.weight * 0.28) : 1.3;
}

function roundBends(route: Route): readonly Point[] {
  return route.flatMap((corner, index) => {
    const before = route[index - 1];
    const after = route[index + 1];
    if (before === undefined || after === undefined) return [corner];
    const radius = Math.min(BEND_RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
    if (radius < 0.5) return [corner];
    const start = moveToward(corner, before, radius);
    const end = moveToward(corner, after, radius);
    return Array.from({ length: CHORDS + 1 }, (_, step) => toBezier([start, corner, end], step / CHORDS));
  });
}

function toBezier([a, b, c]: readonly [Point, Point, Point], t: number): Point {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: p * a.x + q * b.x + r * c.x, y: p * a.y + q * b.y + r * c.y };
}

/** Drops a length from the start; straight-line distance counts, because the mark is round. */
function cutStart(points: readonly Point[], length: number): readonly Point[] {
  const [centre] = points;
  if (centre === undefined) return points;
  const first = points.findIndex((point) => distance(centre, point) > length);
  const inside = points[first - 1];
  const outside = points[first];
  if (inside === undefined || outside === undefined) return points;
  const [near, far] = [distance(centre, inside), distance(centre, outside)];
  const share = far === near ? 0 : (length - near) / (far - near);
  const cut = { x: inside.x + (outside.x - inside.x) * share, y: inside.y + (outside.y - inside.y) * share };
  return [cut, ...points.slice(first)];
}

function moveToward(from: Point, to: Point, length: number): Point {
  const share = length / distance(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
