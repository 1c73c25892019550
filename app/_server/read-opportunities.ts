import 'server-only';
import { buildOpportunitiesView, buildVerifyView } from '#graph/query/opportunity-view';
import type { OpportunitiesView, VerifyView } from '#graph/wire/opportunity';
import { PARAMETERS, parseParameters, toFilterId } from '#graph/wire/parameters';
import { type Read, readView } from './read';

/** Where which gap is best filled: `/opportunities` and `/api/opportunities`, with preset, weights, filters, limit and cursor. */
export function readOpportunities(params: URLSearchParams): Promise<Read<OpportunitiesView>> {
  return readView(
    () => parseParameters(PARAMETERS.opportunities, params),
    (snapshot, { preset, district, chain, segment, limit, cursor, ...weights }) =>
      buildOpportunitiesView(
        snapshot,
        {
          preset,
          weights,
          district: toFilterId('district', district),
          chain: toFilterId('chain', chain),
          segment: toFilterId('segment', segment),
        },
        { limit, cursor },
      ),
  );
}

/** What to verify first: `/verify` and `/api/verify`, with preset, limit and cursor. */
export function readVerify(params: URLSearchParams): Promise<Read<VerifyView>> {
  return readView(
    () => parseParameters(PARAMETERS.verify, params),
    (snapshot, { preset, ...page }) => buildVerifyView(snapshot, { preset }, page),
  );
}
