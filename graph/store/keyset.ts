// Places in a list as cursors: the sort values of the last item seen.
// May import: zod, errors. Invariant: a cursor that is not ours is refused with 'invalid-query', never misread.
import { z } from 'zod';
import { GraphError } from '#graph/errors';
import type { Page, PageRequest } from './port';

/** Sort values of the last item: its sort key, or its id where a list goes by id, and for neighbours the relation's id. */
export type Place = { readonly sortKey: string; readonly id: string; readonly relation: string };

const START: Place = { sortKey: '', id: '', relation: '' };
const placeSchema = z.strictObject({ sortKey: z.string(), id: z.string(), relation: z.string() });

/** The place after which a page starts. */
export function parseKeyset(cursor: string | undefined): Place {
  if (cursor === undefined) return START;
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new GraphError('invalid-query', 'The cursor is not one of ours; start without a cursor.', {
      cause,
      field: 'cursor',
    });
  }
}

type PageParts<R, T> = {
  readonly rows: readonly R[];
  readonly total: number;
  readonly request: PageRequest;
  readonly toItem: (row: R) => T;
  readonly toPlace: (row: R) => Partial<Place>;
};

/** A page out of `limit + 1` rows: the surplus row only tells that there is more. */
export function buildPage<R, T>({ rows, total, request, toItem, toPlace }: PageParts<R, T>): Page<T> {
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  const more = rows.length > request.limit && last !== undefined;
  return {
    items: shown.map(toItem),
    total,
    nextCursor: more ? Buffer.from(JSON.stringify({ ...START, ...toPlace(last) })).toString('base64url') : undefined,
  };
}
