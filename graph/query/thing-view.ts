// A thing of any kind: facts, state, sources, neighbours by relation.
// May import: port, model, wire, errors. Invariant: groups follow the order of the model; their totals are the store's counts.
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { Neighbour, Page, RelationGroupKey } from '#graph/store/port';
import type { RelationGroup, ThingView } from '#graph/wire/thing';
import { type ContextLookup, readContexts } from './context';
import { parseCursor, toCursor } from './cursor';
import { toFacts } from './facts';
import { readHeadline } from './headline';
import { toCitedIds, toRelationDetail } from './relation-detail';
import { toOwnSourceIds, toStateView } from './segment-card';
import type { Snapshot } from './snapshot';
import { isKind, readSources, type SourceLookup, toRef } from './thing-refs';

/** Neighbours shown per group before the reader asks for more. */
const PREVIEW = 8;

export type NeighboursRequest = RelationGroupKey & { readonly limit: number; readonly cursor?: string | undefined };
type Group = { readonly key: RelationGroupKey; readonly page: Page<Neighbour> };

/** The thing, or GraphError 'not-found'. */
export async function readExistingThing({ store }: Snapshot, id: NodeId): Promise<Thing> {
  const thing = await store.thing(id);
  if (thing === undefined) throw new GraphError('not-found', `There is no ${id} in this dataset.`);
  return thing;
}

/** Everything a page or panel says of a thing. */
export async function buildThingView(snapshot: Snapshot, id: NodeId): Promise<ThingView> {
  const thing = await readExistingThing(snapshot, id);
  const [groups, contextOf, headline] = await Promise.all([
    readGroups(snapshot, id),
    readContexts(snapshot),
    readHeadline(snapshot, thing),
  ]);
  const sourcesOf = await readSources(snapshot.store, [...toOwnSourceIds(thing), ...groups.flatMap(toGroupSourceIds)]);
  return {
    ...toRef(thing),
    headline,
    summaryZh: 'summaryZh' in thing ? thing.summaryZh : undefined,
    facts: toFacts(thing),
    state: isKind('segment', thing) ? toStateView(thing, sourcesOf) : undefined,
    sources: sourcesOf('sourceIds' in thing ? thing.sourceIds : []),
    groups: groups.map((group) => toGroupView(id, group, { sourcesOf, contextOf })),
  };
}

/** One page of one group of neighbours. */
export async function buildNeighbours(
  snapshot: Snapshot,
  id: NodeId,
  { limit, cursor, ...key }: NeighboursRequest,
): Promise<RelationGroup> {
  await readExistingThing(snapshot, id);
  const request = { limit, cursor: parseCursor(toGroupScope(id, key), cursor) };
  const page = await snapshot.store.neighbours(id, key, request);
  const contextOf = await readContexts(snapshot);
  const sourcesOf = await readSources(snapshot.store, toGroupSourceIds({ key, page }));
  return toGroupView(id, { key, page }, { sourcesOf, contextOf });
}

async function readGroups({ store }: Snapshot, id: NodeId): Promise<readonly Group[]> {
  const keys = await store.relationGroups(id);
  const shown = keys.filter(({ type, direction }) => !(type === 'CITES' && direction === 'out'));
  return Promise.all(
    shown.map(async ({ type, direction, kind }) => {
      const key = { type, direction, kind };
      return { key, page: await store.neighbours(id, key, { limit: PREVIEW }) };
    }),
  );
}

function toGroupSourceIds({ page }: Group): readonly string[] {
  return page.items.flatMap(({ relation }) => toCitedIds(relation));
}

function toGroupView(
  id: NodeId,
  { key, page }: Group,
  { sourcesOf, contextOf }: { readonly sourcesOf: SourceLookup; readonly contextOf: ContextLookup },
): RelationGroup {
  return {
    type: key.type,
    direction: key.direction,
    kind: key.kind,
    items: page.items.map(({ thing, relation }) => ({
      ...toRef(thing),
      ...contextOf(thing),
      relation: toRelationDetail(relation, sourcesOf),
    })),
    total: page.total,
    nextCursor: page.nextCursor === undefined ? null : toCursor(toGroupScope(id, key), page.nextCursor),
  };
}

function toGroupScope(id: NodeId, { type, direction, kind }: RelationGroupKey): string {
  return `neighbours ${id} ${type} ${direction} ${kind}`;
}
