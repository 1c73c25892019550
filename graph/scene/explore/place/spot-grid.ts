// Which places of a picture are taken, and the nearest free one.
// May import: explore's arrangement. Invariants: what was put stays; a free place touches nothing that was put; the same calls give the same places.
import type { Point, Spot } from '../arrangement';

/** Whole turns divided by the golden ratio squared: steps of this angle never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Tries before the nearest free place is looked for in wider steps. */
const FINE_TRIES = 600;
/** More rows than any picture has: columns and rows are one number, which is found faster than a text. */
const ROW = 2 ** 15;

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
  const buckets = new Map<number, Spot[]>();
  const visit = ({ x, y, r }: Spot, each: (key: number) => boolean): boolean => {
    const [right, bottom] = [Math.floor((x + r) / cell), Math.floor((y + r) / cell)];
    for (let column = Math.floor((x - r) / cell); column <= right; column += 1) {
      for (let row = Math.floor((y - r) / cell); row <= bottom; row += 1) {
        if (!each(column * ROW + row)) return false;
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
  const isFree = ({ x, y, r }: Spot, gap = 0): boolean => {
    const wide = { x, y, r: r + gap };
    return visit(wide, (key) => buckets.get(key)?.some((other) => touches(other, wide)) !== true);
  };
  // Steps from the point that are all taken, for good: the next search around the same point begins after them.
  const taken = new Map<string, number>();
  const findFree = (near: Spot, { gap = 0, accepts = () => true }: Search = {}): Spot => {
    const key = `${near.x} ${near.y} ${near.r} ${gap}`;
    let isKnown = false;
    for (let index = taken.get(key) ?? 0; ; index += 1) {
      const spot = { ...toSpiral(near, index), r: near.r };
      if (!isFree(spot, gap)) continue;
      if (!isKnown) taken.set(key, index);
      isKnown = true;
      if (accepts(spot)) return spot;
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
