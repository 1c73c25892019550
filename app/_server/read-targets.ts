import 'server-only';
import { buildTargetsView } from '#graph/query/target-view';
import { PARAMETERS, parseParameters, toFilterId } from '#graph/wire/parameters';
import type { TargetsView } from '#graph/wire/targets';
import { type Read, readView } from './read';

/** Whom to court for a segment: `/targets` and `/api/targets`. */
export function readTargets(params: URLSearchParams): Promise<Read<TargetsView>> {
  return readView(
    () => parseParameters(PARAMETERS.targets, params),
    (snapshot, { segment, limit }) => buildTargetsView(snapshot, toFilterId('segment', segment), limit),
  );
}
