// Everything that sector search filters by, in memory. May import: port, search, model.
// Invariants: built once per dataset and shared by all questions; while it is built, other questions are answered; its rows stand in the order
// of the search index.
import { groupBy } from '#graph/analysis/group-by';
import { NODE_KINDS, type NodeId, type NodeKind, toKind } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { Relation } from '#graph/model/relations';
import { buildVocabulary, type NamedThing, type Vocabulary } from '#graph/search/line/vocabulary';
import type { SearchIndex } from '#graph/search/search-index';
import { SectorDraft, type SectorIndex, type SectorRow } from '#graph/search/sector/sector-index';
import type { GraphStore } from '#graph/store/port';
import { readDiagnosis } from './cluster';
import { collectPages } from './collect-pages';
import { inSlices } from './in-slices';
import { readIndex } from './search-index';
import { type RowContext, toFirmRow, toRow } from './sector-rows';
import { oncePerDigest, type Snapshot } from './snapshot';
import { isKind, readPlaces } from './thing-refs';
import { readChains, readDeployments, readDistrictChains, readDistricts, readPrograms } from './wholes';

/** Names of things that filters speak of: industries, chains, segments, districts, regions, classes of industry. */
export type SectorName = { readonly id: NodeId; readonly nameZh: string; readonly nameEn: string | undefined };
export type Sector = {
  readonly names: SearchIndex;
  readonly sector: SectorIndex;
  readonly vocabulary: Vocabulary;
  readonly nameOf: ReadonlyMap<string, SectorName>;
  /** Districts with a firm on record in each segment, running or planned. */
  readonly madeIn: ReadonlyMap<NodeId, ReadonlySet<NodeId>>;
};

/** Firms read at once: each read makes the store look through all of them again. */
const FIRMS_PER_READ = 2000;
const OTHER_KINDS = NODE_KINDS.filter((kind) => kind !== 'enterprise' && kind !== 'city');
const NAMED: readonly NodeKind[] = ['industry', 'chain', 'segment', 'district', 'region', 'industry-code'];

export const readSector = oncePerDigest('sector index', async (snapshot): Promise<Sector> => {
  const names = await readIndex(snapshot);
  const things = (
    await Promise.all(OTHER_KINDS.map((kind) => collectPages((page) => snapshot.store.list(kind, page))))
  ).flatMap(({ items }) => items);
  const context = await readContext(snapshot, things, names);
  const rows = new Map<NodeId, SectorRow>();
  const made = new Map<NodeId, Set<NodeId>>();
  await readFirms(snapshot.store, { context, rows, made });
  const districtsOf = new Map([...context.districtsOf, ...listSegmentDistricts(context.diagnosis, made)]);
  await inSlices(things, (thing) => rows.set(thing.id, toRow(thing, { ...context, districtsOf })));
  const draft = new SectorDraft();
  await inSlices(names.entries, ({ id }) => draft.add(rows.get(id) ?? { own: { kind: [toKind(id)] }, places: [] }));
  const named = things.filter(({ id }) => NAMED.includes(toKind(id)));
  const nameOf = new Map(named.map(({ id, nameZh, nameEn }) => [id as string, { id, nameZh, nameEn }]));
  return { names, sector: draft.finish(), vocabulary: buildVocabulary(things.flatMap(toNamed)), nameOf, madeIn: made };
});

type Firms = {
  readonly context: RowContext;
  readonly rows: Map<NodeId, SectorRow>;
  /** Districts of the firms on record in each segment, running or planned. */
  readonly made: Map<NodeId, Set<NodeId>>;
};

async function readFirms(store: GraphStore, { context, rows, made }: Firms): Promise<void> {
  const readPage = (cursor: string | undefined) => {
    const page = store.list('enterprise', { limit: FIRMS_PER_READ, cursor });
    // A failure is reported to whoever waits for the page; until then it is nobody's.
    page.catch(() => undefined);
    return page;
  };
  let next: ReturnType<typeof readPage> | undefined = readPage(undefined);
  while (next !== undefined) {
    const { items, nextCursor }: Awaited<typeof next> = await next;
    const firms = items.filter((thing) => isKind('enterprise', thing));
    const ids = firms.map(({ id }) => id);
    const relations = groupBy(await store.relationsFrom(ids, ['OPERATES_IN', 'LOCATED_IN']), ({ from }) => from);
    // The store looks for the next page while this one is worked on.
    next = nextCursor === undefined ? undefined : readPage(nextCursor);
    await inSlices(firms, (firm) => {
      const own = relations.get(firm.id) ?? [];
      rows.set(firm.id, toFirmRow(firm, own, context));
      noteDistricts(made, own);
    });
  }
}

