import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../_server/answer';
import { readCity } from '../_server/read-city';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** The city at a glance. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.view, readCity);
}
