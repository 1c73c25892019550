// A page whose data cannot be read still renders: words, search, the way back. Its HTTP status has to say so all the same,
// and Next offers no way for a page to set one. So the app asks for it by the id of the request, before its first byte leaves.
import type { ServerResponse } from 'node:http';

/** The app finds the setter under this key on `globalThis`. */
const SETTER = Symbol.for('chainatlas.page-status');
/** When a page of a lost store may be asked for again, in seconds. */
const RETRY_AFTER = '2';

const underWay = new Map<string, ServerResponse>();

/** Lets the app set the status of this answer until it is closed. */
export function acceptPageStatus(id: string, response: ServerResponse): void {
  underWay.set(id, response);
  response.once('close', () => underWay.delete(id));
}

Reflect.set(globalThis, SETTER, (id: unknown, status: unknown) => {
  const response = typeof id === 'string' ? underWay.get(id) : undefined;
  if (response === undefined || response.headersSent || typeof status !== 'number') return;
  response.statusCode = status;
  if (status === 503 || status === 504) response.setHeader('Retry-After', RETRY_AFTER);
});
