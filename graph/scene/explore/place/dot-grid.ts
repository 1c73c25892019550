// Firms as dots in rows.
// May import: explore's arrangement. Invariants: dots do not overlap and lie inside the box; left to right, then down, in the order given.
import type { Spot } from '../arrangement';

/** Distance of two dots at most, in px. */
export const DOT_PITCH = 11;
/** Rows at most before dots get smaller. */
const MOST_ROWS = 4;
/** Not even the smallest dots fit where the box is no box. */
const SMALLEST = 0.2;
/** Radius of a dot as a part of the distance. */
const DOT_PART = 0.4;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Height in px that so many dots take in a width. */
export function toDotsHeight(count: number, width: number): number {
  const perRow = Math.max(1, Math.floor(width / DOT_PITCH));
  return Math.min(MOST_ROWS, Math.ceil(count / perRow)) * DOT_PITCH;
}

/** Dots from the box's upper left corner. */
export function placeDots(count: number, { x, y, width, height }: Box): readonly Spot[] {
  if (count === 0) return [];
  const pitch = toPitch(count, width, height);
  const perRow = Math.max(1, Math.floor(width / pitch + 1e-9));
  return Array.from({ length: count }, (_, index) => ({
    x: x + ((index % perRow) + 0.5) * pitch,
    y: y + (Math.floor(index / perRow) + 0.5) * pitch,
    r: pitch * DOT_PART,
  }));
}

/** The widest distance at which all fit. */
function toPitch(count: number, width: number, height: number): number {
  let pitch = DOT_PITCH;
  const fits = () => Math.floor(width / pitch + 1e-9) * Math.floor(height / pitch + 1e-9) >= count;
  while (pitch > SMALLEST && !fits()) pitch *= 0.96;
  return pitch;
}
