// The board of gaps: matrix chains × stages, with a chain also segments × districts, then one row a segment with the sentence that fired.
// May import: port, analysis, model, wire. Invariants: the matrix ignores the filters of the list, so it stays the map; unknown is listed,
// never counted as a gap.
import type { Cluster } from '#graph/analysis/cluster';
import type { Diagnosis, SegmentDiagnosis } from '#graph/analysis/diagnosis';
import { groupBy } from '#graph/analysis/group-by';
import { GraphError } from '#graph/errors';
import { type NodeId, nodeIdSchema } from '#graph/model/ids';
import { type Stage, stageSchema, type Verdict, verdictSchema } from '#graph/model/vocabulary';
import type { ChainSummary, PageRequest, SegmentSummary, StateCounts } from '#graph/store/port';
import type { GapGroup, GapItem, GapsView, VerdictCounts } from '#graph/wire/gaps';
import type { Ref, Sentence } from '#graph/wire/ref';
import { readDiagnosis } from './cluster';
import { toPage } from './cursor';
import { readFindingsAbout } from './findings';
import { type GapLookups, toGapItem } from './gap-item';
import { countNeeded, type GapFilter, type GapRow, groupRows, isAskedFor, sortRows, type WorkedIn } from './gap-rows';
import { readNames } from './names';
import { readSegments, toOwnSourceIds } from './segment-card';
import { toGapsSentence, toScopeSentence } from './sentences';
import type { Snapshot } from './snapshot';
import { readSources, toRef } from './thing-refs';
import { VERDICT_WORDS } from './verdict-sentences';
import { readChains } from './wholes';
import { STAGE_WORDS } from './words';

/** The board of gaps. Throws GraphError 'invalid-query' when the chain or district of the filter does not exist. */
export async function buildGapsView(snapshot: Snapshot, filter: GapFilter, page: PageRequest): Promise<GapsView> {
  const [chains, diagnosis, names] = await Promise.all([
    readChains(snapshot),
    readDiagnosis(snapshot),
    readNames(snapshot),
  ]);
  const chain = requireName(names, 'chain', filter.chain);
  const district = requireName(names, 'district', filter.district);
  const workedIn = toWorkedIn(diagnosis.cluster);
  const rows = (await readSegments(snapshot)).flatMap((summary) => toRow(summary, { diagnosis, filter, workedIn }));
  const inScope = rows.filter(({ summary: { segment } }) => isInScope(segment, filter));
  const asked = sortRows(
    inScope.filter((row) => isAskedFor(filter, row)),
    filter.sort,
  );
  const grouped = groupRows(asked, filter.group, workedIn);
  const { items, total, nextCursor } = toPage(grouped, page, toScopeKey(snapshot, filter));
  const shown = items.map(({ row }) => row.summary.segment);
  const [sourcesOf, findings] = await Promise.all([
    readSources(
      snapshot.store,
      shown.flatMap((segment) => toOwnSourceIds(segment)),
    ),
    readFindingsAbout(
      snapshot,
      shown.map(({ id }) => id),
    ),
  ]);
  const findingsOf = groupBy(findings, ({ subject }) => subject?.id);
  const states = countStates(inScope.map(({ diagnosis: own }) => own));
  const lookups: GapLookups = {
    refOf: (id) => names.get(id),
    sourcesOf,
    findingsOf: (id) => findingsOf.get(id) ?? [],
    inDistrict: district === undefined ? undefined : buildInDistrict(diagnosis.cluster, district.id),
  };
  return {
    headline: toGapsSentence(toScopeSentence(chain, filter.stage, district), states, countNeeded(inScope)),
    states,
    verdicts: countVerdicts(inScope.map((row) => row.diagnosis.judgement.verdict)),
    chains: toMatrix(chains, diagnosis),
    places: chain === undefined ? undefined : toPlaces(inScope, diagnosis.cluster, names),
    items: items.map((row) => toGapItem(row, lookups)),
    groups: listGroups(grouped, filter.group, names),
    total,
    nextCursor,
  };
}

function requireName(names: ReadonlyMap<string, Ref>, field: 'chain' | 'district', id: NodeId | undefined) {
  if (id === undefined) return undefined;
  const ref = names.get(id);
  if (ref === undefined) throw new GraphError('invalid-query', `There is no ${id} in this dataset.`, { field });
  return ref;
}

function isInScope(segment: SegmentSummary['segment'], { chain, stage }: GapFilter): boolean {
  return (chain === undefined || segment.chainId === chain) && (stage === undefined || segment.stage === stage);
}

type Frame = { readonly diagnosis: Diagnosis; readonly filter: GapFilter; readonly workedIn: WorkedIn };

