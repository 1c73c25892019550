// Districts and programs on arcs around the middle.
// May import: model, explore. Invariants: no two on an arc overlap; the order is kept, clockwise; the arc grows until all have room.
import type { Point } from '../arrangement';

export type RingItem = { readonly r: number };
/** An arc of an ellipse from one angle to another, in radians, 0 to the right, clockwise as y points down. */
export type Arc = { readonly a: number; readonly b: number; readonly from: number; readonly to: number };

const STEPS = 720;

/** Middles along an arc: everyone as far from the next as both need, the rest of the room shared evenly. `undefined` when it is too short. */
export function placeOnArc(items: readonly RingItem[], arc: Arc, gap: number): readonly Point[] | undefined {
  const path = samplePath(arc);
  const total = path.at(-1)?.length ?? 0;
  const needed = items.reduce((sum, { r }) => sum + 2 * r + gap, 0);
  if (needed > total) return undefined;
  const share = items.length === 0 ? 0 : (total - needed) / items.length;
  let at = 0;
  return items.map(({ r }) => {
    const width = 2 * r + gap + share;
    const point = pointAt(path, at + width / 2);
    at += width;
    return point;
  });
}

type Step = Point & { readonly length: number };

function samplePath({ a, b, from, to }: Arc): readonly Step[] {
  const path: Step[] = [];
  let length = 0;
  for (let index = 0; index <= STEPS; index += 1) {
    const angle = from + ((to - from) * index) / STEPS;
    const point = { x: a * Math.cos(angle), y: b * Math.sin(angle) };
    const last = path.at(-1);
    if (last !== undefined) length += Math.hypot(point.x - last.x, point.y - last.y);
    path.push({ ...point, length });
  }
  return path;
}

function pointAt(path: readonly Step[], length: number): Point {
  const index = path.findIndex((step) => step.length >= length);
  const [before, after] = [path[Math.max(0, index - 1)], path[index] ?? path.at(-1)];
  if (before === undefined || after === undefined) return { x: 0, y: 0 };
  const span = after.length - before.length;
  const part = span === 0 ? 0 : (length - before.length) / span;
  return { x: before.x + (after.x - before.x) * part, y: before.y + (after.y - before.y) * part };
}
