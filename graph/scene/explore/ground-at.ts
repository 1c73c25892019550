// Which ground lies at a point, and how large the ground of a thing is.
// May import: arrangement. Invariants: the innermost ground wins; holes of a district are not in it.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Ground, Point, Spot } from './arrangement';

/** The thing of the innermost ground that holds the point; circles of a smaller radius than `least` are passed over. */
export function findGround(grounds: readonly Ground[], point: Point, least = 0): NodeId | undefined {
  const isLarge = ({ shape }: Ground) => shape.kind !== 'circle' || shape.radius >= least;
  return grounds.findLast((ground) => ground.thing !== undefined && isLarge(ground) && holds(ground.shape, point))
    ?.thing;
}

/** The circle to look at when one looks at a thing: that of its ground where it has one, its spot otherwise. */
export function findCircle({ grounds, spots }: Arrangement, id: NodeId): Spot | undefined {
  const shape = grounds.find(({ thing }) => thing === id)?.shape;
  if (shape === undefined) return spots.get(id);
  if (shape.kind === 'circle') return { ...shape.centre, r: shape.radius };
  const box = shape.kind === 'box' ? shape : toBox(shape.rings.flat());
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, r: Math.max(box.width, box.height) / 2 };
}

function toBox(points: readonly Point[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether a point lies in a shape; in its holes it does not. */
export function holds(shape: Ground['shape'], { x, y }: Point): boolean {
  switch (shape.kind) {
    case 'circle':
      return Math.hypot(x - shape.centre.x, y - shape.centre.y) <= shape.radius;
    case 'box':
      return x >= shape.x && y >= shape.y && x <= shape.x + shape.width && y <= shape.y + shape.height;
    case 'rings':
      return shape.rings.filter((ring) => isInside(ring, { x, y })).length % 2 === 1;
  }
}

/** Even-odd rule. */
function isInside(ring: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [at, a] of ring.entries()) {
    const b = ring[(at + ring.length - 1) % ring.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
