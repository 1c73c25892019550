// The lines that mark a stress test in a picture: crosses over what is switched off, hatching over what stops, light hatching over what is strained.
// May import: arrangement. Invariants: geometry alone, in px of the picture, so that screen and files draw the same; the three differ in form and
// not in colour; no line leaves its shape.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, GroundShape, Point } from '../arrangement';
import type { StressLook } from './run-stress';

export type StressLine = { readonly look: StressLook; readonly from: Point; readonly to: Point };

/** Widths in px and how dark the lines are. */
export const STRESS_INK = {
  off: { width: 2.6, opacity: 1 },
  stopped: { width: 1.3, opacity: 0.65 },
  strained: { width: 0.8, opacity: 0.75 },
} as const satisfies Record<StressLook, { readonly width: number; readonly opacity: number }>;

/** Lines of a hatched shape lie this far apart, as a part of its half width and within bounds. */
const GAPS = { stopped: { part: 0.3, least: 3, most: 5 }, strained: { part: 0.8, least: 6, most: 16 } } as const;

/** Lines over the things of an arrangement that a stress test speaks of. */
export function listStressLines(
  { spots, grounds }: Pick<Arrangement, 'spots' | 'grounds'>,
  looks: ReadonlyMap<NodeId, StressLook>,
): readonly StressLine[] {
  const shapes = new Map<NodeId, GroundShape>();
  for (const { thing, shape } of grounds) {
    const look = thing === undefined ? undefined : looks.get(thing);
    // A district is crossed as a whole; its own mark is too small to be hatched.
    if (thing !== undefined && look !== undefined && (shape.kind !== 'rings' || look === 'off'))
      shapes.set(thing, shape);
  }
  return [...looks].flatMap(([id, look]) => {
    const spot = spots.get(id);
    const shape = shapes.get(id) ?? (spot === undefined ? undefined : toCircle(spot, spot.r));
    return shape === undefined ? [] : drawLook(shape, look);
  });
}

/** The lines over one shape; rings are marked in the middle of their box. */
export function drawLook(shape: GroundShape, look: StressLook): readonly StressLine[] {
  const { centre, halfWidth, halfHeight } = toBox(shape);
  if (look === 'off') {
    const reach = shape.kind === 'circle' ? Math.SQRT1_2 : 1;
    const [dx, dy] = [halfWidth * reach, halfHeight * reach];
    return [1, -1].map((turn) => ({
      look,
      from: { x: centre.x - dx, y: centre.y - dy * turn },
      to: { x: centre.x + dx, y: centre.y + dy * turn },
    }));
  }
  const { part, least, most } = GAPS[look];
  const gap = Math.min(most, Math.max(least, part * Math.min(halfWidth, halfHeight)));
  // Lines x + y = c through the middle and on both sides of it, each cut to the shape.
  const reach = Math.floor((halfWidth + halfHeight) / (gap * Math.SQRT2));
  return Array.from({ length: 2 * reach + 1 }, (_, at) => (at - reach) * gap * Math.SQRT2).flatMap((shift) => {
    const ends = shape.kind === 'circle' ? cutCircle(shape.radius, shift) : cutBox(halfWidth, halfHeight, shift);
    return ends === undefined
      ? []
      : [
          {
            look,
            from: { x: centre.x + ends[0], y: centre.y + shift - ends[0] },
            to: { x: centre.x + ends[1], y: centre.y + shift - ends[1] },
          },
        ];
  });
}

/** From where to where in x the line x + y = shift lies in a circle around 0. */
function cutCircle(radius: number, shift: number): readonly [number, number] | undefined {
  const rest = 2 * radius ** 2 - shift ** 2;
  if (rest <= 0) return undefined;
  const half = Math.sqrt(rest) / 2;
  return [shift / 2 - half, shift / 2 + half];
}

/** The same in a box around 0. */
function cutBox(halfWidth: number, halfHeight: number, shift: number): readonly [number, number] | undefined {
  const [from, to] = [Math.max(-halfWidth, shift - halfHeight), Math.min(halfWidth, shift + halfHeight)];
  return from < to ? [from, to] : undefined;
}

function toCircle(centre: Point, radius: number): GroundShape {
  return { kind: 'circle', centre, radius };
}

type Box = { readonly centre: Point; readonly halfWidth: number; readonly halfHeight: number };

function toBox(shape: GroundShape): Box {
  switch (shape.kind) {
    case 'circle':
      return { centre: shape.centre, halfWidth: shape.radius, halfHeight: shape.radius };
    case 'box': {
      const [halfWidth, halfHeight] = [shape.width / 2, shape.height / 2];
      return { centre: { x: shape.x + halfWidth, y: shape.y + halfHeight }, halfWidth, halfHeight };
    }
    case 'rings': {
      const points = shape.rings.flat();
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      const [halfWidth, halfHeight] = [(right - left) / 4, (bottom - top) / 4];
      return { centre: { x: (left + right) / 2, y: (top + bottom) / 2 }, halfWidth, halfHeight };
    }
  }
}
