import 'server-only';
import { buildPathsView } from '#graph/query/paths-view';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import type { PathsView } from '#graph/wire/paths';
import { type Read, readView } from './read';

/** Shortest ways between two things: `/paths` and `/api/paths`, with from, to and limit. */
export function readPaths(params: URLSearchParams): Promise<Read<PathsView>> {
  return readView(() => parseParameters(PARAMETERS.paths, params), buildPathsView);
}
