import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readGaps } from '../../_server/read-gaps';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** The gap list. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.gaps, readGaps);
}
