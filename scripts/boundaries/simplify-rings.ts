// Fewer points on a border, the same ones on both sides of it: a point stays in all rings when one of them needs it.
import type { DistrictShape, GridPoint, Ring } from './decode-shapes';

/** A ring that keeps less than this many points is dropped: an islet, smaller than the tolerance. */
const LEAST_POINTS = 4;

/** Shapes whose borders are nowhere further from the given ones than `tolerance`, in grid units (Douglas and Peucker 1973). */
export function simplifyShapes(shapes: readonly DistrictShape[], tolerance: number): readonly DistrictShape[] {
  const kept = new Set<string>();
  for (const { rings } of shapes) for (const ring of rings) keepNeeded(ring, tolerance, kept);
  return shapes.map((shape) => ({
    ...shape,
    rings: shape.rings
      .map((ring) => ring.filter((point) => kept.has(toKey(point))))
      .filter((ring) => ring.length >= LEAST_POINTS),
  }));
}

function keepNeeded(ring: Ring, tolerance: number, kept: Set<string>): void {
  const pieces: (readonly [number, number])[] = [];
  const far = findFarthest(ring, 0, ring.length - 1);
  for (const index of [0, far.index]) keep(ring, index, kept);
  pieces.push([0, far.index], [far.index, ring.length - 1]);
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    const [from, to] = piece;
    const { index, distance } = findFarthest(ring, from, to);
    if (distance <= tolerance) continue;
    keep(ring, index, kept);
    pieces.push([from, index], [index, to]);
  }
}

function keep(ring: Ring, index: number, kept: Set<string>): void {
  const point = ring[index];
  if (point !== undefined) kept.add(toKey(point));
}

/** The point between two others that lies farthest from the line between them. */
function findFarthest(ring: Ring, from: number, to: number): { readonly index: number; readonly distance: number } {
  const [a, b] = [ring[from], ring[to]];
  let best = { index: from, distance: 0 };
  if (a === undefined || b === undefined) return best;
  for (let index = from + 1; index < to; index += 1) {
    const point = ring[index];
    const distance = point === undefined ? 0 : toDistance(point, a, b);
    if (distance > best.distance) best = { index, distance };
  }
  return best;
}

function toDistance([x, y]: GridPoint, [ax, ay]: GridPoint, [bx, by]: GridPoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function toKey([x, y]: GridPoint): string {
  return `${x},${y}`;
}
