// How many crossings a reader sees. May import: elk-layout's types. Invariant: lines of one bundle never cross, they meet.
import type { PlacedRoute, Point } from './elk-layout';

type Segment = { readonly bundle: number; readonly a: Point; readonly b: Point };
/** Crossings nearer to a bend than this are touches, in pixels. */
const TOUCH = 0.5;

/** Number of places where lines of two bundles cross; several lines through one place count once. */
export function countCrossings(routes: readonly PlacedRoute[]): number {
  const segments = routes.flatMap(toSegments);
  const upright = segments.filter((segment) => segment.a.x === segment.b.x);
  const level = segments.filter((segment) => segment.a.y === segment.b.y);
  const places = new Set<string>();
  for (const h of level) {
    for (const v of upright) {
      const apart = h.bundle !== v.bundle;
      if (apart && isInside(v.a.x, h.a.x, h.b.x) && isInside(h.a.y, v.a.y, v.b.y)) {
        places.add(`${v.a.x.toFixed(1)},${h.a.y.toFixed(1)}`);
      }
    }
  }
  return places.size;
}

function toSegments(route: PlacedRoute): readonly Segment[] {
  return route.points.slice(1).flatMap((b, index) => {
    const a = route.points[index];
    return a === undefined ? [] : [{ bundle: route.bundle, a, b }];
  });
}

function isInside(value: number, end: number, otherEnd: number): boolean {
  return value > Math.min(end, otherEnd) + TOUCH && value < Math.max(end, otherEnd) - TOUCH;
}
