// Where the groups of neighbours stand on the page of a thing: what the reader came for first, what it belongs to at the side.
// May import: wire. Invariant: every group stands exactly once.
import type { NodeKind } from '#graph/model/ids';
import type { RelationGroup, ThingView } from '#graph/wire/thing';

type Place = { readonly main: readonly RelationGroup[]; readonly side: readonly RelationGroup[] };

/** Relations in reading order, `<` for those that come in. What is not named follows in the order of the model. */
const FIRST: Partial<Readonly<Record<NodeKind, readonly string[]>>> = {
  segment: ['OPERATES_IN<', 'FEEDS<', 'FEEDS>', 'ABOUT<'],
  enterprise: ['OPERATES_IN>', 'SUPPLIES>', 'SUPPLIES<'],
  program: ['COVERS>', 'BUILDS_IN>', 'PART_OF<'],
};

/** Relations that say what a thing belongs to or stands in. */
const SIDE: readonly string[] = [
  'IN_CHAIN>',
  'CLASSED_AS>',
  'PART_OF>',
  'IN_REGION>',
  'LOCATED_IN>',
  'OVERLAPS>',
  'OVERLAPS<',
];

/** Sorts the groups of a view into its two columns. */
export function placeGroups({ kind, groups }: ThingView): Place {
  const order = FIRST[kind] ?? [];
  const rank = (group: RelationGroup) => {
    const at = order.indexOf(toKey(group));
    return at < 0 ? order.length : at;
  };
  const isSide = (group: RelationGroup) => SIDE.includes(toKey(group));
  return {
    main: groups.filter((group) => !isSide(group)).sort((a, b) => rank(a) - rank(b)),
    side: groups.filter(isSide),
  };
}

/** Supplies in and out stand side by side, where there are both. */
export function isHalf({ type }: RelationGroup, { groups }: ThingView): boolean {
  return (type === 'FEEDS' || type === 'SUPPLIES') && groups.filter((group) => group.type === type).length > 1;
}

function toKey({ type, direction }: RelationGroup): string {
  return `${type}${direction === 'out' ? '>' : '<'}`;
}
