// Where the neighbours of expanded things stand: in circles close around them, so that nothing else has to move.
// May import: model, wire, scene. Invariants: same neighbours, same places, whatever their order; no thing stands twice in the picture.
import type { NodeId, NodeKind } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { Expansion } from './drawn-counts';
import type { Point } from './find-routes';
import type { Slot } from './layout-types';
import { compareIds } from './total-order';

/** Past the rim that marks a selected thing. */
const GAP = 11;
const RIM = 1.24;
const PITCH = 14;

export type Satellite = Point & {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly status: SegmentStatus | undefined;
  readonly nameZh: string;
  readonly nameEn: string | undefined;
  readonly centre: NodeId;
};
/** An expanded thing with its neighbours: `radius` reaches past the outermost circle. */
export type Cluster = Point & {
  readonly id: NodeId;
  readonly radius: number;
  readonly satellites: readonly Satellite[];
  readonly drawn: number;
  readonly total: number;
};

/** Circles round each expanded thing. A neighbour that the sheet or an earlier circle shows already stays there. */
export function buildClusters(slots: readonly Slot[], expanded: readonly Expansion[]): readonly Cluster[] {
  const places = new Map<NodeId, Point & { readonly radius: number }>(slots.map((slot) => [slot.id, slot]));
  return expanded.flatMap(({ id, graph }) => {
    const centre = places.get(id);
    if (centre === undefined) return [];
    const others = graph.nodes.filter((node) => node.id !== id);
    const fresh = others.filter((node) => !places.has(node.id)).sort(compareIds);
    const satellites = placeCircles(fresh.length, centre).flatMap(({ x, y }, index) => {
      const node = fresh[index];
      return node === undefined
        ? []
        : [
            {
              x,
              y,
              id: node.id,
              kind: node.kind,
              status: node.status,
              nameZh: node.nameZh,
              nameEn: node.nameEn,
              centre: id,
            },
          ];
    });
    for (const { id: own, x, y } of satellites) places.set(own, { x, y, radius: 5 });
    const last = satellites.at(-1);
    const radius = last === undefined ? centre.radius : Math.hypot(last.x - centre.x, last.y - centre.y) + GAP;
    // The count of an answer that was cut includes the thing itself.
    const total = graph.truncated === null ? others.length : graph.truncated.total - 1;
    return [
      { id, x: centre.x, y: centre.y, radius, satellites, drawn: others.length, total: Math.max(total, others.length) },
    ];
  });
}

/** Places on as few circles as hold them, evenly filled, from the top and clockwise. */
function placeCircles(count: number, { x, y, radius }: Point & { readonly radius: number }): readonly Point[] {
  const circles = planCircles(count, radius * RIM + GAP);
  const room = circles.reduce((sum, circle) => sum + toRoom(circle), 0);
  const placed: Point[] = [];
  let filled = 0;
  for (const circle of circles) {
    filled += toRoom(circle);
    const own = Math.round((count * filled) / room) - placed.length;
    for (let index = 0; index < own; index += 1) {
      const angle = (index / own) * 2 * Math.PI;
      placed.push({ x: x + circle * Math.sin(angle), y: y - circle * Math.cos(angle) });
    }
  }
  return placed;
}

/** Radii of the circles: the innermost may grow by almost one step before another circle is added. */
function planCircles(count: number, smallest: number): readonly number[] {
  for (let circles = 1; ; circles += 1) {
    for (let inner = smallest; inner < smallest + PITCH; inner += 1) {
      const radii = Array.from({ length: circles }, (_, index) => inner + index * PITCH);
      if (radii.reduce((sum, circle) => sum + toRoom(circle), 0) >= count) return radii;
    }
  }
}

function toRoom(circle: number): number {
  return Math.floor((2 * Math.PI * circle) / PITCH);
}
