import { readSourcedSearch } from '../../../_server/read-search';
import { toSearchTables } from '../../../_server/search-table';
import { answerTableFile } from '../../../_server/table-file';

/** All results of a search as a file: `/search/export?format=csv&q=district:荣昌`. */
export function GET(request: Request): Promise<Response> {
  return answerTableFile(request, {
    name: 'search',
    page: { limit: '100', facets: 'none' },
    read: readSourcedSearch,
    toTables: (items, { origin, locale, params }) => ({
      title: params.get('q') ?? '',
      tables: toSearchTables(items, origin, locale),
    }),
  });
}
