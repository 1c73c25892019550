// Colours of the explorer's picture, read from the tokens, so that light and dark need no second table.
// May import: scene types. Invariant: a missing token reads as a mid grey, never as an error.
import type { LineWeight } from '#graph/scene/explore/lines';
import type { ExploreRelation } from '#graph/wire/explore';

const UNREADABLE = '#808c99';

export type ExploreColours = {
  readonly token: (name: string) => string;
  /** With its opacity, `#rrggbbaa`. */
  readonly line: (type: ExploreRelation, weight: LineWeight) => string;
};

const OF_DISTRICTS: readonly ExploreRelation[] = ['LOCATED_IN', 'DEPLOYED_IN', 'IN_REGION', 'OVERLAPS'];
const OF_PROGRAMS: readonly ExploreRelation[] = ['COVERS', 'BUILDS_IN'];
const OPACITY = { rest: '59', open: 'b3', near: 'ff' } as const satisfies Record<LineWeight, string>;

/** Reads the tokens of an element's theme. */
export function readExploreColours(element: Element): ExploreColours {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  const token = (name: string): string => {
    const colour = known.get(name) ?? (style.getPropertyValue(`--${name}`).trim() || UNREADABLE);
    known.set(name, colour);
    return colour;
  };
  return {
    token,
    line: (type, weight) => {
      const rest = weight === 'rest' && !OF_DISTRICTS.includes(type) && !OF_PROGRAMS.includes(type);
      const name = rest
        ? 'line-strong'
        : OF_DISTRICTS.includes(type)
          ? 'district'
          : OF_PROGRAMS.includes(type)
            ? 'program'
            : 'accent';
      return `${toLong(token(name))}${OPACITY[weight]}`;
    },
  };
}

/** `#rgb`, as a minifier may have made it, as `#rrggbb`. */
function toLong(colour: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  return short === null ? colour : `#${[1, 2, 3].map((at) => (short[at] ?? '8').repeat(2)).join('')}`;
}
