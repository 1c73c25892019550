// Cursors as they cross HTTP: the place in a list, bound to the list and its filters.
// May import: errors, wire. Invariant: a cursor of another list, another filter or other data is refused, never misread.
import { GraphError } from '#graph/errors';

const SEPARATOR = '\n';

/** Wraps a place in a list; `scope` names the list, its filters and the dataset. */
export function toCursor(scope: string, place: string): string {
  return Buffer.from(`${fingerprint(scope)}${SEPARATOR}${place}`, 'utf8').toString('base64url');
}

/** The place a cursor names, or GraphError 'invalid-query' with field `cursor`. */
export function parseCursor(scope: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const cut = text.indexOf(SEPARATOR);
  const place = text.slice(cut + 1);
  if (cut < 0 || text.slice(0, cut) !== fingerprint(scope) || toCursor(scope, place) !== cursor) throw foreignCursor();
  return place;
}

function foreignCursor(): GraphError {
  const message = 'This cursor does not belong to this list; start without a cursor and follow nextCursor.';
  return new GraphError('invalid-query', message, { field: 'cursor' });
}

/** A number of items to pass over, as a cursor. */
export function toPlaceCursor(scope: string, passed: number): string {
  return toCursor(scope, String(passed));
}

/** The number of items a cursor passes over; 0 without a cursor. Throws GraphError 'invalid-query' with field `cursor`. */
export function parsePlace(scope: string, cursor: string | undefined): number {
  const place = parseCursor(scope, cursor) ?? '0';
  if (!/^\d{1,9}$/.test(place)) throw foreignCursor();
  return Number(place);
}

/** One page of a list that is in memory already. */
export function toPage<T>(
  all: readonly T[],
  page: { readonly limit: number; readonly cursor?: string | undefined },
  scope: string,
): { items: T[]; total: number; nextCursor: string | null } {
  const start = parsePlace(scope, page.cursor);
  const end = start + page.limit;
  return {
    items: all.slice(start, end),
    total: all.length,
    nextCursor: end < all.length ? toPlaceCursor(scope, end) : null,
  };
}

/** FNV-1a, 32 bits: tells scopes apart, hides nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
