// Use cases over the store port: they ask the named reads and build what crosses HTTP.
// May import: the port (never an adapter), analysis, search, model, wire, errors. Invariants: every list has a total order, nothing is
// cut without saying so, sentences come from sentences.ts, and an unknown state never counts as a gap.
import { type NodeId, type NodeKind, parseNodeId, toKind } from '#graph/model/ids';
import type { NodeOf, Thing } from '#graph/model/nodes';
import type { GraphStore, Place } from '#graph/store/port';
import type { Ref, SourceRef } from '#graph/wire/ref';
import { toParts } from './parts';

/** Most ids one read by id takes. */
const MAX_IDS_PER_READ = 500;

/** What every thing has. */
type Named = Pick<Thing, 'id' | 'nameZh' | 'nameEn'>;

/** Narrows a thing by the kind its id carries. */
export function isKind<K extends NodeKind>(kind: K, thing: Thing): thing is NodeOf<K> & Thing {
  return toKind(thing.id) === kind;
}

/** The least a thing says of itself. */
export function toRef(thing: Thing): Ref {
  return { ...toNamedRef(thing), status: isKind('segment', thing) ? thing.status : undefined };
}

/** The same of a thing that has no state, of which only the names were read. */
export function toNamedRef({ id, nameZh, nameEn }: Named): Ref {
  return { id, kind: toKind(id), nameZh, nameEn, status: undefined };
}

/** A source as it is cited. */
export function toSourceRef(source: NodeOf<'source'>): SourceRef {
  return {
    ...toRef(source),
    publisher: source.publisher,
    date: source.date,
    dateInferred: source.dateInferred,
    url: source.url,
    sourceKind: source.kind,
    quality: source.quality,
  };
}

/** Things by id, in any number; unknown ids have no entry. */
export async function readThings(store: GraphStore, ids: Iterable<NodeId>): Promise<ReadonlyMap<NodeId, Thing>> {
  const parts = await Promise.all(toReads(ids).map((part) => store.things(part)));
  return new Map(parts.flat().map((thing) => [thing.id, thing]));
}

/** Refs of things by id; whoever names a thing many times names it by the same one. */
export function toRefs(things: ReadonlyMap<NodeId, Thing>): ReadonlyMap<NodeId, Ref> {
  return new Map([...things].map(([id, thing]) => [id, toRef(thing)]));
}

/** Places of things by id, in any number. */
export async function readPlaces(
  store: GraphStore,
  ids: Iterable<NodeId>,
): Promise<ReadonlyMap<NodeId, readonly Place[]>> {
  const parts = await Promise.all(toReads(ids).map((part) => store.places(part)));
  return new Map(parts.flatMap((part) => [...part]));
}

/** Distinct ids in parts that one read takes; none for none. */
function toReads(ids: Iterable<NodeId>): readonly (readonly NodeId[])[] {
  return toParts([...new Set(ids)].sort(), MAX_IDS_PER_READ);
}

/** Looks up cited sources; unknown ones are left out, repeated ones stand once, the order is that of the ids. */
export type SourceLookup = (sourceIds: readonly string[]) => SourceRef[];

/** Reads all sources that some statements cite, in one go. */
export async function readSources(store: GraphStore, sourceIds: Iterable<string>): Promise<SourceLookup> {
  const things = await readThings(
    store,
    [...sourceIds].flatMap((id) => toSourceId(id) ?? []),
  );
  return (cited) =>
    [...new Set(cited)].flatMap((id) => {
      const sourceId = toSourceId(id);
      const thing = sourceId === undefined ? undefined : things.get(sourceId);
      return thing !== undefined && isKind('source', thing) ? [toSourceRef(thing)] : [];
    });
}

/** Statements name a source by its id, with or without the kind before it. */
export function toSourceId(text: string): NodeId | undefined {
  return parseNodeId(text.startsWith('source:') ? text : `source:${text}`);
}
