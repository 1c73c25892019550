// Requests that must not reach the app: answered before any of its code runs.
import type { GraphErrorCode } from '#graph/errors';

/** Longest address taken, in bytes; a view with every filter set is a tenth of it. */
export const MAX_URL_LENGTH = 4096;

export type Refusal = { readonly code: GraphErrorCode; readonly detail: string };

const PAGE_METHODS = new Set(['GET', 'HEAD']);
/** Which of these an endpoint takes is for the endpoint to say. */
const API_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Why a request is refused, or `undefined` when it may go on. The order is fixed: method, length, spelling.
 * @param url the request target as it came, `/path?query`
 */
export function checkRequest(method: string, url: string): Refusal | undefined {
  const methods = /^\/api(?:[/?]|$)/.test(url) ? API_METHODS : PAGE_METHODS;
  if (!methods.has(method)) {
    return { code: 'method-not-allowed', detail: `${method} is not offered here; use GET or HEAD.` };
  }
  if (url.length > MAX_URL_LENGTH) {
    return {
      code: 'too-large',
      detail: `The address is ${url.length} characters long; at most ${MAX_URL_LENGTH} are read.`,
    };
  }
  if (!isWellFormed(url)) {
    return { code: 'invalid-query', detail: 'The address is malformed: check its slashes and percent signs.' };
  }
  return undefined;
}

/**
 * Whether the path decodes to plain text below this host. `//host` and `\` would be read as another host, an encoded
 * slash or control character as something other than what it looks like. A query is read leniently by the app ("100%"
 * is a fair thing to search for), except that nothing may carry a NUL.
 */
function isWellFormed(url: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  if (!path.startsWith('/') || /\/\/|\\|%2f|%5c/i.test(path) || url.includes('%00')) return false;
  const decoded = decode(path);
  return decoded !== undefined && !hasControlCharacter(decoded);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f');
}
