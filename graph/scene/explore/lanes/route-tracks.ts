// Lines that share a gap or a channel, each on a track of its own; lines of one supplier share theirs.
// May import: explore's lanes. Invariants: tracks of a gap stay in it, those of a channel too; the order of tracks crosses as little as exchanging
// neighbours can tell; the same lines get the same tracks.
import { compareText } from '../../city/total-order';
import type { Span } from './route-board';

/** A wish to pass a gap at a height. */
export type Passage = { readonly key: string; readonly y: number };

/** Distance of two tracks in a gap, px of the picture. */
const TRACK = 4;

/** Heights of all who pass one gap, in the order of their wishes. */
export function spreadPassages(gap: Span, passages: readonly Passage[]): ReadonlyMap<string, number> {
  const order = [...passages].sort((a, b) => a.y - b.y || compareText(a.key, b.key));
  const step = Math.min(TRACK, (gap.to - gap.from) / Math.max(1, order.length - 1));
  const ys: number[] = [];
  for (const { y } of order) ys.push(Math.max(y, (ys.at(-1) ?? Number.NEGATIVE_INFINITY) + step));
  let limit = gap.to;
  for (let index = ys.length - 1; index >= 0; index -= 1) {
    ys[index] = Math.min(ys[index] ?? limit, limit);
    limit = (ys[index] ?? limit) - step;
  }
  return new Map(order.map(({ key }, index) => [key, Math.max(gap.from, ys[index] ?? gap.from)]));
}

/** What climbs or falls in a channel: the heights at which it is joined from the left and from the right. */
export type Net = { readonly key: string; readonly left: readonly number[]; readonly right: readonly number[] };

const PASSES = 12;
/** Parts of a channel that stay free at its sides: arrows need room at the right one. */
const FREE = { left: 0.14, right: 0.3 } as const;
/** Nets nearer than this take different tracks, px of the picture. */
const AIR = 2.5;

/** Abscissa of each net of a channel. */
export function placeNets({ from, to }: Span, nets: readonly Net[]): ReadonlyMap<string, number> {
  const order = orderNets(nets);
  const levels: number[] = [];
  for (const [index, net] of order.entries()) {
    const before = order.slice(0, index).map((other, at) => (meet(net, other) ? (levels[at] ?? 0) + 1 : 0));
    levels.push(Math.max(0, ...before));
  }
  const count = Math.max(1, ...levels.map((level) => level + 1));
  const room = (to - from) * (1 - FREE.left - FREE.right);
  const toX = (level: number) => from + (to - from) * FREE.left + (room * (level + 0.5)) / count;
  return new Map(order.map(({ key }, index) => [key, toX(levels[index] ?? 0)]));
}

/** Falling ones first, the lowest leftmost, then climbing ones, the highest leftmost; then neighbours are exchanged while that saves a crossing. */
function orderNets(nets: readonly Net[]): readonly Net[] {
  const order = [...nets].sort((a, b) => toRank(a) - toRank(b) || compareText(a.key, b.key));
  for (let pass = 0; pass < PASSES; pass += 1) {
    let changed = false;
    for (let at = 0; at + 1 < order.length; at += 1) {
      const [a, b] = [order[at], order[at + 1]];
      if (a === undefined || b === undefined || countCrossed(b, a) >= countCrossed(a, b)) continue;
      order[at] = b;
      order[at + 1] = a;
      changed = true;
    }
    if (!changed) break;
  }
  return order;
}

function toRank({ left, right }: Net): number {
  const [from, to] = [toMean(left), toMean(right)];
  return to >= from ? -from : 1e6 + from;
}

function toMean(ys: readonly number[]): number {
  return ys.reduce((sum, y) => sum + y, 0) / Math.max(1, ys.length);
}

/** Crossings of two nets where the first stands left of the second. */
function countCrossed(a: Net, b: Net): number {
  const [spanA, spanB] = [toSpan(a), toSpan(b)];
  return a.right.filter((y) => isIn(y, spanB)).length + b.left.filter((y) => isIn(y, spanA)).length;
}

function toSpan({ left, right }: Net): Span {
  return { from: Math.min(...left, ...right), to: Math.max(...left, ...right) };
}

function isIn(y: number, { from, to }: Span): boolean {
  return y > from - 0.5 && y < to + 0.5;
}

function meet(a: Net, b: Net): boolean {
  const [spanA, spanB] = [toSpan(a), toSpan(b)];
  return spanA.from < spanB.to + AIR && spanB.from < spanA.to + AIR;
}
