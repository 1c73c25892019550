// Who may write: same site, and either the token or a server that listens to its own machine alone.
// May import: errors. Invariants: tokens are compared without telling how far they agree; the
// cookie holds no token, only what is made of it.
import 'server-only';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { GraphError } from '#graph/errors';
import { otherSiteZh, tokenNeededZh, toTokenShortZh, writeClosedZh } from '../_i18n/write-faults';

export const TOKEN_COOKIE = 'workspace-token';
/** A shorter one can be tried out. */
const SHORTEST_TOKEN = 12;
/** A wrong token is answered this late, in milliseconds, so that trying many takes long. */
const WRONG_TOKEN_MS = 800;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** `open`: writing is possible; `token`: with the token; `closed`: the operator has to set one. */
export type WriteAccess = 'open' | 'token' | 'closed';

/** What a page offers its reader. */
export async function readWriteAccess(): Promise<WriteAccess> {
  const token = readToken();
  if (token === undefined) return isListeningToItself() ? 'open' : 'closed';
  return isSame((await cookies()).get(TOKEN_COOKIE)?.value, toCookieValue(token)) ? 'open' : 'token';
}

/** Throws GraphError 'forbidden' or 'unauthorized' unless this request may write. */
export async function checkWriteAccess(request: Request, given: string | undefined): Promise<void> {
  checkSameSite(request);
  const token = readToken();
  if (token === undefined) {
    // A page of another site can make its own name point to this machine; it cannot make itself be called localhost.
    if (isListeningToItself() && LOOPBACK.test(toHostName(request))) return;
    throw new GraphError('forbidden', 'Nothing can be written here until the operator sets CHAINATLAS_TOKEN.', {
      zh: writeClosedZh,
    });
  }
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? given;
  if (bearer === undefined && isSame(readCookie(request, TOKEN_COOKIE), toCookieValue(token))) return;
  if (bearer !== undefined && isSame(bearer, token)) return;
  if (bearer !== undefined) await new Promise((resolve) => setTimeout(resolve, WRONG_TOKEN_MS));
  throw new GraphError('unauthorized', 'Writing needs the token of this server (CHAINATLAS_TOKEN).', {
    zh: tokenNeededZh,
  });
}

/** The cookie that stands for the token from now on; `undefined` where none is set. */
export function buildTokenCookie(request: Request): string | undefined {
  const token = readToken();
  return token === undefined ? undefined : buildCookie(request, TOKEN_COOKIE, toCookieValue(token));
}

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;

/** A cookie no script reads and no other site sends. */
export function buildCookie(request: Request, name: string, value: string): string {
  const isSecure = new URL(request.url).protocol === 'https:' || request.headers.get('X-Forwarded-Proto') === 'https';
  return `${name}=${value}; Path=/; Max-Age=${THIRTY_DAYS_S}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}

/** One cookie of a request. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * Throws GraphError 'forbidden' when a page of another site asks. Our own pages send no referrer, so their forms come with `Origin: null`, and
 * `Sec-Fetch-Site` tells where from. Browsers leave that out over plain HTTP in a network: there the token's cookie, which is never sent across
 * sites, says enough. What names no origin at all is no browser, and nobody makes it ask against its will.
 */
export function checkSameSite(request: Request): void {
  const site = request.headers.get('Sec-Fetch-Site');
  const origin = request.headers.get('Origin');
  const isNamed = origin !== null && origin !== 'null';
  const isOurs = !isNamed || (URL.canParse(origin) && new URL(origin).host === request.headers.get('Host'));
  const isTold = site !== null || origin !== 'null' || readToken() !== undefined;
  if ((site === null || site === 'same-origin' || site === 'none') && isOurs && isTold) return;
  throw new GraphError('forbidden', 'Another site asked for this; write from the pages of this one.', {
    zh: otherSiteZh,
  });
}

function readToken(): string | undefined {
  const token = process.env['CHAINATLAS_TOKEN'];
  if (!token) return undefined;
  if (token.length >= SHORTEST_TOKEN) return token;
  throw new GraphError('store-misconfigured', `CHAINATLAS_TOKEN has fewer than ${SHORTEST_TOKEN} characters.`, {
    zh: toTokenShortZh(SHORTEST_TOKEN),
  });
}

function isListeningToItself(): boolean {
  return LOOPBACK.test(process.env['HOST'] || 'localhost');
}

function toHostName(request: Request): string {
  const host = request.headers.get('Host') ?? new URL(request.url).host;
  return host.replace(/:\d+$/, '');
}

function toCookieValue(token: string): string {
  return createHmac('sha256', token).update('chainatlas workspace').digest('base64url');
}

function isSame(one: string | undefined, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return one !== undefined && timingSafeEqual(hash(one), hash(other));
}
