// The list of each kind of thing, page by page.
// May import: port, model, wire, errors. Invariants: order and total are the store's; a filter that names nothing is refused, so that an
// empty list always means "none in this data".
import { GraphError } from '#graph/errors';
import { type NodeId, type NodeKind, nodeKindSchema, toKind } from '#graph/model/ids';
import type { NodeOf } from '#graph/model/nodes';
import type { FindingKind, SegmentStatus, Stage } from '#graph/model/vocabulary';
import type { Page, PageRequest } from '#graph/store/port';
import type { ListOf } from '#graph/wire/lists';
import { readIndustries, readRegions, toCityChain, toCityDistrict, toCityProgram } from './city-view';
import { readContexts } from './context';
import { parseCursor, toCursor, toPage } from './cursor';
import { readFindings, toFindingItems } from './findings';
import { readIndicators, toFigures } from './key-figures';
import { readSegments, toOwnSourceIds, toSegmentCard } from './segment-card';
import type { Snapshot } from './snapshot';
import { readSubjects } from './subject';
import { isKind, readSources, readThings, toRef, toSourceRef } from './thing-refs';
import { readChains, readDistricts, readPrograms } from './wholes';

type SegmentFilter = {
  readonly chain?: NodeId | undefined;
  readonly stage?: Stage | undefined;
  readonly status?: readonly SegmentStatus[] | undefined;
};
type EnterpriseFilter = {
  readonly district?: NodeId | undefined;
  readonly chain?: NodeId | undefined;
  readonly segment?: NodeId | undefined;
};

export async function listIndustries(snapshot: Snapshot, page: PageRequest): Promise<ListOf<'industry'>> {
  return toPage(await readIndustries(snapshot), page, `industries ${snapshot.load.digest}`);
}

/** Chains, all or those of one industry. */
export async function listChains(
  snapshot: Snapshot,
  filter: { readonly industry?: NodeId | undefined },
  page: PageRequest,
): Promise<ListOf<'chain'>> {
  await checkFilter(snapshot, filter);
  const { industry } = filter;
  const chains = (await readChains(snapshot)).filter(
    (chain) => industry === undefined || chain.industryIds.includes(industry),
  );
  return toPage(chains.map(toCityChain), page, `chains ${snapshot.load.digest} ${industry}`);
}

/** Segments by chain and position. */
export async function listSegments(
  snapshot: Snapshot,
  filter: SegmentFilter,
  page: PageRequest,
): Promise<ListOf<'segment'>> {
  const { chain, stage, status } = filter;
  await checkFilter(snapshot, { chain });
  const segments = (await readSegments(snapshot)).filter(
    ({ segment }) =>
      (chain === undefined || segment.chainId === chain) &&
      (stage === undefined || segment.stage === stage) &&
      (status === undefined || status.includes(segment.status)),
  );
  const scope = `segments ${snapshot.load.digest} ${chain} ${stage} ${status?.join()}`;
  const { items, total, nextCursor } = toPage(segments, page, scope);
  const sourcesOf = await readSources(
    snapshot.store,
    items.flatMap(({ segment }) => toOwnSourceIds(segment)),
  );
  return { items: items.map((item) => toSegmentCard(item, sourcesOf)), total, nextCursor };
}

/** Enterprises, all or those of a district, chain or segment. */
export async function listEnterprises(
  snapshot: Snapshot,
  filter: EnterpriseFilter,
  page: PageRequest,
): Promise<ListOf<'enterprise'>> {
  await checkFilter(snapshot, filter);
  const scope = `enterprises ${snapshot.load.digest} ${filter.district} ${filter.chain} ${filter.segment}`;
  const ids = { districtId: filter.district, chainId: filter.chain, segmentId: filter.segment };
  const found = await readStorePage(scope, page, (request) => snapshot.store.enterprises(ids, request));
  const contextOf = await readContexts(snapshot.store, found.items);
  return {
    ...found,
    items: found.items.map((firm) => ({
      ...toRef(firm),
      ...contextOf(firm),
      shortName: firm.shortName,
      role: firm.role,
      enterpriseKind: firm.kind,
      tags: [...firm.tags],
      summaryZh: firm.summaryZh,
      confidence: firm.confidence,
      asOf: firm.asOf,
    })),
  };
}

export async function listDistricts(snapshot: Snapshot, page: PageRequest): Promise<ListOf<'district'>> {
  const districts = await readDistricts(snapshot);
  return toPage(districts.map(toCityDistrict), page, `districts ${snapshot.load.digest}`);
}

