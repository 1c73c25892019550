import { buildOpenApi } from '#graph/wire/openapi';
import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { APP_VERSION } from '../../_server/app-version';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** What this API takes and answers, as OpenAPI 3.1. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.none, async () => ({ ok: true, view: buildOpenApi(APP_VERSION), digest: '' }));
}
