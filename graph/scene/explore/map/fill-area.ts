// Firms in their district: around its middle, inside its border, clear of what stands there.
// May import: explore. Invariants: dots of one district are equally large and do not overlap; where a district is too small for them they get
// smaller rather than stand in the neighbour.
import type { Spot } from '../arrangement';
import type { SpotGrid } from '../place/spot-grid';
import type { Area } from './areas';
import { toDepth, toExtent } from './polygon';

const LARGEST = 3;
const SMALLEST = 0.08;
const SHRINK = 0.86;
/** Air between two dots as a part of their radius. */
const AIR = 0.35;

/** Places of so many dots, the nearest to the district's mark first. Fewer where even the smallest have no room. */
export function fillArea(
  { rings, mark, zoom }: Pick<Area, 'rings' | 'mark' | 'zoom'>,
  count: number,
  taken: SpotGrid,
): readonly Spot[] {
  let best: readonly Spot[] = [];
  for (let r = LARGEST * zoom; r >= SMALLEST && best.length < count; r *= SHRINK) {
    best = takeNearest({ rings, mark }, { r, count }, taken);
  }
  return best;
}

type Dots = { readonly r: number; readonly count: number };

function takeNearest(
  { rings, mark }: Pick<Area, 'rings' | 'mark'>,
  { r, count }: Dots,
  taken: SpotGrid,
): readonly Spot[] {
  const found: Spot[] = [];
  for (const { x, y } of listHexagonal({ rings, mark }, r * (2 + AIR))) {
    const dot = { x, y, r };
    if (toDepth(rings, dot) < r * (1 + AIR / 2) || !taken.isFree(dot, r * AIR)) continue;
    found.push(dot);
    if (found.length === count) break;
  }
  return found;
}

type Candidate = { readonly x: number; readonly y: number; readonly distance: number };

/** Points of a hexagonal grid through the mark, over the extent of the shape, the nearest first. */
function listHexagonal({ rings, mark }: Pick<Area, 'rings' | 'mark'>, pitch: number): readonly Candidate[] {
  const { left, top, right, bottom } = toExtent(rings);
  const rise = (pitch * Math.sqrt(3)) / 2;
  const points: Candidate[] = [];
  for (let row = Math.ceil((top - mark.y) / rise); mark.y + row * rise <= bottom; row += 1) {
    const y = mark.y + row * rise;
    const first = mark.x + (row % 2 === 0 ? 0 : pitch / 2);
    for (let column = Math.ceil((left - first) / pitch); first + column * pitch <= right; column += 1) {
      const x = first + column * pitch;
      points.push({ x, y, distance: Math.hypot(x - mark.x, y - mark.y) });
    }
  }
  return points.sort((a, b) => a.distance - b.distance || a.y - b.y || a.x - b.x);
}