/** With a district only segments that somebody there makes or would use. */
function toRow(summary: SegmentSummary, { diagnosis, filter: { district }, workedIn }: Frame): readonly GapRow[] {
  const own = diagnosis.segments.get(summary.segment.id);
  if (own === undefined) return [];
  const isThere = (id: NodeId) => district === undefined || workedIn.get(id)?.includes(district) === true;
  const usedBy = own.usersHereIds.filter(isThere);
  const usedByRequired = own.usersHereRequiredIds.filter(isThere).length;
  const isListed = district === undefined || usedBy.length > 0 || isThere(summary.segment.id);
  return isListed ? [{ summary, diagnosis: own, usedBy, usedByRequired }] : [];
}

function toWorkedIn({ places }: Cluster): WorkedIn {
  const bySegment = groupBy(places, ({ segmentId }) => segmentId);
  return new Map([...bySegment].map(([id, own]) => [id, own.map(({ districtId }) => districtId)]));
}

function buildInDistrict({ places }: Cluster, district: NodeId): (row: GapRow) => GapItem['inDistrict'] {
  const own = places.filter(({ districtId }) => districtId === district);
  const firmsOf = new Map(own.map(({ segmentId, firms }) => [segmentId, firms]));
  return ({ summary, usedBy }) => ({
    operating: firmsOf.get(summary.segment.id) ?? 0,
    userFirms: usedBy.reduce((sum, id) => sum + (firmsOf.get(id) ?? 0), 0),
  });
}

/** A cursor belongs to the list, its filters and its data. */
function toScopeKey({ load }: Snapshot, filter: GapFilter): string {
  const { chain, stage, status, verdict, district, sort, group } = filter;
  const lists = [status, verdict].map((list) => [...(list ?? [])].sort().join());
  return `gaps ${load.digest} ${[chain, stage, ...lists, district, sort, group].join(' ')}`;
}

/** Number of segments per state. */
function countStates(segments: readonly Pick<SegmentDiagnosis, 'status'>[]): StateCounts {
  const counts = { present: 0, weak: 0, absent: 0, unknown: 0 };
  for (const { status } of segments) counts[status] += 1;
  return counts;
}

function countVerdicts(verdicts: readonly Verdict[]): VerdictCounts {
  const counts = { fill: 0, secure: 0, strengthen: 0, extend: 0, verify: 0, none: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

function toMatrix(chains: readonly ChainSummary[], { segments }: Diagnosis): GapsView['chains'] {
  const all = [...segments.values()];
  const byChain = groupBy(all, ({ segment }) => segment.chainId);
  return chains.map(({ chain, industryIds, states }) => {
    const own = byChain.get(chain.id) ?? [];
    return {
      ...toRef(chain),
      industryIds: [...industryIds],
      states,
      verdicts: countVerdicts(own.map(({ judgement }) => judgement.verdict)),
      cells: stageSchema.options.map((stage) => {
        return { stage, states: countStates(own.filter(({ segment }) => segment.stage === stage)) };
      }),
    };
  });
}

/** Segments of a chain against the districts that have an operating firm in one of them, the district with most firms first. */
function toPlaces(rows: readonly GapRow[], { places }: Cluster, names: ReadonlyMap<string, Ref>): GapsView['places'] {
  const wanted = new Set(rows.map(({ summary }) => summary.segment.id));
  const own = places.filter(({ segmentId }) => wanted.has(segmentId));
  const sums = [...groupBy(own, ({ districtId }) => districtId)].map(
    ([id, there]) => [id, there.reduce((sum, { firms }) => sum + firms, 0)] as const,
  );
  const bySegment = groupBy(own, ({ segmentId }) => segmentId);
  return {
    districts: sums
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .flatMap(([id]) => names.get(id) ?? []),
    rows: rows.map(({ summary: { segment }, diagnosis }) => ({
      ...toRef(segment),
      verdict: diagnosis.judgement.verdict,
      firms: (bySegment.get(segment.id) ?? []).map(({ districtId, firms }) => ({ districtId, firms })),
    })),
  };
}

function listGroups(
  rows: ReturnType<typeof groupRows>,
  group: GapGroup | undefined,
  names: ReadonlyMap<string, Ref>,
): GapsView['groups'] {
  if (group === undefined) return [];
  return [...groupBy(rows, ({ key }) => key ?? '')].map(([key, own]) => ({
    key,
    name: toGroupName(key, names),
    ref: names.get(key),
    total: own.length,
  }));
}

function toGroupName(key: string, names: ReadonlyMap<string, Ref>): Sentence {
  const ref = nodeIdSchema.safeParse(key).success ? names.get(key) : undefined;
  if (ref !== undefined) return { zh: ref.nameZh, en: ref.nameEn ?? ref.nameZh };
  const stage: Stage | undefined = stageSchema.safeParse(key).data;
  if (stage !== undefined) return STAGE_WORDS[stage];
  const verdict = verdictSchema.safeParse(key).data;
  return verdict === undefined ? { zh: key, en: key } : VERDICT_WORDS[verdict];
}
