// Districts on a ring around the middle, by region; programs on two further arcs at the sides.
// May import: wire, model, explore. Invariants: nothing on a ring touches the middle, another ring, or its neighbour.
import type { NodeId } from '#graph/model/ids';
import type { Scene, Spot } from '../arrangement';
import type { Firms } from '../place/holders';
import { orderPlaces, orderPrograms } from '../place/rim-order';
import { type Bubble, packHolder, shift } from './bubbles';
import { type Arc, placeOnArc } from './ring';
import type { Sizes } from './sizes';

type Around = { readonly firms: Firms; readonly sizes: Sizes; readonly middle: readonly Spot[] };

/** Width of the rings by their height. */
const ASPECT = 1.3;
/** Air between the middle and the ring, and between rings, in px. */
const RING_AIR = 26;
/** Further air for the names of districts, which look outwards. */
const PROGRAM_AIR = 34;
const ITEM_GAP = 8;
/** Half of the angle that programs take at each side. */
const SIDE = Math.PI * 0.36;
const GROWTH = 1.04;

export function addRing(scene: Scene, around: Around, spots: Map<NodeId, Spot>): void {
  const hold = (id: NodeId) => ({
    id,
    bubble: packHolder(id, around.firms, { mark: around.sizes.place, sizes: around.sizes }),
  });
  const places = orderPlaces(scene).map(hold);
  const programs = orderPrograms(scene).map(hold);
  const inner = toReach(around.middle);
  const used = placeRing(places, { inner, from: -Math.PI * 0.9, to: Math.PI * 1.1 }, spots);
  const half = Math.ceil(programs.length / 2);
  const right = { inner: used + PROGRAM_AIR, from: -SIDE, to: SIDE };
  placeRing(programs.slice(0, half), right, spots);
  placeRing(programs.slice(half), { ...right, from: Math.PI - SIDE, to: Math.PI + SIDE }, spots);
}

/** Half height of an ellipse of the aspect that holds all circles. */
function toReach(circles: readonly Spot[]): number {
  return Math.max(60, ...circles.map(({ x, y, r }) => Math.hypot(x / ASPECT, y) + r));
}

type Item = { readonly id: NodeId; readonly bubble: Bubble };
type Ring = { readonly inner: number; readonly from: number; readonly to: number };

/** Half height of the ellipse that holds the ring as well. */
function placeRing(items: readonly Item[], { inner, from, to }: Ring, spots: Map<NodeId, Spot>): number {
  if (items.length === 0) return inner;
  const widest = Math.max(...items.map(({ bubble }) => bubble.r));
  for (let b = inner + RING_AIR + widest; ; b *= GROWTH) {
    const arc: Arc = { a: b * ASPECT, b, from, to };
    const points = placeOnArc(
      items.map(({ bubble }) => bubble),
      arc,
      ITEM_GAP,
    );
    if (points === undefined) continue;
    for (const [index, { bubble }] of items.entries()) {
      const point = points[index];
      if (point !== undefined) for (const [id, spot] of shift(bubble, point)) spots.set(id, spot);
    }
    return b + widest;
  }
}
