// Columns of cells at the rim: a mark, its name beside it, and under them the firms it holds.
// May import: wire, model, explore. Invariants: cells do not overlap; the order is kept, from top to bottom, then to the next column.
import type { NodeId } from '#graph/model/ids';
import type { Ground, Spot } from '../arrangement';
import type { Atlas } from '../atlas';
import { type Box, placeDots, toDotsHeight } from './dot-grid';

/** Height of a row with a mark and one line of text, in px. */
export const RIM_ROW = 22;
/** Width of a column: mark, air and a name of twelve Chinese characters at 12 px. */
export const RIM_WIDTH = 184;
export const RIM_MARK = 6;
const CELL_GAP = 3;
const COLUMN_GAP = 10;
/** How much a column may exceed its height before a second one begins. */
const TOLERANCE = 1.12;
/** Left end of a name, from the left edge of its cell. */
const NAME_LEFT = 20;
const DOTS_WIDTH = RIM_WIDTH - COLUMN_GAP - 12;

export type RimCell = {
  readonly id: NodeId;
  readonly firms: readonly NodeId[];
  /** Air above it, in px: where a group begins. */
  readonly above?: number;
  /** Whether it is a thing of the scene, or only the name over a group. */
  readonly isThing: boolean;
  readonly look: Ground['look'];
};
export type RimSpace = {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the marks stand in their cells; names run away from them. */
  readonly marks: 'left' | 'right';
  /** Width of a column where it is not the usual one. */
  readonly pitch?: number;
};
export type PlacedRim = {
  readonly spots: ReadonlyMap<NodeId, Spot>;
  readonly boxes: ReadonlyMap<RimCell, Box>;
  readonly width: number;
  /** Right edge of the last column. */
  readonly right: number;
  readonly bottom: number;
};

/** As many columns as the height asks for; `x` is the left edge. A cell higher than a column stands alone in one. */
export function placeRim(cells: readonly RimCell[], { x, top, bottom, marks, pitch = RIM_WIDTH }: RimSpace): PlacedRim {
  const lowestEnd = toRimHeight(cells) <= (bottom - top) * TOLERANCE ? Number.POSITIVE_INFINITY : bottom;
  const spots = new Map<NodeId, Spot>();
  const boxes = new Map<RimCell, Box>();
  let [column, y, lowest] = [0, top, top];
  for (const [index, cell] of cells.entries()) {
    const height = toHeight(cell);
    const next = cells[index + 1];
    // The name over a group does not stand alone at the foot of a column.
    const needed = height + (cell.above === undefined || next === undefined ? 0 : CELL_GAP + toHeight(next));
    if (y > top) y += cell.above ?? 0;
    if (y > top && y + needed > lowestEnd) [column, y] = [column + 1, top];
    const box = { x: x + column * pitch, y, width: RIM_WIDTH - COLUMN_GAP, height };
    boxes.set(cell, box);
    fillCell(cell, { box, marks }, spots);
    y += height + CELL_GAP;
    lowest = Math.max(lowest, y);
  }
  const width = cells.length === 0 ? 0 : (column + 1) * pitch;
  return { spots, boxes, width, right: x + width, bottom: lowest };
}

function toHeight({ firms }: RimCell): number {
  return RIM_ROW + toDotsHeight(firms.length, DOTS_WIDTH) + (firms.length > 0 ? 4 : 0);
}

/** Height of all cells in one column, in px. */
export function toRimHeight(cells: readonly RimCell[]): number {
  return cells.reduce((sum, cell) => sum + toHeight(cell) + CELL_GAP + (cell.above ?? 0), 0);
}

type Cell = { readonly box: Box; readonly marks: RimSpace['marks'] };

function fillCell({ id, firms, isThing }: RimCell, { box, marks }: Cell, spots: Map<NodeId, Spot>): void {
  const x = marks === 'left' ? box.x + RIM_MARK + 4 : box.x + box.width - RIM_MARK - 4;
  if (isThing) spots.set(id, { x, y: box.y + RIM_ROW / 2, r: RIM_MARK });
  const dots = { x: box.x + 6, y: box.y + RIM_ROW, width: DOTS_WIDTH, height: toDotsHeight(firms.length, DOTS_WIDTH) };
  for (const [index, dot] of placeDots(firms.length, dots).entries()) {
    const firm = firms[index];
    if (firm !== undefined) spots.set(firm, dot);
  }
}

/** A ground for each cell that holds firms or is a name over a group; `name` tells the rim from others. */
export function toRimGrounds({ nodes }: Atlas, { boxes }: PlacedRim, name: string): readonly Ground[] {
  return [...boxes].flatMap(([{ id, firms, isThing, look }, box]) => {
    // A mark alone needs no ground: its name stands beside it.
    if (firms.length === 0 && isThing) return [];
    const node = nodes.get(id);
    const nameZh = node?.shortZh ?? node?.nameZh ?? id;
    const label = { x: box.x + (isThing ? NAME_LEFT : 4), y: box.y + RIM_ROW / 2, width: box.width - NAME_LEFT };
    const shape = { kind: 'box', ...box } as const;
    return [{ id: `${name} ${id}`, thing: id, look, shape, level: 2, nameZh, nameEn: node?.nameEn ?? nameZh, label }];
  });
}
