// Supplies of the whole city as curves: inside a row an arc over it, or under it where it runs back; between rows from edge to edge.
// May import: explore. Invariants: an arc stays in the height of its row; curves end at the edges of their things.
import type { Point, Spot } from '../arrangement';

/** Points of a curve: enough to look round at every zoom. */
const STEPS = 14;
/** Height of an arc: at most so much of the row, and most of that from this width on, px: longer ones lie over shorter ones. */
const RISE = { most: 0.47, width: 240 } as const;

/** `height` is that of the row. */
export function bendInRow(from: Spot, to: Spot, height: number): readonly Point[] {
  const isForward = to.x >= from.x;
  const side = isForward ? -1 : 1;
  const rise = RISE.most * height * (1 - Math.exp(-Math.abs(to.x - from.x) / RISE.width));
  const toEdge = (spot: Spot, other: Spot): Point => {
    const across = Math.sign(other.x - spot.x) * spot.r * 0.7;
    return { x: spot.x + across, y: spot.y + side * Math.min(spot.r * 0.71, height / 2) };
  };
  const [start, end] = [toEdge(from, to), toEdge(to, from)];
  // The middle of a curve is half as far as its handle.
  const handle = { x: (start.x + end.x) / 2, y: from.y + side * (2 * rise - Math.abs(start.y - from.y)) };
  return sample((t) => mix(mix(start, handle, t), mix(handle, end, t), t));
}

/** Leaves and arrives upright. */
export function bendBetweenRows(from: Spot, to: Spot): readonly Point[] {
  const side = Math.sign(to.y - from.y);
  const [start, end] = [
    { x: from.x, y: from.y + side * from.r },
    { x: to.x, y: to.y - side * (to.r + 1) },
  ];
  const reach = (end.y - start.y) * 0.45;
  const [a, b] = [
    { x: start.x, y: start.y + reach },
    { x: end.x, y: end.y - reach },
  ];
  return sample((t) => {
    const [one, two, three] = [mix(start, a, t), mix(a, b, t), mix(b, end, t)];
    return mix(mix(one, two, t), mix(two, three, t), t);
  });
}

function sample(at: (t: number) => Point): readonly Point[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => at(step / STEPS));
}

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
