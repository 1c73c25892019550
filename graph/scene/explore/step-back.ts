// What steps back while something is selected, on the screen and in files alike.
// May import: wire, model, explore. Invariants: what is selected, what its lines lead to, and the grounds these stand in stay in front; while
// nothing is selected only the background of the filters steps back.
import type { NodeId } from '#graph/model/ids';
import type { Ground } from './arrangement';
import type { Atlas } from './atlas';

/** Opacity of marks and of grounds that step back. */
export const BACK = { mark: 0.22, ground: 0.35 } as const;

export type StepBack = {
  readonly isMarkBack: (id: NodeId) => boolean;
  readonly isGroundBack: (ground: Pick<Ground, 'thing'>) => boolean;
};
export type InFront = {
  readonly atlas: Atlas;
  /** Empty while nothing is selected. */
  readonly front: ReadonlySet<NodeId>;
  /** Segments that do not pass the filters themselves. */
  readonly context: ReadonlySet<NodeId>;
};

export function buildStepBack({ atlas, front, context }: InFront): StepBack {
  const holders = new Set([...front].flatMap((id) => atlas.parentOf.get(id) ?? []));
  return {
    isMarkBack: (id) => (front.size > 0 ? !front.has(id) : context.has(id)),
    isGroundBack: ({ thing }) => front.size > 0 && thing !== undefined && !front.has(thing) && !holders.has(thing),
  };
}
