// From a placement to the picture: lanes as grounds, columns spread over the width, everything below the lanes' titles.
// May import: lanes-input, elk-layout, choose-layout, wire. Invariants: every card lies inside its lane; x and y are moved by
// monotone maps that keep cards rigid, so what was apart stays apart and orthogonal stays orthogonal.
import type { CardBox, LaneBox, Lanes, Route } from '#graph/wire/lanes';
import type { Room } from './choose-layout';
import type { PlacedCard, Placement } from './elk-layout';
import { LANE_NAMES, type LaneName } from './lanes-input';

/** Height of a lane's title, in pixels. */
export const LANE_TITLE = 44;
const MARGIN = 10;
const LANE_GAP = 4;
const EMPTY_RIM = 76;
const EMPTY_STAGE = 112;
const MOST_STRETCH = 88;

type Column = { readonly lane: LaneName; readonly start: number; readonly end: number };
/** Where the old axis is cut and how much is put in there. */
type Cut = { readonly at: number; readonly from: number; readonly width: number };
type XMap = (x: number) => number;

/** The wire form of a placement, spread to the room's width and centred in its height. */
export function placeLanes(placement: Placement, room: Room): Lanes {
  const columns = toColumns(placement.cards);
  const cuts = toCuts(columns, room.width);
  const toX = toXMap(cuts, MARGIN + emptyBetween(undefined, columns[0]?.lane));
  const bounds = toBounds(columns, toX);
  const width = bounds.at(-1) ?? 0;
  const top = Math.min(0, ...placement.routes.flatMap((route) => route.points.map((point) => point.y)));
  const content = measureHeight(placement) - top;
  const inner = Math.max(room.height, content);
  const shift = LANE_TITLE + MARGIN / 2 + (inner - content) / 2 - top;
  const height = LANE_TITLE + inner + MARGIN * 1.5;
  return {
    width: round(width),
    height: round(height),
    lanes: toLanes(bounds, height),
    cards: placement.cards.map((card) => toCardBox(card, toX(card.x), card.y + shift)),
    routes: placement.routes.map((route) => ({
      id: route.key,
      links: [...route.links],
      from: idOf(route.from),
      to: idOf(route.to),
      points: route.points.map((point) => ({ x: round(toX(point.x)), y: round(point.y + shift) })),
    })),
  };

  function idOf(key: string): Route['from'] {
    const card = placement.cards.find((item) => item.key === key);
    if (card === undefined) throw new RangeError(`Route ends at ${key}, which is no card`);
    return card.id;
  }
}

function toCardBox(card: PlacedCard, x: number, y: number): CardBox {
  const box = { id: card.id, x: round(x), y: round(y), width: card.width, height: card.height };
  if (card.lane === 'rim-in') return { ...box, rim: 'in' };
  return card.lane === 'rim-out' ? { ...box, rim: 'out' } : box;
}

function toColumns(cards: readonly PlacedCard[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const card of [...cards].sort((a, b) => a.x - b.x)) {
    const key = [...columns.keys()].at(-1);
    const last = key === undefined ? undefined : columns.get(key);
    const end = card.x + card.width;
    if (last !== undefined && key !== undefined && last.lane === card.lane && card.x < last.end) {
      columns.set(key, { ...last, end: Math.max(last.end, end) });
    } else {
      columns.set(`${columns.size}`, { lane: card.lane, start: card.x, end });
    }
  }
  return [...columns.values()];
}

/** Every channel between columns gets its share of the spare width; a lane without cards gets room of its own. */
function toCuts(columns: readonly Column[], roomWidth: number): readonly Cut[] {
  const used = columns.length === 0 ? 0 : Math.max(...columns.map((column) => column.end));
  const lanes = new Set(columns.map((column) => column.lane));
  const empty = LANE_NAMES.filter((lane) => !lanes.has(lane))
    .map(emptyWidth)
    .reduce((sum, width) => sum + width, 0);
  const channels = columns.slice(1).map((column, index) => ({ from: columns[index]?.end ?? 0, at: column.start }));
  const share = Math.min(MOST_STRETCH, Math.max(0, roomWidth - used - empty) / Math.max(1, channels.length));
  return channels.map((channel, index) => ({
    ...channel,
    width: share + emptyBetween(columns[index]?.lane, columns[index + 1]?.lane),
  }));
}

function emptyBetween(before: LaneName | undefined, after: LaneName | undefined): number {
  const start = before === undefined ? 0 : LANE_NAMES.indexOf(before) + 1;
  const end = after === undefined ? LANE_NAMES.length : LANE_NAMES.indexOf(after);
  return LANE_NAMES.slice(start, end).reduce((sum, lane) => sum + emptyWidth(lane), 0);
}

function emptyWidth(lane: LaneName): number {
  return lane.startsWith('rim') ? EMPTY_RIM : EMPTY_STAGE;
}

/** Channels stretch evenly, columns keep their width. */
function toXMap(cuts: readonly Cut[], start: number): XMap {
  return (x) => {
    let moved = start + x;
    for (const cut of cuts) {
      const part = (x - cut.from) / Math.max(1, cut.at - cut.from);
      moved += Math.min(1, Math.max(0, part)) * cut.width;
    }
    return moved;
  };
}

/** Left edge of every lane and, last, the right edge of the picture. */
function toBounds(columns: readonly Column[], toX: XMap): readonly number[] {
  const bounds = [0];
  for (const [index, lane] of LANE_NAMES.entries()) {
    const left = bounds.at(-1) ?? 0;
    const own = columns.filter((column) => column.lane === lane);
    const next = columns.find((column) => LANE_NAMES.indexOf(column.lane) > index);
    const last = own.at(-1);
    if (last === undefined) bounds.push(left + emptyWidth(lane));
    else if (next === undefined) bounds.push(toX(last.end) + MARGIN);
    else bounds.push((toX(last.end) + toX(next.start) - emptyBetween(lane, next.lane)) / 2);
  }
  return bounds;
}

function toLanes(bounds: readonly number[], height: number): LaneBox[] {
  return LANE_NAMES.map((lane, index) => {
    const x = (bounds[index] ?? 0) + LANE_GAP / 2;
    return {
      lane,
      x: round(x),
      y: 0,
      width: round((bounds[index + 1] ?? x) - LANE_GAP / 2 - x),
      height: round(height),
    };
  });
}

function measureHeight(placement: Placement): number {
  const bends = placement.routes.flatMap((route) => route.points.map((point) => point.y));
  return Math.max(0, ...placement.cards.map((card) => card.y + card.height), ...bends);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
