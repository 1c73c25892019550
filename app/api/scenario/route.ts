import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readScenario } from '../../_server/read-scenario';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** What stops when something is switched off, and what a change would alter. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.scenario, readScenario);
}
