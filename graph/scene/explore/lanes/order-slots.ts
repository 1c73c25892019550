// Who of a layer stands where in it, so that links cross little.
// May import: model, explore's arrangement. Invariants: everyone stays in the layer; the best arrangement seen is given back, never a worse one
// than by id; ties by id.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Point } from '../arrangement';
import { push } from '../place/holders';
import { countCrossings, crosses, type Line } from './crossings';
import type { Link } from './layers';

/** Places of a layer in reading order, and who may stand on them. */
export type Slots = { readonly ids: readonly NodeId[]; readonly places: readonly Point[] };
export type Ordering = {
  readonly layers: readonly Slots[];
  readonly links: readonly Link[];
  /** What does not move. */
  readonly fixed: ReadonlyMap<NodeId, Point>;
  /** Along which axis the places of a layer differ. */
  readonly axis: 'x' | 'y';
};

const SWEEPS = 8;
const SWAP_PASSES = 3;
/** With more links than this one pass has to do. */
const MANY_LINKS = 500;

/** Place of everyone in the layers. */
export function orderSlots(ordering: Ordering): ReadonlyMap<NodeId, Point> {
  const net = buildNet(ordering);
  let best = placeInOrder(ordering, (ids) => [...ids].sort(compareText));
  let least = measure(ordering, best);
  let current = best;
  for (let sweep = 0; sweep < SWEEPS && least.crossings > 0; sweep += 1) {
    current = sweepOnce(ordering, net, { places: current, isForward: sweep % 2 === 0 });
    const cost = measure(ordering, current);
    if (isLess(cost, least)) [best, least] = [current, cost];
  }
  return swapPairs(ordering, best);
}

/** By id alone, to compare with. */
export function placeById(ordering: Ordering): ReadonlyMap<NodeId, Point> {
  return placeInOrder(ordering, (ids) => [...ids].sort(compareText));
}

type Places = ReadonlyMap<NodeId, Point>;
type Net = ReadonlyMap<NodeId, readonly NodeId[]>;
type Cost = { readonly crossings: number; readonly length: number };

function buildNet({ links }: Ordering): Net {
  const net = new Map<NodeId, NodeId[]>();
  for (const { from, to } of links) {
    push(net, from, to);
    push(net, to, from);
  }
  return net;
}

function placeInOrder({ layers, fixed }: Ordering, order: (ids: readonly NodeId[]) => readonly NodeId[]): Places {
  const places = new Map(fixed);
  for (const layer of layers) seat(layer, order(layer.ids), places);
  return places;
}

function seat({ places }: Slots, ids: readonly NodeId[], into: Map<NodeId, Point>): void {
  for (const [index, id] of ids.entries()) {
    const place = places[index];
    if (place !== undefined) into.set(id, place);
  }
}

/** Everyone as near as the layer allows to the middle of those he is linked with. */
function sweepOnce(
  { layers, axis }: Ordering,
  net: Net,
  { places, isForward }: { readonly places: Places; readonly isForward: boolean },
): Places {
  const next = new Map(places);
  for (const layer of isForward ? layers : [...layers].reverse()) {
    const wishes = new Map(layer.ids.map((id) => [id, toWish(id, net, { places: next, axis })]));
    const order = [...layer.ids].sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0) || compareText(a, b));
    const byAxis = [...layer.places].sort((a, b) => a[axis] - b[axis]);
    seat({ ids: layer.ids, places: byAxis }, order, next);
  }
  return next;
}

/** Mean place of a thing's neighbours along the axis; its own where it has none. */
function toWish(id: NodeId, net: Net, { places, axis }: { readonly places: Places; readonly axis: 'x' | 'y' }): number {
  let [sum, count] = [0, 0];
  for (const other of net.get(id) ?? []) {
    const place = places.get(other);
    if (place === undefined) continue;
    sum += place[axis];
    count += 1;
  }
  return count === 0 ? (places.get(id)?.[axis] ?? 0) : sum / count;
}

/** Exchanges two of a layer as long as that undoes a crossing, or shortens links at equal crossings. */
function swapPairs({ layers, links }: Ordering, start: Places): Places {
  const board = buildBoard(links, start);
  for (let pass = 0; pass < (links.length > MANY_LINKS ? 1 : SWAP_PASSES); pass += 1) {
    let changed = false;
    for (const { ids } of layers) {
      for (const [index, a] of ids.entries()) {
        for (const b of ids.slice(index + 1)) changed = trySwap(a, b, board) || changed;
      }
    }
    if (!changed) break;
  }
  return board.places;
}

type Board = {
  readonly places: Map<NodeId, Point>;
  readonly all: readonly Line[];
  readonly at: ReadonlyMap<NodeId, readonly Line[]>;
};

function buildBoard(links: readonly Link[], start: Places): Board {
  const all = toLines(links, start);
  const at = new Map<NodeId, Line[]>();
  for (const line of all) {
    push(at, line.from, line);
    push(at, line.to, line);
  }
  return { places: new Map(start), all, at };
}

function trySwap(a: NodeId, b: NodeId, board: Board): boolean {
  const [placeA, placeB] = [board.places.get(a), board.places.get(b)];
  if (placeA === undefined || placeB === undefined) return false;
  const before = toCost(a, b, board);
  move(a, placeB, board);
  move(b, placeA, board);
  if (isLess(toCost(a, b, board), before)) return true;
  move(a, placeA, board);
  move(b, placeB, board);
  return false;
}

/** Crossings and length of the lines at either. */
function toCost(a: NodeId, b: NodeId, { all, at }: Board): Cost {
  let [crossings, length] = [0, 0];
  for (const line of [...(at.get(a) ?? []), ...(at.get(b) ?? [])]) {
    length += Math.hypot(line.x2 - line.x1, line.y2 - line.y1);
    for (const other of all) if (crosses(line, other)) crossings += 1;
  }
  return { crossings, length };
}

function move(id: NodeId, place: Point, { places, at }: Board): void {
  places.set(id, place);
  for (const line of at.get(id) ?? []) {
    if (line.from === id) [line.x1, line.y1] = [place.x, place.y];
    if (line.to === id) [line.x2, line.y2] = [place.x, place.y];
  }
}

export function toLines(links: readonly Link[], places: Places): Line[] {
  return links.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a === undefined || b === undefined ? [] : [{ from, to, x1: a.x, y1: a.y, x2: b.x, y2: b.y }];
  });
}

function measure({ links }: Ordering, places: Places): Cost {
  const lines = toLines(links, places);
  return {
    crossings: countCrossings(lines),
    length: lines.reduce((sum, { x1, y1, x2, y2 }) => sum + Math.hypot(x2 - x1, y2 - y1), 0),
  };
}

function isLess(a: Cost, b: Cost): boolean {
  return a.crossings < b.crossings || (a.crossings === b.crossings && a.length < b.length - 1e-6);
}
