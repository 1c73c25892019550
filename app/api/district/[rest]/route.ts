import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../../_server/answer';
import { readDistrict } from '../../../_server/read-district';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

type Context = { readonly params: Promise<{ readonly rest: string }> };

/** One district with its chains, stage by stage. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { rest } = await params;
  return answer(request, PARAMETERS.view, () => readDistrict(rest));
}
