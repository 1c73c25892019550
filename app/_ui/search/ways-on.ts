// Where a search leads on: the board of gaps and the explorer under the same filters. May import: model, wire.
// Invariant: what the other page cannot express is named, never dropped in silence.
import { parseNodeId, toRest } from '#graph/model/ids';
import type { TermField } from '#graph/model/term-field';
import {
  type ExploreFilters,
  FACETS,
  type Facet,
  NO_FILTERS,
  START_VIEW,
  toExploreParams,
} from '#graph/wire/explore-state';
import type { SearchView } from '#graph/wire/search';
import { toAddress } from '../address';

type Terms = SearchView['line']['terms'];

/** Address of the explorer, and the fields that it leaves out. */
export function toExploreWay(terms: Terms): { readonly href: string; readonly left: readonly TermField[] } {
  const isKnown = (term: Terms[number]) => term.op === '=' && FACETS.some((facet) => facet === term.field);
  const of = (facet: Facet) => terms.filter((term) => term.field === facet && isKnown(term)).map(({ value }) => value);
  const ids = (facet: Facet) => of(facet).flatMap((value) => parseNodeId(value) ?? []);
  const filters: ExploreFilters = {
    ...NO_FILTERS,
    industry: ids('industry'),
    chain: ids('chain'),
    stage: of('stage'),
    state: of('state'),
    district: ids('district'),
    region: ids('region'),
    firm: of('firm'),
    tag: of('tag'),
    confidence: of('confidence'),
    year: of('year'),
  };
  const left = [...new Set(terms.filter((term) => !isKnown(term)).map(({ field }) => field))];
  return { href: toAddress('/explore', toExploreParams({ ...START_VIEW, filters })), left };
}

/** The board of gaps for the same chain, district, stage, states and verdicts; it takes one chain, district and stage. */
export function toGapsWay(terms: Terms): string {
  const of = (field: TermField) => terms.filter((term) => term.field === field).map(({ value }) => value);
  const one = (field: TermField) => {
    const [first, ...others] = of(field);
    const id = parseNodeId(first ?? '');
    return others.length > 0 ? undefined : id === undefined ? first : toRest(id);
  };
  return toAddress('/gaps', new URLSearchParams(), {
    chain: one('chain'),
    district: one('district'),
    stage: one('stage'),
    status: of('state').join(','),
    verdict: of('verdict').join(','),
  });
}
