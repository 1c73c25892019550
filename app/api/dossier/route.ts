import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readDossier } from '../../_server/read-report';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** The dossier of a thing. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.report, readDossier);
}
