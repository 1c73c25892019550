// Live counts of the facets: what a value would leave in the picture if its facet were set to it alone, the other facets as they are.
// May import: wire, model, atlas. Invariants: values that would leave nothing stay listed, and so do those set that the answer does not know;
// one pass over segments and firms, whatever the number of values.
import type { NodeId } from '#graph/model/ids';
import { type ExploreFilters, FACETS, type Facet } from '#graph/wire/explore-state';
import type { Atlas } from './atlas';
import { FIRM_FACETS, type Marks, PLACE_FACETS, RECORD_FACETS, STANDING_FACETS, toFacetTable } from './facet-table';
import { buildFailMasks, toBit } from './fail-masks';

/** Numbers of segments and firms that would pass; facets of firms and districts say nothing of segments, and count none. */
export type FacetValue = { readonly value: string; readonly segments: number; readonly firms: number };
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

/** Segments that stand in the picture without passing (`Kept.context`) are not counted. */
export function countFacets(atlas: Atlas, filters: ExploreFilters, scope: readonly NodeId[]): FacetCounts {
  const table = toFacetTable(atlas);
  const masks = buildFailMasks(table, filters, scope);
  const segments = buildTally(table.values);
  for (const [place, { marks }] of table.segments.entries()) {
    const fails = masks.segments[place] ?? 0;
    for (const facet of [...STANDING_FACETS, ...RECORD_FACETS]) {
      if (isFailingOnly(fails, facet)) segments.add(facet, marks, place);
    }
  }
  const firms = buildTally(table.values);
  for (const [place, row] of table.firms.entries()) {
    const [own, sites, stands] = [masks.ofFirm(row), masks.ofSites(row), masks.ofStands(row)];
    const [isPlaced, isStanding] = [sites.includes(0), stands.includes(0)];
    for (const facet of [...FIRM_FACETS, ...RECORD_FACETS]) {
      if (isPlaced && isStanding && isFailingOnly(own, facet)) firms.add(facet, row.marks, place);
    }
    if (own !== 0) continue;
    for (const facet of isStanding ? PLACE_FACETS : []) {
      for (const [at, marks] of row.sites.entries())
        if (isFailingOnly(sites[at] ?? 0, facet)) firms.add(facet, marks, place);
    }
    for (const facet of isPlaced ? STANDING_FACETS : []) {
      for (const [at, segment] of row.stands.entries()) {
        if (isFailingOnly(stands[at] ?? 0, facet)) firms.add(facet, table.segments[segment]?.marks ?? {}, place);
      }
    }
  }
  return listCounts(filters, table.values, { segments, firms });
}

/** Whether everything else is passed. */
function isFailingOnly(fails: number, facet: Facet): boolean {
  return (fails & ~toBit(facet)) === 0;
}

type Tally = {
  /** Counts a thing under each of its values, under each once however often it is added. */
  add(facet: Facet, marks: Marks, thing: number): void;
  countOf(facet: Facet, value: number): number;
};

function buildTally(values: Readonly<Record<Facet, readonly string[]>>): Tally {
  const counts = new Map(FACETS.map((facet) => [facet, new Int32Array(values[facet].length)]));
  const last = new Map(FACETS.map((facet) => [facet, new Int32Array(values[facet].length).fill(-1)]));
  return {
    add(facet, marks, thing) {
      const [own, seen] = [counts.get(facet), last.get(facet)];
      if (own === undefined || seen === undefined) return;
      for (const value of marks[facet] ?? []) {
        if (seen[value] === thing) continue;
        seen[value] = thing;
        own[value] = (own[value] ?? 0) + 1;
      }
    },
    countOf: (facet, value) => counts.get(facet)?.[value] ?? 0,
  };
}

function listCounts(
  filters: ExploreFilters,
  values: Readonly<Record<Facet, readonly string[]>>,
  { segments, firms }: Readonly<Record<'segments' | 'firms', Tally>>,
): FacetCounts {
  const entries = FACETS.map((facet): [Facet, readonly FacetValue[]] => {
    const chosen: readonly string[] = filters[facet];
    const strange = chosen.filter((value) => !values[facet].includes(value));
    const known = values[facet].map((value, at) => ({
      value,
      segments: segments.countOf(facet, at),
      firms: firms.countOf(facet, at),
    }));
    return [facet, [...known, ...strange.map((value) => ({ value, segments: 0, firms: 0 }))]];
  });
  return Object.fromEntries(entries) as FacetCounts;
}
