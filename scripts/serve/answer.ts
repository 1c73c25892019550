// What happens around every request: identity, headers, refusals, language, time limit, log. The app does the rest.
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isWorthLogging, toLogLine } from './access-log';
import { parseLocaleOfUrl, toCookieHeader, toSetCookieHeader } from './locale-address';
import { acceptPageStatus } from './page-status';
import { buildRefusal, sendProblem } from './problem-answer';
import { checkRequest } from './request-guard';
import { buildContentSecurityPolicy, SECURITY_HEADERS } from './security-headers';

/** An answer that has not begun by then is given up, so that a stuck query cannot hold a browser for ever. */
const ANSWER_TIMEOUT_MS = 30_000;
/** Matches no page: a reader with a malformed address gets the not-found page, with its search box. */
const UNKNOWN_ADDRESS = '/malformed-address';

export type AppHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type AnswerOptions = {
  readonly handle: AppHandler;
  readonly isDev: boolean;
  readonly log: (line: string) => void;
};

/** Wraps the app's handler. The result never rejects: whatever goes wrong is logged and answered. */
export function buildAnswer({ handle, isDev, log }: AnswerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = randomUUID();
    logWhenClosed(request, response, { id, log });
    setHeaders(request, response, { id, isDev });
    acceptPageStatus(id, response);
    const timer = setTimeout(() => {
      sendProblem(response, buildRefusal('store-timeout', `No answer within ${ANSWER_TIMEOUT_MS / 1000} seconds.`));
    }, ANSWER_TIMEOUT_MS);
    response.once('close', () => clearTimeout(timer));
    try {
      if (isDev && request.url?.startsWith('/__nextjs')) await handle(request, response);
      else await answerChecked(request, response, handle);
    } catch (error) {
      log(toErrorLine('request-failed', error, id));
      sendProblem(response, buildRefusal('internal', `Something went wrong; the log has it under request ${id}.`));
    }
  };
}

async function answerChecked(request: IncomingMessage, response: ServerResponse, handle: AppHandler): Promise<void> {
  const url = request.url ?? '/';
  const refusal = checkRequest(request.method ?? 'GET', url);
  if (refusal !== undefined) {
    const isReader = refusal.code === 'invalid-query' && request.headers.accept?.includes('text/html') === true;
    if (!isReader) {
      sendProblem(response, buildRefusal(refusal.code, refusal.detail));
      return;
    }
    request.url = UNKNOWN_ADDRESS;
  }
  const locale = parseLocaleOfUrl(url);
  if (locale !== undefined) {
    request.headers.cookie = toCookieHeader(request.headers.cookie, locale);
    response.setHeader('Set-Cookie', toSetCookieHeader(locale));
  }
  await handle(request, response);
}

type HeaderOptions = { readonly id: string; readonly isDev: boolean };

/** The request's copies replace whatever the client sent under these names: the app may trust them. */
function setHeaders(request: IncomingMessage, response: ServerResponse, { id, isDev }: HeaderOptions): void {
  const nonce = randomBytes(18).toString('base64');
  const policy = buildContentSecurityPolicy(nonce, isDev);
  request.headers['content-security-policy'] = policy;
  delete request.headers['content-security-policy-report-only'];
  request.headers['x-nonce'] = nonce;
  request.headers['x-request-id'] = id;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Request-Id', id);
}

type LogOptions = { readonly id: string; readonly log: (line: string) => void };

function logWhenClosed(request: IncomingMessage, response: ServerResponse, { id, log }: LogOptions): void {
  const startedAt = performance.now();
  // The app may rewrite these while it answers.
  const { method = 'GET', url = '/' } = request;
  response.once('close', () => {
    const ms = performance.now() - startedAt;
    const entry = { id, method, url, status: response.statusCode, ms, aborted: !response.writableFinished };
    if (isWorthLogging(entry)) log(toLogLine(entry, new Date()));
  });
}

/** A failure as one JSON line, stack included: the log is for the operator, never for the client. */
export function toErrorLine(event: string, error: unknown, id?: string): string {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return JSON.stringify({ at: new Date().toISOString(), level: 'error', event, ...(id ? { id } : {}), message });
}
