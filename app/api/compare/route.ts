import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readCompare } from '../../_server/read-compare';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** Districts side by side on one scale. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.compare, readCompare);
}
