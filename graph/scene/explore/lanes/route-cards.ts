// Supplies between cards as bent lines: out of the right edge of the supplier, through the gaps of the columns between, into the left edge of the
// user. What stands at a rim is joined at its inner edge.
// May import: model, explore. Invariants: no line runs through a card; a line runs level or upright; the same picture has the same lines.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Point } from '../arrangement';
import { push } from '../place/holders';
import type { Board, Span, Stand } from './route-board';
import { type Net, placeNets, spreadPassages } from './route-tracks';
import { findWay, toMiddle, type Way } from './route-ways';

export type Joined = {
  readonly key: string;
  readonly from: NodeId;
  readonly to: NodeId;
  /** Inputs of one group arrive together. */
  readonly group: string;
};

/** Points of each line, by key. */
export function routeCards(board: Board, links: readonly Joined[]): ReadonlyMap<string, readonly Point[]> {
  const trips = [...links]
    .sort((a, b) => compareText(a.key, b.key))
    .flatMap((link): readonly Trip[] => {
      const [from, to] = [board.stands.get(link.from), board.stands.get(link.to)];
      const way = from === undefined || to === undefined ? undefined : findWay(board, from, to);
      return from === undefined || to === undefined || way === undefined ? [] : [{ link, from, to, way, ys: [] }];
    });
  const passed = spreadInGaps(trips);
  const arrived = placePorts(passed);
  return drawTrips(board, arrived);
}

type Trip = {
  readonly link: Joined;
  readonly from: Stand;
  readonly to: Stand;
  readonly way: Way;
  /** Heights from the supplier to the user, one more than channels. */
  readonly ys: readonly number[];
};

/** Lines of one supplier that want to pass a gap at one height are one there. */
function toPassageKey({ link, way }: Trip, step: number): string {
  return `${link.from} ${(way.ys[step] ?? 0).toFixed(1)}`;
}

function spreadInGaps(trips: readonly Trip[]): readonly Trip[] {
  const byGap = new Map<Span, Map<string, number>>();
  for (const trip of trips) {
    for (const [step, gap] of trip.way.gaps.entries()) {
      const passages = byGap.get(gap) ?? new Map<string, number>();
      byGap.set(gap, passages.set(toPassageKey(trip, step), trip.way.ys[step] ?? 0));
    }
  }
  const heights = new Map(
    [...byGap].map(([gap, passages]) => [
      gap,
      spreadPassages(
        gap,
        [...passages].map(([key, y]) => ({ key, y })),
      ),
    ]),
  );
  return trips.map((trip) => ({
    ...trip,
    ys: [
      toMiddle(trip.from),
      ...trip.way.gaps.map((gap, step) => heights.get(gap)?.get(toPassageKey(trip, step)) ?? trip.way.ys[step] ?? 0),
    ],
  }));
}

/** Distance of two ports at least, as a part of the height of a card: nearer ones are one. */
const LEAST_PORT = 0.07;
/** Part of a card's height where ports may stand. */
const PORTS = { from: 0.14, to: 0.86 } as const;

/** Where lines arrive: a port a group of inputs, in the order in which they come. */
function placePorts(trips: readonly Trip[]): readonly Trip[] {
  const byUser = new Map<NodeId, Trip[]>();
  for (const trip of trips) push(byUser, trip.link.to, trip);
  const portOf = new Map<Trip, number>();
  for (const own of byUser.values()) {
    const groups = new Map<string, Trip[]>();
    for (const trip of own) push(groups, trip.link.group, trip);
    const order = [...groups].sort((a, b) => toComing(a[1]) - toComing(b[1]) || compareText(a[0], b[0]));
    for (const [index, [, members]] of order.entries())
      for (const trip of members) portOf.set(trip, toPort(trip, index, order.length));
  }
  return trips.map((trip) => ({ ...trip, ys: [...trip.ys, portOf.get(trip) ?? toMiddle(trip.to)] }));
}

function toComing(trips: readonly Trip[]): number {
  return trips.reduce((sum, { ys }) => sum + (ys.at(-1) ?? 0), 0) / Math.max(1, trips.length);
}

function toPort({ to: { box }, ys }: Trip, index: number, count: number): number {
  const [top, bottom] = [box.y + box.height * PORTS.from, box.y + box.height * PORTS.to];
  const coming = ys.at(-1) ?? 0;
  // A line that comes alone and at a height of the card goes straight in.
  if (count === 1) return coming >= top && coming <= bottom ? coming : (top + bottom) / 2;
  const most = Math.floor((PORTS.to - PORTS.from) / LEAST_PORT);
  const port = count <= most ? index : Math.floor((index * most) / count);
  return top + ((port + 0.5) / Math.min(count, most)) * (bottom - top);
}

/** Where a line is in a channel: from where to where, and from which sides. */
type Piece = {
  readonly channel: number;
  readonly net: string;
  readonly from: number;
  readonly to: number;
  readonly isFromLeft: boolean;
  readonly isToLeft: boolean;
};

function listPieces({ link, from, to, way, ys }: Trip): readonly Piece[] {
  const isForward = from.out <= to.in;
  return ys.slice(1).map((y, step): Piece => {
    const before = ys[step] ?? y;
    const [isFirst, isLast] = [step === 0, step === way.columns.length];
    return {
      channel: from.out + (isForward ? step : -step),
      net: `${link.from} ${before.toFixed(1)}`,
      from: before,
      to: y,
      isFromLeft: isFirst ? from.isOutLeft : isForward,
      isToLeft: isLast ? to.isInLeft : !isForward,
    };
  });
}

const LEVEL = 0.05;

function drawTrips(board: Board, trips: readonly Trip[]): ReadonlyMap<string, readonly Point[]> {
  const pieces = new Map(trips.map((trip) => [trip, listPieces(trip)]));
  const nets = new Map<number, Map<string, { left: number[]; right: number[] }>>();
  for (const { channel, net, from, to, isFromLeft, isToLeft } of [...pieces.values()].flat()) {
    if (Math.abs(from - to) < LEVEL) continue;
    const own = nets.get(channel) ?? new Map<string, { left: number[]; right: number[] }>();
    const ends = own.get(net) ?? { left: [], right: [] };
    (isFromLeft ? ends.left : ends.right).push(from);
    (isToLeft ? ends.left : ends.right).push(to);
    nets.set(channel, own.set(net, ends));
  }
  const xs = new Map(
    [...nets].map(([channel, own]) => {
      const list: readonly Net[] = [...own].map(([key, ends]) => ({ key, ...ends }));
      return [channel, placeNets(board.channels[channel] ?? { from: 0, to: 0 }, list)];
    }),
  );
  return new Map(
    trips.map((trip) => {
      const { from, to, ys, link } = trip;
      const bends = (pieces.get(trip) ?? []).flatMap((piece): readonly Point[] => {
        const x = xs.get(piece.channel)?.get(piece.net);
        return x === undefined || Math.abs(piece.from - piece.to) < LEVEL
          ? []
          : [
              { x, y: piece.from },
              { x, y: piece.to },
            ];
      });
      const [start, end] = [ys[0] ?? 0, ys.at(-1) ?? 0];
      return [link.key, [{ x: from.outX, y: start }, ...bends, { x: to.inX, y: end }]];
    }),
  );
}
