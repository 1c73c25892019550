import 'server-only';
import { buildGapsView } from '#graph/query/gap-list';
import type { GapsView } from '#graph/wire/gaps';
import { PARAMETERS, parseParameters, toFilterId } from '#graph/wire/parameters';
import { type Read, readView } from './read';

/** The gap list: `/gaps` and `/api/gaps`, with its filters, order, groups, limit and cursor. */
export function readGaps(params: URLSearchParams): Promise<Read<GapsView>> {
  return readView(
    () => parseParameters(PARAMETERS.gaps, params),
    (snapshot, { chain, district, stage, status, verdict, sort, group, ...page }) =>
      buildGapsView(
        snapshot,
        {
          chain: toFilterId('chain', chain),
          district: toFilterId('district', district),
          stage,
          status,
          verdict,
          sort,
          group,
        },
        page,
      ),
  );
}
