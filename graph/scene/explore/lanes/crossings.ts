// Where straight lines cross.
// May import: model. Invariants: lines that share an end, touch or lie on one another do not cross.
import type { NodeId } from '#graph/model/ids';

/** A straight line between two things; its ends may be moved. */
export type Line = {
  readonly from: NodeId;
  readonly to: NodeId;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
};

/** Pairs of lines that cross. */
export function countCrossings(lines: readonly Line[]): number {
  let count = 0;
  for (const [index, a] of lines.entries()) {
    for (let at = index + 1; at < lines.length; at += 1) {
      const b = lines[at];
      if (b !== undefined && crosses(a, b)) count += 1;
    }
  }
  return count;
}

export function crosses(a: Line, b: Line): boolean {
  if (a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to) return false;
  if (Math.max(a.x1, a.x2) <= Math.min(b.x1, b.x2) || Math.max(b.x1, b.x2) <= Math.min(a.x1, a.x2)) return false;
  if (Math.max(a.y1, a.y2) <= Math.min(b.y1, b.y2) || Math.max(b.y1, b.y2) <= Math.min(a.y1, a.y2)) return false;
  return sideOf(a, b.x1, b.y1) * sideOf(a, b.x2, b.y2) < 0 && sideOf(b, a.x1, a.y1) * sideOf(b, a.x2, a.y2) < 0;
}

/** −1, 0 or 1: left of a line, on it, right of it. */
function sideOf({ x1, y1, x2, y2 }: Line, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}
