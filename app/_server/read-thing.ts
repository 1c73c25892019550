import 'server-only';
import { buildNeighbours, buildThingView } from '#graph/query/thing-view';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import type { RelationGroup, ThingView } from '#graph/wire/thing';
import { type Read, readView, toAddressedId } from './read';

/** A thing of any kind: `/<kind>/<rest>` and `/api/<kind>/<rest>`. */
export function readThing(kind: string, rest: string): Promise<Read<ThingView>> {
  return readView(() => toAddressedId(kind, rest), buildThingView);
}

/** More neighbours of one group: `/api/<kind>/<rest>/neighbours?type=&direction=&kind=`. */
export function readNeighbours(kind: string, rest: string, params: URLSearchParams): Promise<Read<RelationGroup>> {
  return readView(
    () => ({ id: toAddressedId(kind, rest), request: parseParameters(PARAMETERS.neighbours, params) }),
    (snapshot, { id, request }) => buildNeighbours(snapshot, id, request),
  );
}
