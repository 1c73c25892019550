// Which places of a picture are taken, and the nearest free one.
// May import: explore's arrangement. Invariants: what was put stays; a free place touches nothing that was put; the same calls give the same places.
import type { Point, Spot } from '../arrangement';

/** Whole turns divided by the golden ratio squared: steps of this angle never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Tries before the nearest free place is looked for in wider steps. */
const FINE_TRIES = 600;

export type SpotGrid = {
  readonly put: (spot: Spot) => void;
  /** Whether a circle with `gap` px of air would touch nothing. */
  readonly isFree: (spot: Spot, gap?: number) => boolean;
  /** The free place nearest to a point that `accepts` allows, on a spiral around it. */
  readonly findFree: (near: Spot, search?: Search) => Spot;
};
export type Search = { readonly gap?: number; readonly accepts?: (spot: Spot) => boolean };

/** `cell` is the size of a bucket in px: about the diameter of the larger things. */
export function buildSpotGrid(cell: number): SpotGrid {
  const buckets = new Map<string, Spot[]>();
  const visit = ({ x, y, r }: Spot, each: (key: string) => boolean): boolean => {
    for (let column = Math.floor((x - r) / cell); column <= Math.floor((x + r) / cell); column += 1) {
      for (let row = Math.floor((y - r) / cell); row <= Math.floor((y + r) / cell); row += 1) {
        if (!each(`${column},${row}`)) return false;
      }
    }
    return true;
  };
  const put = (spot: Spot): void => {
    visit(spot, (key) => {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [spot]);
      else bucket.push(spot);
      return true;
    });
  };
  const isFree = ({ x, y, r }: Spot, gap = 0): boolean =>
    visit({ x, y, r: r + gap }, (key) => {
      for (const other of buckets.get(key) ?? []) if (touches(other, { x, y, r: r + gap })) return false;
      return true;
    });
  const findFree = (near: Spot, { gap = 0, accepts = () => true }: Search = {}): Spot => {
    for (let index = 0; ; index += 1) {
      const spot = { ...toSpiral(near, index), r: near.r };
      if (isFree(spot, gap) && accepts(spot)) return spot;
    }
  };
  return { put, isFree, findFree };
}

/** Fine steps near the point, wider ones far from it, so that a crowd is left behind in bounded time. */
function toSpiral({ x, y, r }: Spot, index: number): Point {
  const step = Math.max(1, r * 0.6) * (index > FINE_TRIES ? 1 + (index - FINE_TRIES) / FINE_TRIES : 1);
  const distance = step * Math.sqrt(index);
  return { x: x + distance * Math.cos(index * GOLDEN_ANGLE), y: y + distance * Math.sin(index * GOLDEN_ANGLE) };
}

function touches(a: Spot, b: Spot): boolean {
  const [dx, dy, reach] = [a.x - b.x, a.y - b.y, a.r + b.r];
  return dx * dx + dy * dy < reach * reach;
}
