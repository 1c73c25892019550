// Which small marks have room for their names at a zoom: programs above them, neighbours of expanded things below.
// May import: scene, model. Invariants: names shown never touch one another; what was given first wins.
import type { NodeId } from '#graph/model/ids';
import type { Point } from './find-routes';
import type { Rect } from './layout-types';

export type ZoomLabel = Point & {
  readonly id: NodeId;
  readonly radius: number;
  /** Width of its name in px of the screen. */
  readonly width: number;
  readonly side: 'above' | 'below';
};

const LINE = 16;
const AIR = 3;

/** Ids whose names fit at a scale; below `from` none is shown. */
export function pickZoomLabels(labels: readonly ZoomLabel[], scale: number, from: number): ReadonlySet<NodeId> {
  if (scale < from) return new Set();
  const taken: Rect[] = [];
  const shown = new Set<NodeId>();
  for (const label of labels) {
    const rect = toScreenRect(label, scale);
    if (taken.some((other) => overlaps(rect, other))) continue;
    taken.push(rect);
    shown.add(label.id);
  }
  return shown;
}

function toScreenRect({ x, y, radius, width, side }: ZoomLabel, scale: number): Rect {
  const top = side === 'above' ? (y - radius) * scale - LINE : (y + radius) * scale;
  return { x: x * scale - width / 2 - AIR, y: top, width: width + 2 * AIR, height: LINE };
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
