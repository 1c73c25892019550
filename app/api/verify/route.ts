import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readVerify } from '../../_server/read-opportunities';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** Which unknown segments to verify first. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.verify, readVerify);
}
