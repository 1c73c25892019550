import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readPaths } from '../../_server/read-paths';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** How two things are connected. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.paths, readPaths);
}
