import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readGraph } from '../../_server/read-graph';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** A thing and what surrounds it. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.graph, readGraph);
}
