import { PARAMETERS } from '#graph/wire/parameters';
import { refusals, refuseAddress } from '../../_server/answer';
import { readHealth } from '../../_server/read-health';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** What runs and on which data; the same shape with status 503 or 504 when the store is lost. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseAddress(request, PARAMETERS.none);
  if (refusal !== undefined) return refusal;
  const health = await readHealth();
  const headers = { 'Cache-Control': 'no-store' };
  return Response.json(health, { status: health.problem?.status ?? 200, headers });
}
