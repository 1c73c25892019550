// What indicators measure and what findings are about.
// May import: port, model, wire. Invariant: a finding about a segment is about its chain as well: the narrowest of its places is its subject.
import { type NodeId, type NodeKind, toKind } from '#graph/model/ids';
import type { Place } from '#graph/store/port';
import type { Ref } from '#graph/wire/ref';
import type { Snapshot } from './snapshot';
import { readPlaces } from './thing-refs';

const WIDE_TO_NARROW: readonly NodeKind[] = ['city', 'industry', 'chain', 'district', 'segment'];

/** The subject of each of these indicators or findings; one without has no entry. */
export async function readSubjects({ store }: Snapshot, ids: Iterable<NodeId>): Promise<ReadonlyMap<NodeId, Ref>> {
  const places = await readPlaces(store, ids);
  return new Map(
    [...places].flatMap(([id, own]) => {
      const subject = own.toSorted(compareWidth).at(-1);
      return subject === undefined ? [] : [[id, toPlaceRef(subject)] as const];
    }),
  );
}

function compareWidth(a: Place, b: Place): number {
  return toWidth(a) - toWidth(b) || (a.id < b.id ? -1 : 1);
}

function toWidth({ id }: Place): number {
  return WIDE_TO_NARROW.indexOf(toKind(id));
}

function toPlaceRef({ id, nameZh, nameEn, status }: Place): Ref {
  return { id, kind: toKind(id), nameZh, nameEn, status };
}
