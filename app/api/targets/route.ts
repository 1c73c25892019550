import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readTargets } from '../../_server/read-targets';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** Whom to court for a segment. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.targets, readTargets);
}
