// The shape of a flow between two districts: a bent band that grows from where it comes from to a head where it goes to.
// May import: model, explore. Invariants: flows there and back bend to different sides; the width says the count, up to a most; nothing where the two marks touch.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Point, Spot } from '../arrangement';

/** How far a flow bends to the left of its direction, as a part of its length. */
const BEND = 0.2;
const STEPS = 14;
/** Width at the head for one record and for each further one, and at most. */
const ONE = 2;
const MORE = 1.6;
const MOST = 9;
/** Width at the tail as a part of that at the head. */
const TAIL = 0.5;
const HEAD_LENGTH = 5;
const HEAD_WIDTH = 2.1;
/** Air between a mark and its flows. */
const AIR = 1.5;

/** Width of a flow of so many records. */
export function toFlowWidth(count: number): number {
  return Math.min(MOST, ONE + (count - 1) * MORE);
}

/** Its outline, a closed ring; spots and widths in the same px. */
export function toFlowRing(from: Spot, to: Spot, count: number): readonly Point[] | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const width = toFlowWidth(count);
  const head = Math.min(HEAD_LENGTH + width, length / 2);
  if (length <= from.r + to.r + 2 * AIR + 2) return undefined;
  const middle = { x: (from.x + to.x) / 2 + dy * BEND, y: (from.y + to.y) / 2 - dx * BEND };
  const curve = (t: number): Point => ({
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * middle.x + t * t * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * middle.y + t * t * to.y,
  });
  const [start, end] = [(from.r + AIR) / length, 1 - (to.r + AIR) / length];
  const neck = Math.max(start, end - head / length);
  const points = Array.from({ length: STEPS + 1 }, (_, step) => curve(start + ((neck - start) * step) / STEPS));
  const last = points.at(-1) ?? from;
  const tip = curve(end);
  const sides = points.map((point, at) => toSide(points[at - 1] ?? point, points[at + 1] ?? tip));
  const toEdge = (sign: number) =>
    points.map((point, at) => move(point, sides[at], (sign * width * (TAIL + ((1 - TAIL) * at) / STEPS)) / 2));
  const wide = (HEAD_WIDTH * width) / 2 + 1;
  const side = toSide(last, tip);
  return [...toEdge(1), move(last, side, wide), tip, move(last, side, -wide), ...toEdge(-1).reverse()];
}

/** Unit vector to the left of a direction. */
function toSide(a: Point, b: Point): Point {
  const length = Math.max(1e-9, Math.hypot(b.x - a.x, b.y - a.y));
  return { x: (b.y - a.y) / length, y: (a.x - b.x) / length };
}

function move({ x, y }: Point, side: Point | undefined, by: number): Point {
  return { x: x + (side?.x ?? 0) * by, y: y + (side?.y ?? 0) * by };
}

/** Where flows end: at the circle of a zone, at the mark of any other district. */
export function listFlowEnds({ spots, grounds }: Pick<Arrangement, 'spots' | 'grounds'>): ReadonlyMap<NodeId, Spot> {
  const circles = grounds.flatMap(({ thing, shape }) =>
    thing !== undefined && shape.kind === 'circle' ? [[thing, { ...shape.centre, r: shape.radius }] as const] : [],
  );
  return new Map([...spots, ...circles]);
}
