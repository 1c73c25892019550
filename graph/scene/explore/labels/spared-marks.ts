// What names keep off: marks that can be told, circles with a name of their own.
// May import: scene. Invariant: what is not on the stage is not in the way.
import type { Arrangement, Spot } from '../arrangement';
import { isNear, type LabelView, toStage } from './label-view';
import type { Bubble } from './place-labels';

/** Largest circle that names keep off, by the shorter side of the stage. */
const MOST_BUBBLE = 0.25;

/** Circles that names of other things keep off: chains, and districts with their firms. One that fills the stage is no mark any more. */
export function listBubbles({ grounds }: Arrangement, look: LabelView): readonly Bubble[] {
  const most = Math.min(look.width, look.height) * MOST_BUBBLE;
  return grounds.flatMap(({ id, level, shape }) => {
    if (level !== 1 || shape.kind !== 'circle') return [];
    const circle = toStage({ ...shape.centre, r: shape.radius }, look);
    return circle.r <= most && isNear(circle, look) ? [{ ...circle, id }] : [];
  });
}

/** Marks of the stage that names keep clear of: what is large enough to be told, a segment with its firms as one. */
export function listMarksToSpare({ spots, grounds }: Arrangement, look: LabelView): readonly Spot[] {
  const marks: Spot[] = [];
  const add = (spot: Spot, least = 0) => {
    const { x, y, r } = toStage(spot, look);
    const mark = { x, y, r: Math.max(r, least) };
    if (mark.r >= 2.5 && isNear(mark, look)) marks.push(mark);
  };
  // A district whose mark is covered could not be joined to its name.
  for (const [id, spot] of spots) add(spot, id.startsWith('district:') ? 3 : 0);
  for (const { level, shape } of grounds) {
    if (level > 1 && shape.kind === 'circle') add({ ...shape.centre, r: shape.radius });
  }
  return marks;
}
