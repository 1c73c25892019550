import 'server-only';
import { buildCompareView } from '#graph/query/compare-view';
import type { CompareView } from '#graph/wire/compare';
import { PARAMETERS, parseParameters, toFilterId } from '#graph/wire/parameters';
import { type Read, readView } from './read';

/** Districts side by side: `/compare` and `/api/compare`, with their ids and one to add. */
export function readCompare(params: URLSearchParams): Promise<Read<CompareView>> {
  return readView(
    () => parseParameters(PARAMETERS.compare, params),
    (snapshot, { districts = [], add }) =>
      buildCompareView(
        snapshot,
        [...districts, add].flatMap((id) => toFilterId('district', id) ?? []),
      ),
  );
}
