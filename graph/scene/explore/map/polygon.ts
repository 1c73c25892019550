// What is inside a shape, how far its border is, and where it has most room.
// May import: explore. Invariants: inside by the even-odd rule; distances are to the border, positive inside and negative outside.
import type { Point, Spot } from '../arrangement';

export type Rings = readonly (readonly Point[])[];

/** Signed distance to the border: positive inside. */
export function toDepth(rings: Rings, { x, y }: Point): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let last = ring.at(-1);
    for (const point of ring) {
      if (last !== undefined) {
        if (last.y > y !== point.y > y && x < ((last.x - point.x) * (y - point.y)) / (last.y - point.y) + point.x) {
          inside = !inside;
        }
        nearest = Math.min(nearest, toSquare(x, y, [last, point]));
      }
      last = point;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

/** Square of the distance from a point to a piece of border. */
function toSquare(x: number, y: number, [a, b]: readonly [Point, Point]): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  const [restX, restY] = [x - a.x - along * dx, y - a.y - along * dy];
  return restX * restX + restY * restY;
}

export type Extent = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export function toExtent(rings: Rings): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of rings.flat()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}

const SAMPLES = 14;
const REFINEMENTS = 4;

/** The largest circle in a shape, to a few hundredths of its size: its middle is where a name fits best. */
export function findRoomiest(rings: Rings): Spot {
  const { left, top, right, bottom } = toExtent(rings);
  let best: Spot = { x: (left + right) / 2, y: (top + bottom) / 2, r: Number.NEGATIVE_INFINITY };
  let [spanX, spanY] = [(right - left) / 2, (bottom - top) / 2];
  for (let round = 0; round <= REFINEMENTS; round += 1) {
    const { x, y } = best;
    for (let index = 0; index < SAMPLES * SAMPLES; index += 1) {
      const [column, row] = [index % SAMPLES, Math.floor(index / SAMPLES)];
      const at = {
        x: x + (((column + 0.5) / SAMPLES) * 2 - 1) * spanX,
        y: y + (((row + 0.5) / SAMPLES) * 2 - 1) * spanY,
      };
      const depth = toDepth(rings, at);
      if (depth > best.r) best = { ...at, r: depth };
    }
    [spanX, spanY] = [spanX / 4, spanY / 4];
  }
  return best;
}
