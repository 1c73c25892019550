// What a picture of the city shows and what it leaves out, for the two lines under it.
// May import: scene. Invariants: drawn + not drawn = total, per kind; an expanded thing counts what its answer held and what there is.
import type { NodeId } from '#graph/model/ids';
import type { GraphView } from '#graph/wire/graph';
import { type CityLink, countLinks, type LinkCount } from './city-links';
import type { SlotKind } from './layout-types';

export type Expansion = { readonly id: NodeId; readonly graph: GraphView };
export type DrawnCounts = {
  readonly marks: Readonly<Record<SlotKind, number>>;
  readonly links: Readonly<Record<CityLink['kind'], LinkCount>>;
  /** Neighbours of each expanded thing that stand round it, of all it has. */
  readonly satellites: readonly ({ readonly id: NodeId } & LinkCount)[];
};

type Drawn = {
  readonly marks: Iterable<{ readonly kind: SlotKind }>;
  readonly links: readonly CityLink[];
  readonly satellites: DrawnCounts['satellites'];
};

export function countDrawn(all: readonly CityLink[], drawn: Drawn): DrawnCounts {
  const marks = { chain: 0, district: 0, program: 0, industry: 0 };
  for (const { kind } of drawn.marks) marks[kind] += 1;
  return { marks, links: countLinks(all, drawn.links), satellites: drawn.satellites };
}
