// The HTTP status of a page that stands in place of another: 400 for a bad question, 503 for a lost store.
import 'server-only';
import { headers } from 'next/headers';

/** Our own server puts the setter under this key; without it (tests, Next's own server) pages stay at 200. */
const SETTER = Symbol.for('chainatlas.page-status');

/** Has to be called before the page renders its first element. An API answer sets its own status and overrules this one. */
export async function setPageStatus(status: number): Promise<void> {
  const set: unknown = Reflect.get(globalThis, SETTER);
  if (typeof set !== 'function') return;
  const given = await headers();
  set(given.get('x-request-id'), status);
}
