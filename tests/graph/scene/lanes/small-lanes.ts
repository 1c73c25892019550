// A chain small enough to work out by hand:
//
//   in|X ─┐            ┌─ C ──── out|Y
//         A ──── B ────┤
//   (0)  (100)  (200)  └─ D
import { nodeIdSchema } from '#graph/model/ids';
import type { CardBox, Lanes, Route } from '#graph/wire/lanes';

const SIZE = { width: 60, height: 20 };
export const segment = (name: string) => nodeIdSchema.parse(`segment:${name}`);
export const chain = (name: string) => nodeIdSchema.parse(`chain:${name}`);

const card = (id: CardBox['id'], x: number, y: number): CardBox => ({ id, x, y, ...SIZE });

function route(from: CardBox, to: CardBox): Route {
  const start = { x: from.x + SIZE.width, y: from.y + SIZE.height / 2 };
  const end = { x: to.x, y: to.y + SIZE.height / 2 };
  const middle = (start.x + end.x) / 2;
  const bends =
    start.y === end.y
      ? []
      : [
          { x: middle, y: start.y },
          { x: middle, y: end.y },
        ];
  const name = `${from.id}>${to.id}`;
  return { id: name, links: [`link ${name}`], from: from.id, to: to.id, points: [start, ...bends, end] };
}

const x: CardBox = { ...card(chain('x'), 0, 40), rim: 'in' };
const y: CardBox = { ...card(chain('y'), 400, 0), rim: 'out' };
const [a, b] = [card(segment('s.a'), 100, 40), card(segment('s.b'), 200, 40)];
const [c, d] = [card(segment('s.c'), 300, 0), card(segment('s.d'), 300, 80)];
const lane = (name: Lanes['lanes'][number]['lane'], left: number) => ({
  lane: name,
  x: left,
  y: 0,
  width: 100,
  height: 100,
});

export const SMALL: Lanes = {
  width: 500,
  height: 100,
  lanes: [
    lane('rim-in', 0),
    lane('upstream', 100),
    lane('midstream', 200),
    lane('downstream', 300),
    lane('rim-out', 400),
  ],
  cards: [x, a, b, c, d, y],
  routes: [route(x, a), route(a, b), route(b, c), route(b, d), route(c, y)],
};