function noteDistricts(made: Firms['made'], own: readonly Relation[]): void {
  const districts = own.flatMap(({ type, to }) => (type === 'LOCATED_IN' ? [to] : []));
  for (const { type, to } of own) {
    if (type !== 'OPERATES_IN') continue;
    const known = made.get(to) ?? new Set();
    for (const district of districts) known.add(district);
    made.set(to, known);
  }
}

async function readContext(snapshot: Snapshot, things: readonly Thing[], names: SearchIndex): Promise<RowContext> {
  const [diagnosis, chains, districts, deployments, districtChains, programs] = await Promise.all([
    readDiagnosis(snapshot),
    readChains(snapshot),
    readDistricts(snapshot),
    readDeployments(snapshot),
    readDistrictChains(snapshot),
    readPrograms(snapshot),
  ]);
  const ofKind = (kinds: readonly NodeKind[]) => things.flatMap(({ id }) => (kinds.includes(toKind(id)) ? [id] : []));
  const placesOf = await readPlaces(snapshot.store, ofKind(['region', 'finding', 'indicator']));
  const pairs = [...deployments, ...districtChains];
  const entryOf = new Map(names.entries.map(({ id }, at) => [id, at]));
  return {
    diagnosis,
    segments: new Map(things.flatMap((thing) => (isKind('segment', thing) ? [[thing.id, thing] as const] : []))),
    industriesOf: new Map(chains.map(({ chain, industryIds }) => [chain.id, industryIds])),
    regionsOf: new Map(
      districts.map(({ district, regionId }) => {
        const around = placesOf.get(regionId) ?? [];
        return [district.id, [regionId, ...around.flatMap(({ id }) => (toKind(id) === 'region' ? [id] : []))]];
      }),
    ),
    districtsOf: toLists(pairs.map(({ chainId, districtId }) => [chainId, districtId])),
    chainsOf: toLists(pairs.map(({ chainId, districtId }) => [districtId, chainId])),
    operating: new Map<NodeId, number>([
      ...chains.map(({ chain, operating }) => [chain.id, operating] as const),
      ...districts.map(({ district, operating }) => [district.id, operating] as const),
    ]),
    subjectsOf: new Map([
      ...programs.map(({ program, targets }) => [program.id, targets.map(({ id }) => id)] as const),
      ...[...placesOf].map(([id, places]) => [id, places.map((place) => place.id)] as const),
    ]),
    entryOf: (id) => entryOf.get(id),
  };
}

/** Where each segment is made, and where what is made would use it. */
function listSegmentDistricts(
  { segments }: RowContext['diagnosis'],
  made: ReadonlyMap<NodeId, ReadonlySet<NodeId>>,
): readonly (readonly [NodeId, readonly NodeId[]])[] {
  return [...segments.values()].map(({ segment: { id }, usersHereIds }) => {
    const districts = [id, ...usersHereIds].flatMap((own) => [...(made.get(own) ?? [])]);
    return [id, [...new Set(districts)].sort()] as const;
  });
}

function toLists(pairs: readonly (readonly [NodeId, NodeId])[]): ReadonlyMap<NodeId, readonly NodeId[]> {
  const groups = groupBy(pairs, ([from]) => from);
  return new Map([...groups].map(([from, own]) => [from, [...new Set(own.map(([, to]) => to))].sort()]));
}

function toNamed(thing: Thing): readonly NamedThing[] {
  const { id, nameZh, nameEn } = thing;
  const field = toKind(id);
  if (field === 'industry' || field === 'chain' || field === 'segment' || field === 'region') {
    return [{ field, value: id, nameZh, nameEn }];
  }
  return isKind('district', thing) ? [{ field: 'district', value: id, nameZh, nameEn, others: [thing.shortZh] }] : [];
}
