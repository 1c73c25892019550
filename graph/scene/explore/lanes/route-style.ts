// How each way is drawn, for whoever draws it: solid where required, dashed where optional, a hollow arrow where any one input will do.
// May import: wire, explore. Invariant: what is between two chains looked at stands out a little, what goes to the rim steps back a little.
import type { LineWeight } from '../lines';
import type { LaneRoute } from './lane-routes';

/** Name of a colour token; widths and dashes in px. */
export type RouteStyle = {
  readonly token: string;
  readonly opacity: number;
  readonly width: number;
  readonly dash?: readonly [number, number];
  /** In rows arrows would cover what they lead to; there only what is in front has them. */
  readonly hasArrow: boolean;
  readonly isHollow: boolean;
};

const AT_REST = {
  inner: { token: 'line-strong', opacity: 0.75, width: 1 },
  cross: { token: 'ink-2', opacity: 0.9, width: 1.25 },
  rim: { token: 'line-strong', opacity: 0.45, width: 0.9 },
  row: { token: 'line-strong', opacity: 0.5, width: 0.8 },
} as const;
const IN_FRONT = {
  open: { token: 'accent', opacity: 0.85, width: 1.4 },
  near: { token: 'accent', opacity: 1, width: 1.8 },
} as const;
const DASH = [5, 3] as const;
/** What is left of a line at rest while something else is in front. */
const BACK = 0.28;

export function toRouteStyle(route: LaneRoute, weight: LineWeight, hasFront: boolean): RouteStyle {
  const rest = AT_REST[route.isAngular ? route.reach : 'row'];
  const look = weight === 'rest' ? { ...rest, opacity: rest.opacity * (hasFront ? BACK : 1) } : IN_FRONT[weight];
  return {
    ...look,
    ...(route.isOptional ? { dash: DASH } : {}),
    hasArrow: route.isAngular || weight !== 'rest',
    isHollow: route.isAlternative,
  };
}

/** Length and half width of an arrow, radius of a bend, px. */
export const ARROW = { length: 5.5, half: 2.6 } as const;
export const BEND = 4;
