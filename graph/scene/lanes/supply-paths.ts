// What hangs on a card: who supplies it, whom it supplies, and the whole paths up and down the chain.
// May import: wire. Invariants: paths are over drawn routes; a rim box has links but is never passed through,
// for what lies behind it belongs to another chain.
import type { NodeId } from '#graph/model/ids';
import type { CardBox, Lanes, Route } from '#graph/wire/lanes';

export type Reach = {
  /** Routes that touch the card, and cards at their other ends. */
  readonly near: ReadonlySet<string>;
  /** Routes of all paths that lead to the card or away from it, the near ones included. */
  readonly all: ReadonlySet<string>;
  /** Cards on those paths, the card itself included. */
  readonly cards: ReadonlySet<string>;
};

/** Key of a card in one picture: another chain may stand at both rims. */
export function toCardKey(card: Pick<CardBox, 'id' | 'rim'>): string {
  return card.rim === undefined ? card.id : `${card.rim}|${card.id}`;
}

/** Keys of the cards that stand for a thing: one for a segment, up to two for a chain at the rims. */
export function listCardKeys(lanes: Lanes, id: NodeId): readonly string[] {
  return lanes.cards.filter((card) => card.id === id).map(toCardKey);
}

/** Key of the card a route starts at or ends at. */
export function toEndKeys(lanes: Lanes): (route: Route) => { readonly from: string; readonly to: string } {
  const segments = new Set(lanes.cards.filter((card) => card.rim === undefined).map((card) => card.id));
  return ({ from, to }) => ({
    from: segments.has(from) ? from : `in|${from}`,
    to: segments.has(to) ? to : `out|${to}`,
  });
}

/** Everything up- and downstream of the cards with these keys. */
export function buildReach(lanes: Lanes, keys: readonly string[]): Reach {
  const endsOf = toEndKeys(lanes);
  const routes = lanes.routes.map((route) => ({ id: route.id, ...endsOf(route) }));
  const near = routes.filter(({ from, to }) => keys.includes(from) || keys.includes(to));
  const up = walk(keys, (key) => routes.filter(({ to }) => to === key).map(({ id, from }) => ({ id, next: from })));
  const down = walk(keys, (key) => routes.filter(({ from }) => from === key).map(({ id, to }) => ({ id, next: to })));
  return {
    near: new Set(near.map(({ id }) => id)),
    all: new Set([...up.routes, ...down.routes]),
    cards: new Set([...up.cards, ...down.cards]),
  };
}

type Step = { readonly id: string; readonly next: string };

function walk(start: readonly string[], stepsOf: (key: string) => readonly Step[]) {
  const cards = new Set(start);
  const routes = new Set<string>();
  for (const key of cards) {
    for (const { id, next } of stepsOf(key)) {
      routes.add(id);
      cards.add(next);
    }
  }
  return { cards, routes };
}

export type Direction = 'suppliers' | 'users' | 'above' | 'below';

/** The card an arrow key leads to: the nearest supplier or user, or the next card of the lane; `undefined` at the end. */
export function findNextCard(lanes: Lanes, key: string, direction: Direction): string | undefined {
  const card = lanes.cards.find((item) => toCardKey(item) === key);
  if (card === undefined) return undefined;
  const endsOf = toEndKeys(lanes);
  const ends = lanes.routes.map(endsOf);
  const candidates =
    direction === 'suppliers'
      ? pick(lanes, new Set(ends.filter(({ to }) => to === key).map(({ from }) => from)))
      : direction === 'users'
        ? pick(lanes, new Set(ends.filter(({ from }) => from === key).map(({ to }) => to)))
        : inLane(lanes, card, direction);
  const [nearest] = [...candidates].sort((a, b) => rank(card, a) - rank(card, b) || (a.id < b.id ? -1 : 1));
  return nearest === undefined ? undefined : toCardKey(nearest);
}

function pick(lanes: Lanes, keys: ReadonlySet<string>): readonly CardBox[] {
  return lanes.cards.filter((card) => keys.has(toCardKey(card)));
}

/** Cards of the same lane that come after (or before) in reading order: down a column, then the next column. */
function inLane(lanes: Lanes, card: CardBox, direction: 'above' | 'below'): readonly CardBox[] {
  const lane = lanes.lanes.find((item) => card.x >= item.x && card.x < item.x + item.width);
  if (lane === undefined) return [];
  const order = lanes.cards
    .filter((item) => item.x >= lane.x && item.x < lane.x + lane.width)
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const next = order[order.indexOf(card) + (direction === 'below' ? 1 : -1)];
  return next === undefined ? [] : [next];
}

/** Rows near the card come first, then columns near it. */
function rank(from: CardBox, to: CardBox): number {
  return Math.abs(centre(to) - centre(from)) + Math.abs(to.x - from.x) / 1000;
}

function centre(card: CardBox): number {
  return card.y + card.height / 2;
}
