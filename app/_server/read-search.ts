import 'server-only';
import { buildSearchView } from '#graph/query/search-things';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import type { SearchView } from '#graph/wire/search';
import { type Read, readView } from './read';

/** Hits of the search box: `/search` and `/api/search`, with q, kind, limit and cursor. */
export function readSearch(params: URLSearchParams): Promise<Read<SearchView>> {
  return readView(() => parseParameters(PARAMETERS.search, params), buildSearchView);
}
