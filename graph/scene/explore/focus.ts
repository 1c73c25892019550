// What of a picture a small stage shows first: as much as can be read there.
// May import: arrangement. Invariants: a stage that is large enough shows the whole; the part lies inside the picture, and what is left out can be
// panned and zoomed to.
import type { Arrangement, Point } from './arrangement';

export type Part = Point & { readonly width: number; readonly height: number };
type Stage = { readonly width: number; readonly height: number };

/** A stage narrower than this is small, px. */
const NARROW = 600;
/** Px of the stage for one of the picture at which the cards of lanes can be read. */
const READABLE = 0.62;
/** The same for tiles and their names. */
const READABLE_TILES = 0.43;
/** Air around what is shown, px of the picture. */
const AIR = 14;

/** `undefined` where the whole picture is shown. */
export function findFocus(arrangement: Arrangement, stage: Stage): Part | undefined {
  if (stage.width >= NARROW || stage.width === 0) return undefined;
  if (arrangement.grounds.some(({ look }) => look === 'stage')) return toCorner(arrangement, stage, READABLE);
  if (arrangement.grounds.some(({ look }) => look === 'tile')) return toCorner(arrangement, stage, READABLE_TILES);
  return arrangement.grounds.some(({ level, shape }) => level === 0 && shape.kind !== 'circle')
    ? undefined
    : toMiddle(arrangement);
}

/** Lanes are read from their upper left corner, and in the west of the city most of its firms stand. */
function toCorner({ width, height, grounds }: Arrangement, stage: Stage, readable: number): Part | undefined {
  const scale = Math.min(stage.width / width, stage.height / height);
  if (scale >= readable) return undefined;
  const [wide, high] = [Math.min(width, stage.width / readable), Math.min(height, stage.height / readable)];
  // Names of lanes stand left of their stages.
  const starts = grounds.filter(({ look, level }) => look === 'lane' && level > 0).map(({ label }) => label.x);
  const x = Math.max(0, Math.min(...(starts.length === 0 ? [0] : starts)) - AIR);
  return { x: Math.min(x, width - wide), y: 0, width: wide, height: high };
}

/** Circles of chains and segments, without the rims around them. */
function toMiddle({ width, height, grounds }: Arrangement): Part | undefined {
  const circles = grounds.flatMap(({ look, shape }) => (look === 'circle' && shape.kind === 'circle' ? [shape] : []));
  if (circles.length === 0) return undefined;
  const toEnds = (axis: 'x' | 'y', most: number) => {
    const least = Math.min(...circles.map(({ centre, radius }) => centre[axis] - radius)) - AIR;
    const last = Math.max(...circles.map(({ centre, radius }) => centre[axis] + radius)) + AIR;
    return [Math.max(0, least), Math.min(most, last)] as const;
  };
  const [[left, right], [top, bottom]] = [toEnds('x', width), toEnds('y', height)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
