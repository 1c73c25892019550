// A ring as outlines, for pictures without a graphics card: one closed path a state.
// May import: model, scene. Invariants: arcs run clockwise from the top in the order of the states; together they close the ring.
import type { SegmentStatus } from '#graph/model/vocabulary';
import { STATE_ORDER } from './ring';

/** Parts of the ring's radius: where the hole ends, and how far the notch of "absent" sticks out. */
const HOLE = 0.575;
const NOTCH = 1.22;

export type RingArc = { readonly state: SegmentStatus; readonly path: string };

/** Arcs of a ring round the origin; states that do not occur have none. */
export function toRingArcs(shares: readonly number[], radius: number): readonly RingArc[] {
  let start = 0;
  return STATE_ORDER.flatMap((state, index) => {
    const share = shares[index] ?? 0;
    if (share === 0) return [];
    const from = start;
    start += share;
    const outer = radius * (state === 'absent' ? NOTCH : 1);
    return [{ state, path: toArc(from, Math.min(share, 0.9999), [outer, radius * HOLE]) }];
  });
}

function toArc(from: number, share: number, [outer, inner]: readonly [number, number]): string {
  const large = share > 0.5 ? 1 : 0;
  const point = (turn: number, radius: number) =>
    `${round(radius * Math.sin(2 * Math.PI * turn))} ${round(-radius * Math.cos(2 * Math.PI * turn))}`;
  const to = from + share;
  return [
    `M${point(from, outer)}`,
    `A${outer} ${outer} 0 ${large} 1 ${point(to, outer)}`,
    `L${point(to, inner)}`,
    `A${inner} ${inner} 0 ${large} 0 ${point(from, inner)}Z`,
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
