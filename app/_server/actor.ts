// For whom somebody writes: a team or a role mailbox, said once and kept in a cookie. May import: model. Invariant: what is no such name reads as none.
import 'server-only';
import { cookies } from 'next/headers';
import { leadNameSchema } from '#graph/model/lead';
import { buildCookie, readCookie } from './write-access';

const ACTOR_COOKIE = 'actor';

/** Of the page's reader. */
export async function readActor(): Promise<string | undefined> {
  return decode((await cookies()).get(ACTOR_COOKIE)?.value);
}

/** Of a request, unless it names one. */
export function readActorOf(request: Request, given: string | undefined): string | undefined {
  const raw = readCookie(request, ACTOR_COOKIE);
  return given === undefined || given.trim() === '' ? decode(raw) : leadNameSchema.safeParse(given).data;
}

export function buildActorCookie(request: Request, actor: string): string {
  return buildCookie(request, ACTOR_COOKIE, encodeURIComponent(actor));
}

function decode(text: string | undefined): string | undefined {
  try {
    return leadNameSchema.safeParse(decodeURIComponent(text ?? '')).data;
  } catch {
    return undefined;
  }
}
