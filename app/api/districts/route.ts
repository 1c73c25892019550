import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readList } from '../../_server/read-list';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** A page of the list of districts. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.page, (params) => readList('district', params));
}
