// Geometry of a drawn chain, worked out past the code that draws it.
import type { CardBox, Lanes } from '#graph/wire/lanes';

type Point = { readonly x: number; readonly y: number };
type Leg = { readonly route: string; readonly a: Point; readonly b: Point };
/** Positions are rounded to a tenth. */
const ROUNDING = 0.15;

/** Pairs of cards that share ground. */
export function findOverlap(cards: readonly CardBox[]): readonly string[] {
  return cards.flatMap((a, index) =>
    cards
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} lies on ${b.id}`),
  );
}

/** Routes that enter a card; touching its edge is what a route does at its ends. */
export function findCardOnRoute(lanes: Lanes): readonly string[] {
  return toLegs(lanes).flatMap(({ route, a, b }) =>
    lanes.cards
      .filter(
        (card) =>
          Math.max(a.x, b.x) > card.x + ROUNDING &&
          Math.min(a.x, b.x) < card.x + card.width - ROUNDING &&
          Math.max(a.y, b.y) > card.y + ROUNDING &&
          Math.min(a.y, b.y) < card.y + card.height - ROUNDING,
      )
      .map((card) => `${route} passes through ${card.id}`),
  );
}

/** Places where a level and an upright line cross, each once; where one ends on the other they meet. */
export function countDrawnCrossings(lanes: Lanes): number {
  const legs = toLegs(lanes);
  const places = new Set<string>();
  for (const level of legs.filter(({ a, b }) => a.y === b.y)) {
    for (const upright of legs.filter(({ a, b }) => a.x === b.x)) {
      const { x } = upright.a;
      const { y } = level.a;
      if (isBetween(x, level.a.x, level.b.x) && isBetween(y, upright.a.y, upright.b.y)) places.add(`${x},${y}`);
    }
  }
  return places.size;
}

/** Number of ids that only one of two pictures has. */
export function inNeither(a: readonly CardBox[], b: readonly CardBox[]): number {
  const [left, right] = [new Set(a.map(({ id }) => id)), new Set(b.map(({ id }) => id))];
  return [...left].filter((id) => !right.has(id)).length + [...right].filter((id) => !left.has(id)).length;
}

function toLegs(lanes: Lanes): readonly Leg[] {
  return lanes.routes.flatMap(({ id, points }) =>
    points.slice(1).flatMap((b, index) => {
      const a = points[index];
      return a === undefined ? [] : [{ route: id, a, b }];
    }),
  );
}

function isBetween(value: number, end: number, other: number): boolean {
  return value > Math.min(end, other) + 0.5 && value < Math.max(end, other) - 0.5;
}
