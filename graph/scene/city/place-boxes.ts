// Places the planned boxes: rectangles, chains in their cells, industries at their titles, lanes between them.
// May import: scene, model. Invariants: all columns end at the same height; gutters run between cells, never through them.
import type { NodeId } from '#graph/model/ids';
import {
  BOX_GAP,
  BOX_PADDING,
  type BoxPlan,
  CHANNEL,
  type ColumnPlan,
  LANE_AT,
  MARGIN,
  ROW_LANE,
  toUnit,
} from './box-columns';
import type { BoxSlot, Lane, PictureSize, Port, Rect, Slot } from './layout-types';
import { toRingRadius } from './ring';

/** The lane of the last row of programs runs this far above the boxes. */
export const HEAD_LANE = 5;
/** The lane of the first row of districts runs this far below the boxes. */
export const FOOT_LANE = 10;

export type PlacedBoxes = {
  readonly boxes: readonly BoxSlot[];
  readonly slots: readonly Slot[];
  readonly lanes: readonly Lane[];
  readonly ports: readonly (readonly [NodeId, readonly Port[]])[];
  readonly bottom: number;
};
type Frame = {
  readonly plan: BoxPlan;
  readonly rect: Rect;
  readonly stretch: number;
  /** x of the channels left and right of the column. */
  readonly left: number;
  readonly right: number;
  /** y of the lanes over and under the box. */
  readonly head: number;
  readonly foot: number;
};

/** Boxes from `top` down to at least `bottom`; taller columns push the end down. */
export function placeBoxes(
  columns: readonly ColumnPlan[],
  size: PictureSize,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): PlacedBoxes {
  const cells = columns.reduce((sum, column) => sum + column.cells, 0);
  const unit = toUnit(size.width, columns.length, cells);
  const height = Math.max(bottom - top, ...columns.map((column) => column.height));
  const parts: PlacedBox[] = [];
  const gaps: Lane[] = [];
  let x = MARGIN;
  for (const column of columns) {
    const width = column.cells * unit + 2 * BOX_PADDING;
    const rows = column.boxes.reduce((sum, plan) => sum + plan.rows.length, 0);
    const stretch = (height - column.height) / Math.max(1, rows);
    const left = x - (x === MARGIN ? MARGIN : CHANNEL) / 2;
    const right = x + width + (x + width + MARGIN >= size.width - 1 ? MARGIN : CHANNEL) / 2;
    let y = top;
    for (const plan of column.boxes) {
      const rect = { x, y, width, height: plan.height + stretch * plan.rows.length };
      const isLast = plan === column.boxes.at(-1);
      const head = y - (y === top ? HEAD_LANE : BOX_GAP / 2);
      const foot = y + rect.height + (isLast ? FOOT_LANE : BOX_GAP / 2);
      parts.push(placeBox({ plan, rect, stretch, left, right, head, foot }));
      y += rect.height + BOX_GAP;
      if (!isLast) gaps.push({ axis: 'x', at: foot, from: left, to: right, room: 5, cost: 1 });
    }
    x += width + CHANNEL;
  }
  return {
    boxes: parts.map((part) => part.box),
    slots: parts.flatMap((part) => part.slots),
    lanes: [...gaps, ...parts.flatMap((part) => part.lanes)],
    ports: parts.flatMap((part) => part.ports),
    bottom: top + height,
  };
}

type PlacedBox = Omit<PlacedBoxes, 'boxes' | 'bottom'> & { readonly box: BoxSlot };

function placeBox(frame: Frame): PlacedBox {
  const { plan, rect, left, right, foot } = frame;
  const unit = (rect.width - 2 * BOX_PADDING) / plan.cells;
  const tops = toRowTops(frame);
  const chains = placeChains(frame, unit, tops);
  const industries = placeIndustries(frame);
  const gutters = Array.from({ length: plan.cells - 1 }, (_, index) => rect.x + BOX_PADDING + (index + 1) * unit);
  const rowLanes = tops.map(
    (top): Lane => ({ axis: 'x', at: top + LANE_AT, from: left, to: right, room: 4, cost: 1.15 }),
  );
  const first = rowLanes[0]?.at ?? rect.y;
  const lanes = [
    ...rowLanes,
    ...gutters.map((at): Lane => ({ axis: 'y', at, from: first, to: foot, room: 3, cost: 1.3 })),
  ];
  const lines = [left, ...gutters, right];
  const ports = [
    ...chains.map((slot) => [slot.id, toChainPorts(slot, lines, rowLanes)] as const),
    ...industries.map((slot) => [slot.id, [toTitlePort(slot, frame)]] as const),
  ];
  return { box: { id: plan.box.id, rect }, slots: [...industries, ...chains], lanes, ports };
}

function toRowTops({ plan, rect, stretch }: Frame): readonly number[] {
  let top = rect.y + plan.titleHeight;
  return plan.rows.map((row) => {
    const own = top;
    top += row.height + stretch;
    return own;
  });
}

function placeChains({ plan, rect, stretch }: Frame, unit: number, tops: readonly number[]): readonly Slot[] {
  return plan.box.chains.flatMap((chain, index) => {
    const place = plan.places[index];
    const row = place === undefined ? undefined : plan.rows[place.row];
    const top = place === undefined ? undefined : tops[place.row];
    if (place === undefined || row === undefined || top === undefined) return [];
    const x = rect.x + BOX_PADDING + (place.column + 0.5) * unit;
    // Half of the air above the ring, half under the text.
    const y = top + ROW_LANE + row.radius + Math.min(stretch / 2, 14);
    const cell = { x: x - unit / 2 + 2, y: top + ROW_LANE, width: unit - 4, height: row.height + stretch - ROW_LANE };
    const radius = toRingRadius(chain.enterprises);
    return [
      {
        id: chain.id,
        kind: 'chain',
        x,
        y,
        radius,
        lines: place.lines,
        cell,
        group: plan.box.id,
        row: place.row,
      } as const,
    ];
  });
}

function placeIndustries({ plan, rect }: Frame): readonly Slot[] {
  return plan.box.industries.flatMap(({ id }, index) => {
    const title = plan.titles[index];
    if (title === undefined) return [];
    const [x, y] = [rect.x + title.x, rect.y + title.y];
    const cell = { x: x - 11, y: y - 12, width: title.width, height: 8 + 16 * title.lines.length };
    return [
      { id, kind: 'industry', x, y, radius: 5, lines: title.lines, cell, group: plan.box.id, row: index } as const,
    ];
  });
}

/** From the left where nothing stands before it in its line, from above otherwise, so that no name is crossed. */
function toTitlePort(slot: Slot, { plan, rect, left, head }: Frame): Port {
  const isLeftmost = plan.titles.every(({ x }) => rect.x + x >= slot.x - 0.5);
  return isLeftmost ? { x: left, y: slot.y } : { x: slot.x, y: head };
}

/** Beside the ring to the next gutters or channels, and straight up to the lane over its row. */
function toChainPorts(slot: Slot, lines: readonly number[], rowLanes: readonly Lane[]): readonly Port[] {
  const left = Math.max(...lines.filter((x) => x < slot.x));
  const right = Math.min(...lines.filter((x) => x > slot.x));
  const lane = rowLanes[slot.row];
  return [{ x: right, y: slot.y }, { x: left, y: slot.y }, ...(lane === undefined ? [] : [{ x: slot.x, y: lane.at }])];
}
