// Where the neighbours of an expanded thing stand: in circles close around it, so that nothing else has to move.
// May import: model. Invariants: same neighbours, same places, whatever their order; places never touch one another.
import type { Point } from './find-routes';
import { compareIds } from './total-order';

const GAP = 7;
const PITCH = 13;

export type Satellite = Point & { readonly id: string };

/** Circles around a centre, starting at the top, clockwise; `radius` is the half size of the thing in the middle. */
export function placeSatellites(ids: readonly string[], centre: Point, radius: number): readonly Satellite[] {
  const sorted = [...new Set(ids)].map((id) => ({ id })).sort(compareIds);
  const placed: Satellite[] = [];
  let circle = radius + GAP;
  while (placed.length < sorted.length) {
    const room = Math.max(6, Math.floor((2 * Math.PI * circle) / PITCH));
    const own = sorted.slice(placed.length, placed.length + room);
    for (const [index, { id }] of own.entries()) {
      const angle = (index / own.length) * 2 * Math.PI;
      placed.push({ id, x: centre.x + circle * Math.sin(angle), y: centre.y - circle * Math.cos(angle) });
    }
    circle += PITCH;
  }
  return placed;
}
