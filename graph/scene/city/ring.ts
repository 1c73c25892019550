// The ring of a chain: how large, which arcs, which number.
// May import: wire, model. Invariants: the four shares sum to 1 or, without segments, to 0; the size says enterprises and nothing else.
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { StateCountsView } from '#graph/wire/ref';

/** The states in the order their arcs run. A list of its own, so that the browser needs no schema library for it. */
export const STATE_ORDER = ['present', 'weak', 'absent', 'unknown'] as const satisfies readonly SegmentStatus[];

export const RING_RADIUS = { smallest: 14, largest: 25 } as const;
/** Enterprises that give the largest ring; more give the same. */
const LARGEST_COUNT = 40;
/** Radius of a ring in px at rest: its area grows with the number of enterprises, between two bounds. */
export function toRingRadius(enterprises: number): number {
  const radius = RING_RADIUS.largest * Math.sqrt(Math.max(0, enterprises) / LARGEST_COUNT);
  return Math.min(RING_RADIUS.largest, Math.max(RING_RADIUS.smallest, Math.round(radius * 2) / 2));
}

/** Half diagonal of a district's diamond in px at rest; the area grows with its enterprises. */
export function toDiamondRadius(enterprises: number): number {
  return Math.min(11, Math.max(5, Math.round(1.15 * Math.sqrt(Math.max(0, enterprises)) * 2) / 2));
}

/** Shares of present, weak, absent, unknown in the order they run clockwise from the top. */
export function toShares(states: StateCountsView): readonly [number, number, number, number] {
  const total = states.present + states.weak + states.absent + states.unknown;
  const share = (count: number) => (total === 0 ? 0 : count / total);
  return [share(states.present), share(states.weak), share(states.absent), share(states.unknown)];
}

/** The number inside: weak + absent, or the segments in the states a reader filters for. */
export function toRingNumber(states: StateCountsView, kept: readonly SegmentStatus[]): number {
  const counted: readonly SegmentStatus[] = kept.length === 0 ? ['weak', 'absent'] : kept;
  return STATE_ORDER.reduce((sum, state) => sum + (counted.includes(state) ? states[state] : 0), 0);
}

/** Share of weak and absent among all segments, 0–1; unknown ones count in the whole, never as gaps. */
export function toGapShare(states: StateCountsView): number {
  const [, weak, absent] = toShares(states);
  return weak + absent;
}

/** Step of the heat scale, 0–5: 0, up to 15 %, 30 %, 45 %, 60 %, more. */
export function toHeatStep(share: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (share <= 0) return 0;
  if (share <= 0.15) return 1;
  if (share <= 0.3) return 2;
  if (share <= 0.45) return 3;
  return share <= 0.6 ? 4 : 5;
}
