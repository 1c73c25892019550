import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../../_server/answer';
import { readThing } from '../../../_server/read-thing';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

type Context = { readonly params: Promise<{ readonly kind: string; readonly rest: string }> };

/** A thing of any kind: facts, sources, neighbours by relation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, rest } = await params;
  return answer(request, PARAMETERS.view, () => readThing(kind, rest));
}