export async function listRegions(snapshot: Snapshot, page: PageRequest): Promise<ListOf<'region'>> {
  return toPage(await readRegions(snapshot), page, `regions ${snapshot.load.digest}`);
}

/** Programs, all or those of some kinds. */
export async function listPrograms(
  snapshot: Snapshot,
  kinds: readonly NodeOf<'program'>['kind'][] | undefined,
  page: PageRequest,
): Promise<ListOf<'program'>> {
  const programs = (await readPrograms(snapshot)).filter(
    ({ program }) => kinds === undefined || kinds.includes(program.kind),
  );
  return toPage(programs.map(toCityProgram), page, `programs ${snapshot.load.digest} ${kinds?.join()}`);
}

/** Indicators, all or those of one subject (then the latest period first). */
export async function listIndicators(
  snapshot: Snapshot,
  subject: NodeId | undefined,
  page: PageRequest,
): Promise<ListOf<'indicator'>> {
  await checkFilter(snapshot, { subject });
  const { store, load } = snapshot;
  const found =
    subject === undefined
      ? await readKindPage(snapshot, 'indicator', page)
      : toPage(await readIndicators(store, subject), page, `indicators ${load.digest} ${subject}`);
  const [figures, subjects] = await Promise.all([
    toFigures(store, found.items),
    readSubjects(
      snapshot,
      found.items.map(({ id }) => id),
    ),
  ]);
  return { ...found, items: figures.map((figure) => ({ ...figure, subject: subjects.get(figure.id) })) };
}

/** Published findings, all or those of some kinds. */
export async function listFindings(
  snapshot: Snapshot,
  kinds: readonly FindingKind[] | undefined,
  page: PageRequest,
): Promise<ListOf<'finding'>> {
  const findings = (await readFindings(snapshot)).filter((item) => kinds === undefined || kinds.includes(item.kind));
  const found = toPage(findings, page, `findings ${snapshot.load.digest} ${kinds?.join()}`);
  return { ...found, items: await toFindingItems(snapshot, found.items) };
}

export async function listEvents(snapshot: Snapshot, page: PageRequest): Promise<ListOf<'event'>> {
  const found = await readKindPage(snapshot, 'event', page);
  return { ...found, items: found.items.map((item) => ({ ...toRef(item), date: item.date, eventKind: item.kind })) };
}

export async function listSources(snapshot: Snapshot, page: PageRequest): Promise<ListOf<'source'>> {
  const found = await readKindPage(snapshot, 'source', page);
  return { ...found, items: found.items.map(toSourceRef) };
}

export async function listIndustryCodes(snapshot: Snapshot, page: PageRequest): Promise<ListOf<'industry-code'>> {
  const found = await readKindPage(snapshot, 'industry-code', page);
  return { ...found, items: found.items.map((item) => ({ ...toRef(item), level: item.level, section: item.section })) };
}

type Found<T> = { readonly items: readonly T[]; readonly total: number; readonly nextCursor: string | null };

async function readKindPage<K extends NodeKind>(
  { store, load }: Snapshot,
  kind: K,
  page: PageRequest,
): Promise<Found<NodeOf<K>>> {
  const found = await readStorePage(`${kind} ${load.digest}`, page, (request) => store.list(kind, request));
  return { ...found, items: found.items.flatMap((item) => (isKind(kind, item) ? [item] : [])) };
}

/** A page the store cuts itself; its cursor is bound to the scope. */
async function readStorePage<T>(
  scope: string,
  { limit, cursor }: PageRequest,
  read: (page: PageRequest) => Promise<Page<T>>,
): Promise<Found<T>> {
  const { items, total, nextCursor } = await read({ limit, cursor: parseCursor(scope, cursor) });
  return { items, total, nextCursor: nextCursor === undefined ? null : toCursor(scope, nextCursor) };
}

/** A filter must name things that exist, of the kind the field is called after. */
async function checkFilter({ store }: Snapshot, filter: Readonly<Record<string, NodeId | undefined>>): Promise<void> {
  const named = Object.entries(filter).flatMap(([field, id]) => (id === undefined ? [] : [{ field, id }]));
  const things = await readThings(
    store,
    named.map(({ id }) => id),
  );
  for (const { field, id } of named) {
    const kind = nodeKindSchema.safeParse(field).data;
    const known = (kind === undefined || toKind(id) === kind) && things.has(id);
    if (!known) throw new GraphError('invalid-query', `There is no ${id} in this dataset.`, { field });
  }
}
