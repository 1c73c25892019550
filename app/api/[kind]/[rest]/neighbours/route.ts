import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../../../_server/answer';
import { readNeighbours } from '../../../../_server/read-thing';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

type Context = { readonly params: Promise<{ readonly kind: string; readonly rest: string }> };

/** More neighbours of one relation, direction and kind. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, rest } = await params;
  return answer(request, PARAMETERS.neighbours, (query) => readNeighbours(kind, rest, query));
}
