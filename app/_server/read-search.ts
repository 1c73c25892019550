import 'server-only';
import { readHitSources } from '#graph/query/search-sources';
import { buildSearchView } from '#graph/query/search-things';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import type { SearchView } from '#graph/wire/search';
import { type Read, readView } from './read';
import type { SourcedHit } from './search-table';

/** Sector search: `/search` and `/api/search`, with q, kind, facets, limit and cursor. */
export function readSearch(params: URLSearchParams): Promise<Read<SearchView>> {
  return readView(() => parseParameters(PARAMETERS.search, params), buildSearchView);
}

export type SourcedPage = { readonly items: readonly SourcedHit[]; readonly nextCursor: string | null };

/** A page of the same hits with their sources, for files. */
export function readSourcedSearch(params: URLSearchParams): Promise<Read<SourcedPage>> {
  return readView(
    () => parseParameters(PARAMETERS.search, params),
    async (snapshot, question) => {
      const { items, nextCursor } = await buildSearchView(snapshot, question);
      const sourcesOf = await readHitSources(
        snapshot,
        items.map(({ id }) => id),
      );
      return { items: items.map((hit) => ({ hit, sources: sourcesOf(hit.id) })), nextCursor };
    },
  );
}
