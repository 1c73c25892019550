import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readBriefing } from '../../_server/read-report';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** The briefing of a thing. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.report, readBriefing);
}
