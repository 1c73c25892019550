// Filters drawn from what the answer holds: few facets at once, so that something is left.
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import { toFacetTable } from '#graph/scene/explore/facet-table';
import { type ExploreFilters, FACETS, NO_FILTERS } from '#graph/wire/explore-state';
import { pick, pickSome, type Random } from '../../../fixtures/synthetic/random';

export type Drawn = { readonly filters: ExploreFilters; readonly scope: readonly NodeId[] };

export function drawFilters(atlas: Atlas, random: Random): Drawn {
  const { values } = toFacetTable(atlas);
  const facets = pickSome(FACETS, 1 + Math.floor(random() * 3), random);
  const chains = [...atlas.nodes.values()].filter(({ kind }) => kind === 'chain').map(({ id }) => id);
  const filters = Object.fromEntries(
    facets.map((facet) => [
      facet,
      pickSome(values[facet], 1 + Math.floor(random() * Math.min(6, values[facet].length)), random),
    ]),
  );
  return {
    filters: { ...NO_FILTERS, ...filters },
    scope: random() < 0.25 ? [pick(chains, random), pick(chains, random)] : [],
  };
}
