// What must hold for every picture, worked out the plain way.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, GroundShape, Scene, Spot } from '#graph/scene/explore/arrangement';
import { toDepth } from '#graph/scene/explore/map/polygon';
import { holdFirms } from '#graph/scene/explore/place/holders';

/** Pairs of spots that touch, each pair compared with each: `a / b`. */
export function listOverlaps({ spots }: { readonly spots: ReadonlyMap<string, Spot> }): readonly string[] {
  const all = [...spots].sort((a, b) => a[1].x - b[1].x);
  const widest = Math.max(0, ...all.map(([, { r }]) => r));
  const found: string[] = [];
  for (const [index, [a, one]] of all.entries()) {
    for (let at = index + 1; at < all.length; at += 1) {
      const [b, other] = all[at] ?? [a, one];
      if (other.x - one.x > one.r + widest) break;
      if (Math.hypot(one.x - other.x, one.y - other.y) < one.r + other.r - 1e-6) found.push(`${a} / ${b}`);
    }
  }
  return found;
}

/** Things that reach out of the picture. */
export function listOutside({ spots, width, height }: Arrangement): readonly NodeId[] {
  return [...spots]
    .filter(([, { x, y, r }]) => x - r < 0 || y - r < 0 || x + r > width || y + r > height)
    .map(([id]) => id);
}

/** Firms, and marks of their holders, that are not inside the holder's ground. */
export function listStrays(scene: Scene, { spots, grounds }: Arrangement): readonly string[] {
  const grounded = new Map(
    grounds.flatMap(({ thing, shape }) => (thing === undefined ? [] : [[thing, shape] as const])),
  );
  return [...holdFirms(scene).heldBy].flatMap(([holder, firms]) => {
    const shape = grounded.get(holder);
    if (shape === undefined) return [`${holder} has no ground`];
    return [holder, ...firms].filter((id) => !holds(shape, spots.get(id))).map((id) => `${id} outside of ${holder}`);
  });
}

export function holds(shape: GroundShape, spot: Spot | undefined): boolean {
  if (spot === undefined) return false;
  const { x, y, r } = spot;
  const air = 1e-6;
  switch (shape.kind) {
    case 'circle':
      return Math.hypot(x - shape.centre.x, y - shape.centre.y) + r <= shape.radius + air;
    case 'box':
      return (
        x - r >= shape.x - air &&
        y - r >= shape.y - air &&
        x + r <= shape.x + shape.width + air &&
        y + r <= shape.y + shape.height + air
      );
    case 'rings':
      return toDepth(shape.rings, { x, y }) >= r - air;
  }
}

/** Things that are neither placed nor placeless, or both. */
export function listLost({ ids }: Scene, { spots, placeless }: Arrangement): readonly NodeId[] {
  return [...ids].filter((id) => spots.has(id) === placeless.includes(id));
}

/** The same scene with its things told in another order. */
export function turnAround(scene: Scene): Scene {
  return { ...scene, ids: new Set([...scene.ids].reverse()) };
}
