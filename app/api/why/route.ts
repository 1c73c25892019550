import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readWhy } from '../../_server/read-why';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** Why a number is what it is. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.why, readWhy);
}
