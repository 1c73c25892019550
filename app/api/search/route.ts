import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readSearch } from '../../_server/read-search';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** Hits of the search box. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.search, readSearch);
}
