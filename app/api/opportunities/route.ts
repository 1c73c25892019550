import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readOpportunities } from '../../_server/read-opportunities';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** Where which gap is best filled. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.opportunities, readOpportunities);
}
