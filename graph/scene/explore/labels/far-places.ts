// Places of a name away from its mark, at the end of a line: the nearest first, all around.
// May import: explore. Invariants: the line crosses nothing that it must not; the same question has the same answer.
import type { Point, Spot } from '../arrangement';
import type { Box, BoxGrid } from './box-grid';

/** From the edge of the name to the rim of the mark, px of the stage. */
export type Leader = readonly [Point, Point];
export type FarPlace = { readonly box: Box; readonly leader: Leader };

/** Px from one distance to the next, and directions tried at each. */
const STEP = 6;
const TURNS = 24;
/** Half side of the boxes that keep other names off a line. */
const HALF = 1;
/** Px from one such box to the next. */
const PITCH = 4;

type Asked = {
  readonly spot: Spot;
  readonly size: { readonly width: number; readonly height: number };
  /** Px between the rims of mark and name, at most. */
  readonly reach: number;
};

export function findFar(
  { spot, size, reach }: Asked,
  accepts: (box: Box) => boolean,
  isCrossed: (step: Box) => boolean,
): FarPlace | undefined {
  for (let away = STEP; away <= reach; away += STEP) {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const box = toBox(spot, size, { away, angle: toAngle(turn) });
      if (!accepts(box)) continue;
      const leader = toLeader(spot, box);
      if (!listSteps(leader).some(isCrossed)) return { box, leader };
    }
  }
  return undefined;
}

/** Keeps other names off a line. */
export function putLeader(leader: Leader, names: BoxGrid): void {
  for (const step of listSteps(leader)) names.put(step);
}

/** Upwards first, then by turns to both sides. */
function toAngle(turn: number): number {
  const side = turn % 2 === 0 ? 1 : -1;
  return -Math.PI / 2 + (side * Math.ceil(turn / 2) * 2 * Math.PI) / TURNS;
}

type Direction = { readonly away: number; readonly angle: number };

/** Box whose edge is about so far from the mark's rim, in a direction. */
function toBox({ x, y, r }: Spot, { width, height }: Asked['size'], { away, angle }: Direction): Box {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const middle = { x: x + (r + away) * cos + (cos * width) / 2, y: y + (r + away) * sin + (sin * height) / 2 };
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}

/** From the point of the box next to the mark. */
function toLeader({ x, y, r }: Spot, box: Box): Leader {
  const near = {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
  const length = Math.max(1e-6, Math.hypot(near.x - x, near.y - y));
  return [near, { x: x + ((near.x - x) * r) / length, y: y + ((near.y - y) * r) / length }];
}

/** Small boxes along a line, without its end at the name. */
function listSteps([from, to]: Leader): readonly Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / PITCH));
  return Array.from({ length: count }, (_, index) => {
    const part = (index + 1) / count;
    const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
    return { x: x - HALF, y: y - HALF, width: 2 * HALF, height: 2 * HALF };
  });
}
