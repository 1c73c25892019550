// Which thing stands at a point of the picture.
// May import: arrangement. Invariants: the smallest thing that holds the point wins; where none does, the nearest within reach; found by a grid,
// so that it takes no longer with 20,000 things than with 200.
import type { NodeId } from '#graph/model/ids';
import type { Point, Spot } from './arrangement';

/** What is smaller than `least` cannot be seen and is not found. */
export type Picker = (point: Point, reach: number, least?: number) => NodeId | undefined;

/** Px of the picture. */
const CELL = 24;
/** What is wider than this many cells stands in a list of its own. */
const WIDE = 4;
/** More rows than any picture has: columns and rows are one number. */
const ROW = 2 ** 15;

type Placed = Spot & { readonly id: NodeId };

export function buildPicker(spots: ReadonlyMap<NodeId, Spot>): Picker {
  const cells = new Map<number, Placed[]>();
  const wide: Placed[] = [];
  for (const [id, spot] of spots) {
    const placed = { ...spot, id };
    if (spot.r > WIDE * CELL) wide.push(placed);
    else for (const key of listCells(spot, spot.r)) push(cells, key, placed);
  }
  wide.sort((a, b) => a.r - b.r);
  return (point, reach, least = 0) => {
    const near = new Set(listCells(point, reach).flatMap((key) => cells.get(key) ?? []));
    let holder: Placed | undefined;
    let nearest: { readonly id: NodeId; readonly away: number } | undefined;
    for (const spot of near) {
      if (spot.r < least) continue;
      const away = Math.hypot(spot.x - point.x, spot.y - point.y) - spot.r;
      if (away <= 0 && (holder === undefined || spot.r < holder.r)) holder = spot;
      if (away <= reach && (nearest === undefined || away < nearest.away)) nearest = { id: spot.id, away };
    }
    if (holder !== undefined) return holder.id;
    return nearest?.id ?? wide.find((spot) => Math.hypot(spot.x - point.x, spot.y - point.y) <= spot.r)?.id;
  };
}

function listCells({ x, y }: Point, r: number): readonly number[] {
  const keys: number[] = [];
  for (let column = Math.floor((x - r) / CELL); column <= Math.floor((x + r) / CELL); column += 1) {
    for (let row = Math.floor((y - r) / CELL); row <= Math.floor((y + r) / CELL); row += 1)
      keys.push(column * ROW + row);
  }
  return keys;
}

function push(cells: Map<number, Placed[]>, key: number, placed: Placed): void {
  const cell = cells.get(key);
  if (cell === undefined) cells.set(key, [placed]);
  else cell.push(placed);
}
