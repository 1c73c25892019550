import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../../_server/answer';
import { readChain } from '../../../_server/read-chain';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

type Context = { readonly params: Promise<{ readonly rest: string }> };

/** One chain with its segments, firms, links and lanes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { rest } = await params;
  return answer(request, PARAMETERS.view, () => readChain(rest));
}
