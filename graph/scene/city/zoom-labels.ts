// Which small marks have room for their names at a zoom: programs above them, neighbours of expanded things below.
// May import: scene, model. Invariants: names shown never touch one another; what was given first wins.
import type { NodeId } from '#graph/model/ids';
import type { Point } from './find-routes';
import type { Rect } from './layout-types';

export type LabelSide = 'above' | 'below' | 'left' | 'right';
export type ZoomLabel = Point & {
  readonly id: NodeId;
  readonly radius: number;
  /** Width of its name in px of the screen. */
  readonly width: number;
  readonly side: LabelSide;
};

/** Names grow with the root of the zoom, and not without end; they never shrink. */
export function toTextScale(scale: number): number {
  return Math.min(1.3, Math.sqrt(Math.max(1, scale)));
}

const LINE = 16;
const AIR = 3;

type Zoom = {
  readonly scale: number;
  /** Below this scale no name is shown. */
  readonly from: number;
  /** Marks that no name may cover. */
  readonly marks: readonly (Point & { readonly radius: number })[];
};

/** Ids whose names fit at a scale. */
export function pickZoomLabels(labels: readonly ZoomLabel[], { scale, from, marks }: Zoom): ReadonlySet<NodeId> {
  if (scale < from) return new Set();
  const taken: Rect[] = marks.map(({ x, y, radius }) =>
    toSquare({ x: x * scale, y: y * scale, radius: radius * scale }),
  );
  const shown = new Set<NodeId>();
  for (const label of labels) {
    const rect = toScreenRect(label, scale);
    if (taken.some((other) => overlaps(rect, other))) continue;
    taken.push(rect);
    shown.add(label.id);
  }
  return shown;
}

function toSquare({ x, y, radius }: Point & { readonly radius: number }): Rect {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function toScreenRect({ x, y, radius, width, side }: ZoomLabel, scale: number): Rect {
  const grown = toTextScale(scale);
  const [w, h] = [width * grown + 2 * AIR, LINE * grown];
  const [cx, cy, r] = [x * scale, y * scale, radius * scale];
  switch (side) {
    case 'above':
      return { x: cx - w / 2, y: cy - r - h - AIR, width: w, height: h };
    case 'below':
      return { x: cx - w / 2, y: cy + r + 1, width: w, height: h };
    case 'left':
      return { x: cx - r - w, y: cy - h / 2, width: w, height: h };
    case 'right':
      return { x: cx + r, y: cy - h / 2, width: w, height: h };
  }
}

/** Names of what stands round something look away from it. */
export function toOuterSide(centre: Point, { x, y }: Point): LabelSide {
  if (Math.abs(x - centre.x) > Math.abs(y - centre.y) * 0.5) return x > centre.x ? 'right' : 'left';
  return y > centre.y ? 'below' : 'above';
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
