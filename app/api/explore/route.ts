import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readExplore } from '../../_server/read-explore';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** The whole cluster for the explorer. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.explore, readExplore);
}
