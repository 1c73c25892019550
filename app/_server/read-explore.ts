import 'server-only';
import { buildExploreView } from '#graph/query/explore-view';
import type { ExploreView } from '#graph/wire/explore';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import { type Read, readView } from './read';

/** The whole cluster: `/explore` and `/api/explore`, with limit. */
export function readExplore(params: URLSearchParams): Promise<Read<ExploreView>> {
  return readView(() => parseParameters(PARAMETERS.explore, params), buildExploreView);
}
