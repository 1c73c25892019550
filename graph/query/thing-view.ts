// A thing of any kind: facts, state, sources, neighbours by relation.
// May import: port, model, wire, errors. Invariant: groups follow the order of the model; their totals are the store's counts.

import { groupBy } from '#graph/analysis/group-by';
import { GraphError } from '#graph/errors';
import { type NodeId, parseNodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { KnownGroup, Neighbour, RelationGroupCount, RelationGroupKey } from '#graph/store/port';
import type { RelationGroup, ThingView } from '#graph/wire/thing';
import { collectPages } from './collect-pages';
import { type ContextLookup, readContexts } from './context';
import { parseCursor, toCursor, toPage } from './cursor';
import { toFacts } from './facts';
import { readHeadline } from './headline';
import { isRestated, toCitedIds, toRelationDetail } from './relation-detail';
import { toOwnSourceIds, toStateView } from './segment-card';
import { oncePerDigest, type Snapshot } from './snapshot';
import { isKind, readSources, type SourceLookup, toRef } from './thing-refs';

/** Neighbours shown per group before the reader asks for more. */
const PREVIEW = 8;

export type NeighboursRequest = KnownGroup & { readonly limit: number; readonly cursor?: string | undefined };
/** A page of neighbours, each with the statements that join it to the thing. */
type Group = {
  readonly key: RelationGroupKey;
  readonly items: readonly (readonly Neighbour[])[];
  readonly total: number;
  readonly nextCursor: string | null;
};

/** The thing, or GraphError 'not-found'. */
export async function readExistingThing({ store }: Snapshot, id: NodeId): Promise<Thing> {
  const thing = await store.thing(id);
  if (thing === undefined) throw notFound(id);
  return thing;
}

function notFound(id: string): GraphError {
  return new GraphError('not-found', `There is no ${id} in this dataset.`);
}

/** Everything a page or panel says of a thing, or GraphError 'not-found'; those asked for lately are kept. */
export const buildThingView = oncePerDigest('thing view', async (snapshot, key): Promise<ThingView> => {
  const id = parseNodeId(key);
  if (id === undefined) throw notFound(key);
  const [thing, counts] = await Promise.all([readExistingThing(snapshot, id), readGroupCounts(snapshot, id)]);
  const [groups, headline] = await Promise.all([
    readGroups(snapshot, id, counts),
    readHeadline(snapshot, thing, counts),
  ]);
  const lookups = await readLookups(snapshot, groups, toOwnSourceIds(thing));
  const { sourcesOf } = lookups;
  return {
    ...toRef(thing),
    headline,
    summaryZh: 'summaryZh' in thing ? thing.summaryZh : undefined,
    facts: toFacts(thing),
    state: isKind('segment', thing) ? toStateView(thing, sourcesOf) : undefined,
    sources: sourcesOf('sourceIds' in thing ? thing.sourceIds : []),
    groups: groups.map((group) => toGroupView(group, lookups)),
  };
});

/** How many neighbours a thing has in each group; counted once, for all pages of a hub. */
const readGroupCounts = oncePerDigest('relation groups', async ({ store }, key) => {
  const id = parseNodeId(key);
  return id === undefined ? [] : store.relationGroups(id);
});

function isSameGroup(a: RelationGroupKey, b: RelationGroupKey): boolean {
  return a.type === b.type && a.direction === b.direction && a.kind === b.kind;
}

/** One page of one group of neighbours. */
export async function buildNeighbours(
  snapshot: Snapshot,
  id: NodeId,
  { limit, cursor, ...key }: NeighboursRequest,
): Promise<RelationGroup> {
  const [counts] = await Promise.all([readGroupCounts(snapshot, id), readExistingThing(snapshot, id)]);
  const count = counts.find((group) => isSameGroup(group, key))?.count ?? 0;
  const group = await readNeighbours(snapshot, id, { ...key, count, limit, cursor });
  return toGroupView(group, await readLookups(snapshot, [group], []));
}

async function readGroups(
  snapshot: Snapshot,
  id: NodeId,
  counts: readonly RelationGroupCount[],
): Promise<readonly Group[]> {
  const shown = counts.filter(({ type, direction }) => !(type === 'CITES' && direction === 'out'));
  return Promise.all(shown.map((key) => readNeighbours(snapshot, id, { ...key, limit: PREVIEW })));
}

async function readNeighbours(snapshot: Snapshot, id: NodeId, request: NeighboursRequest): Promise<Group> {
  const { limit, cursor } = request;
  const key = { type: request.type, direction: request.direction, kind: request.kind };
  const known = { ...key, count: request.count };
  const scope = `neighbours ${snapshot.load.digest} ${id} ${key.type} ${key.direction} ${key.kind}`;
  if (isRestated(key)) {
    const { items } = await collectPages((page) => snapshot.store.neighbours(id, known, page));
    const merged = [...groupBy(items, ({ thing }) => thing.id).values()];
    return { key, ...toPage(merged, { limit, cursor }, scope) };
  }
  const page = await snapshot.store.neighbours(id, known, { limit, cursor: parseCursor(scope, cursor) });
  return {
    key,
    items: page.items.map((item) => [item]),
    total: page.total,
    nextCursor: page.nextCursor === undefined ? null : toCursor(scope, page.nextCursor),
  };
}

async function readLookups(
  { store }: Snapshot,
  groups: readonly Group[],
  ownSourceIds: readonly string[],
): Promise<Lookups> {
  const things = groups.flatMap(({ items }) => items.flat().map(({ thing }) => thing));
  const [contextOf, sourcesOf] = await Promise.all([
    readContexts(store, things),
    readSources(store, [...ownSourceIds, ...groups.flatMap(toCited)]),
  ]);
  return { contextOf, sourcesOf };
}

function toCited({ items }: Group): readonly string[] {
  return items.flat().flatMap(({ relation }) => toCitedIds(relation));
}

type Lookups = { readonly sourcesOf: SourceLookup; readonly contextOf: ContextLookup };

function toGroupView({ key, items, total, nextCursor }: Group, { sourcesOf, contextOf }: Lookups): RelationGroup {
  return {
    ...key,
    items: items.flatMap((statements) => {
      const [first] = statements;
      if (first === undefined) return [];
      const relation = toRelationDetail(
        statements.map((statement) => statement.relation),
        sourcesOf,
      );
      return [{ ...toRef(first.thing), ...contextOf(first.thing), relation }];
    }),
    total,
    nextCursor,
  };
}
