import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusing } from '../../_server/answer';
import { readLeads } from '../../_server/read-leads';
import { writeLeads } from '../../_server/write-leads';

export const { DELETE, OPTIONS, PATCH, PUT } = refusing('GET, HEAD, POST');

/** The shortlist. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.leads, readLeads);
}

/** One command, a form of the pages, or a file. */
export function POST(request: Request): Promise<Response> {
  return writeLeads(request);
}
