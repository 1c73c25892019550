import 'server-only';
import { buildWhyView } from '#graph/query/why-view';
import { PARAMETERS, parseParameters, toFilterId } from '#graph/wire/parameters';
import type { WhyView } from '#graph/wire/why';
import { type Read, readView } from './read';

/** Why a number is what it is: `/why` and `/api/why`, with the measure and what it is asked of. */
export function readWhy(params: URLSearchParams): Promise<Read<WhyView>> {
  return readView(
    () => parseParameters(PARAMETERS.why, params),
    (snapshot, { segment, chain, district, peer, ...question }) =>
      buildWhyView(snapshot, {
        ...question,
        segment: toFilterId('segment', segment),
        chain: toFilterId('chain', chain),
        district: toFilterId('district', district),
        peer: toFilterId('district', peer),
      }),
  );
}
