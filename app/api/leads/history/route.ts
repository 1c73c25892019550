import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../../_server/answer';
import { readLeadHistory } from '../../../_server/read-leads';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** The audit. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.leadHistory, readLeadHistory);
}
