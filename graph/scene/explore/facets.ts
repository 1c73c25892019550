// Live counts of the facets: what a value would leave in the picture if its facet were set to it alone, the other facets as they are.
// May import: wire, model, atlas. Invariants: values that would leave nothing stay listed, and so do those set that the answer does not know;
// one pass over segments and firms, whatever the number of values.
import type { NodeId } from '#graph/model/ids';
import { type ExploreFilters, FACETS, type Facet } from '#graph/wire/explore-state';
import type { Atlas } from './atlas';
import {
  type FacetTable,
  type Marks,
  OWN_FACETS,
  PLACE_FACETS,
  SEGMENT_FACETS,
  STANDING_FACETS,
  toFacetTable,
} from './facet-table';
import { buildFailMasks, type FailMasks, toBit } from './fail-masks';

/** Numbers of segments and firms that would pass; facets of firms and districts say nothing of segments, and count none. */
export type FacetValue = { readonly value: string; readonly segments: number; readonly firms: number };
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

/** Segments that stand in the picture without passing (`Kept.context`) are not counted. */
export function countFacets(atlas: Atlas, filters: ExploreFilters, scope: readonly NodeId[]): FacetCounts {
  const table = toFacetTable(atlas);
  const masks = buildFailMasks(table, filters, scope);
  const segments = countSegments(table, masks);
  const firms = countFirms(table, masks);
  const entries = FACETS.map((facet) => [
    facet,
    listCounts(filters[facet], table.values[facet], { segments: segments[facet].counts, firms: firms[facet].counts }),
  ]);
  return Object.fromEntries(entries) as FacetCounts;
}

/** Things counted under each value of a facet; `last` is the thing counted last, so that one counts once however often it is added. */
type Tally = { readonly counts: Int32Array; readonly last: Int32Array };
type Tallies = Readonly<Record<Facet, Tally>>;

function countSegments(table: FacetTable, masks: FailMasks): Tallies {
  const tallies = buildTallies(table);
  for (const [place, { marks }] of table.segments.entries()) {
    const fails = masks.segments[place] ?? 0;
    for (const facet of SEGMENT_FACETS) if (isFailingOnly(fails, facet)) add(tallies[facet], marks[facet], place);
  }
  return tallies;
}

function countFirms(table: FacetTable, masks: FailMasks): Tallies {
  const tallies = buildTallies(table);
  for (const [place, row] of table.firms.entries()) {
    const [own, sites, stands] = [masks.ofFirm(row), masks.ofSites(row), masks.ofStands(row)];
    const [isPlaced, isStanding] = [sites.includes(0), stands.includes(0)];
    if (isPlaced && isStanding) {
      for (const facet of OWN_FACETS) if (isFailingOnly(own, facet)) add(tallies[facet], row.marks[facet], place);
    }
    if (own === 0 && isStanding) {
      for (const [at, marks] of row.sites.entries())
        addFailing(tallies, PLACE_FACETS, { marks, fails: sites[at], thing: place });
    }
    if (own === 0 && isPlaced) {
      for (const [at, segment] of row.stands.entries()) {
        const marks = table.segments[segment]?.marks;
        addFailing(tallies, STANDING_FACETS, { marks, fails: stands[at], thing: place });
      }
    }
  }
  return tallies;
}

type Added = { readonly marks: Marks | undefined; readonly fails: number | undefined; readonly thing: number };

function addFailing(tallies: Tallies, facets: readonly Facet[], { marks, fails = 0, thing }: Added): void {
  for (const facet of facets) if (isFailingOnly(fails, facet)) add(tallies[facet], marks?.[facet], thing);
}

/** Whether everything else is passed. */
function isFailingOnly(fails: number, facet: Facet): boolean {
  return (fails & ~toBit(facet)) === 0;
}

function buildTallies({ values }: FacetTable): Tallies {
  const entries = FACETS.map((facet): [Facet, Tally] => {
    const { length } = values[facet];
    return [facet, { counts: new Int32Array(length), last: new Int32Array(length).fill(-1) }];
  });
  return Object.fromEntries(entries) as Tallies;
}

function add({ counts, last }: Tally, values: readonly number[] | undefined, thing: number): void {
  for (const value of values ?? []) {
    if (last[value] === thing) continue;
    last[value] = thing;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

type Counted = { readonly segments: Int32Array; readonly firms: Int32Array };

/** Every value with its counts, then those that are set and that the answer does not know. */
function listCounts(
  chosen: readonly string[],
  values: readonly string[],
  { segments, firms }: Counted,
): readonly FacetValue[] {
  const strange = chosen.filter((value) => !values.includes(value));
  const known = values.map((value, at) => ({ value, segments: segments[at] ?? 0, firms: firms[at] ?? 0 }));
  return [...known, ...strange.map((value) => ({ value, segments: 0, firms: 0 }))];
}
