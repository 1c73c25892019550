// Turns what was read into a Response: JSON with a tag of the data, or problem+json.
import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { GraphError } from '#graph/errors';
import { checkParameterNames } from '#graph/wire/parameters';
import type { Problem } from '#graph/wire/problem';
import { APP_VERSION } from './app-version';
import { type Read, toLoggedProblem } from './read';

/** Longest address answered, in characters. */
const MAX_ADDRESS = 4000;
/** When a lost or busy store may be asked again, in seconds. */
const RETRY_AFTER = 2;
const ALLOWED = 'GET, HEAD';

/** Checks the address, reads, answers. */
export async function answer(
  request: Request,
  parameters: z.ZodObject,
  read: (params: URLSearchParams) => Promise<Read<unknown>>,
): Promise<Response> {
  const refusal = refuseAddress(request, parameters);
  if (refusal !== undefined) return refusal;
  const result = await read(new URL(request.url).searchParams);
  return result.ok ? answerView(request, result) : answerProblem(request, result.problem);
}

/** What to answer to an address that is too long or names parameters it does not take. */
export function refuseAddress(request: Request, parameters: z.ZodObject): Response | undefined {
  try {
    if (request.url.length > MAX_ADDRESS) {
      throw new GraphError('too-large', `The address is longer than ${MAX_ADDRESS} characters; shorten it.`);
    }
    checkParameterNames(parameters, new URL(request.url).searchParams);
    return undefined;
  } catch (error) {
    return answerProblem(request, toLoggedProblem(error));
  }
}

/** A problem as RFC 9457 has it; `instance` is the path asked for. */
export function answerProblem(request: Request, problem: Problem): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (problem.status === 405) headers.set('Allow', ALLOWED);
  if (problem.status === 503 || problem.status === 504) headers.set('Retry-After', String(RETRY_AFTER));
  const instance = new URL(request.url).pathname.slice(0, 200);
  return new Response(JSON.stringify({ ...problem, instance }), { status: problem.status, headers });
}

/** What a route answers to any method other than those it takes. */
export function refusing(allowed: string) {
  const refuse = (request: Request): Response => {
    const message = `This address answers ${allowed} only; nothing is changed through it by another method.`;
    const answer = answerProblem(request, toLoggedProblem(new GraphError('method-not-allowed', message)));
    answer.headers.set('Allow', allowed);
    return answer;
  };
  return { DELETE: refuse, OPTIONS: refuse, PATCH: refuse, POST: refuse, PUT: refuse } as const;
}

/** The same of a route that is only read. */
export const refusals = refusing(ALLOWED);

/** An address under /api that is none. */
export function answerNothing(request: Request): Response {
  const message = 'There is nothing at this address; /api/openapi.json lists the addresses there are.';
  return answerProblem(request, toLoggedProblem(new GraphError('not-found', message)));
}

/** The view, or 304 when the asker has it already: the same data, app and address give the same bytes. */
function answerView(request: Request, { view, digest }: { readonly view: unknown; readonly digest: string }): Response {
  const { pathname, search } = new URL(request.url);
  const tag = createHash('sha256').update(`${digest}\n${APP_VERSION}\n${pathname}${search}`).digest('base64url');
  const etag = `W/"${tag.slice(0, 22)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
  const known = request.headers.get('If-None-Match') ?? '';
  const isKnown = known.split(',').some((part) => part.trim() === etag || part.trim() === '*');
  return isKnown ? new Response(null, { status: 304, headers }) : Response.json(view, { headers });
}
