// How large things are in the force picture, in px.
// May import: explore. Invariant: with chains looked at everything is larger, for there is less of it.
import type { Scene } from '../arrangement';

export type Sizes = {
  readonly firm: number;
  readonly segment: number;
  readonly chain: number;
  readonly place: number;
  /** Air between two firms. */
  readonly gap: number;
  /** Air between what a ground holds and its edge. */
  readonly pad: number;
  /** Air between two grounds: room for a name. */
  readonly apart: number;
};

const CITY: Sizes = { firm: 2.4, segment: 5, chain: 11, place: 6, gap: 0.9, pad: 2.2, apart: 11 };
const SCOPE: Sizes = { firm: 4.4, segment: 9, chain: 18, place: 7, gap: 1.6, pad: 4, apart: 15 };

export function toSizes({ scope }: Scene): Sizes {
  return scope.length === 0 ? CITY : SCOPE;
}
