// Opportunities and what to verify first, as they are sent. May import: port, analysis, model, wire.
// Invariants: candidates, ranks and stability are worked out once per dataset and preset; free weights only order them anew.

import type { Diagnosis } from '#graph/analysis/diagnosis';
import {
  type Candidate,
  listCandidates,
  OPPORTUNITY_PARTS,
  PRESET_WEIGHTS,
  type Ranked,
  rankCandidates,
  splitDistricts,
  type Weights,
} from '#graph/analysis/opportunity';
import { DRAWS, TOP, toStability } from '#graph/analysis/rank-stability';
import type { Evidence, Fit } from '#graph/analysis/relatedness';
import {
  buildVerifier,
  compareVerifyItems,
  listUnknowns,
  OUTCOMES,
  VERIFY_DRAWS,
  type VerifyItem,
} from '#graph/analysis/verify-first';
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import { type OpportunityPart, type Preset, presetSchema } from '#graph/model/vocabulary';
import type { PageRequest } from '#graph/store/port';
import type { FitView, OpportunitiesView, OpportunityView, VerifyView } from '#graph/wire/opportunity';
import type { Ref } from '#graph/wire/ref';
import { readDiagnosis, readRelatedness } from './cluster';
import { toPage } from './cursor';
import { inSlices } from './in-slices';
import { readNames } from './names';
import { toOpportunitiesSentence, toVerifySentence } from './opportunity-sentences';
import { readSegments } from './segment-card';
import { oncePerDigest, type Snapshot } from './snapshot';
import { toVerdictSentence } from './verdict-sentences';

export type OpportunityQuestion = {
  readonly preset?: Preset | undefined;
  /** Weights that are not given are those of the preset. */
  readonly weights?: Partial<Record<OpportunityPart, number | undefined>>;
  readonly district?: NodeId | undefined;
  readonly chain?: NodeId | undefined;
  readonly segment?: NodeId | undefined;
};

type Prepared = { readonly candidates: readonly Candidate[]; readonly stabilityOf: ReadonlyMap<string, number> };

const readCandidates = oncePerDigest('candidates', async (snapshot, key): Promise<Prepared> => {
  const preset = presetSchema.parse(key);
  const [diagnosis, relatedness] = await Promise.all([readDiagnosis(snapshot), readRelatedness(snapshot)]);
  const candidates = listCandidates(diagnosis, relatedness, preset);
  const stability = toStability(candidates);
  return { candidates, stabilityOf: new Map(candidates.map((item, at) => [toKey(item), stability[at] ?? 0])) };
});

function toKey({ segmentId, districtId }: Pick<Candidate, 'segmentId' | 'districtId'>): string {
  return `${segmentId} ${districtId}`;
}

/** Pairs by score. Throws GraphError 'invalid-query' when a filter names what does not exist. */
export async function buildOpportunitiesView(
  snapshot: Snapshot,
  question: OpportunityQuestion,
  page: PageRequest,
): Promise<OpportunitiesView> {
  const { preset = 'fill', district, chain, segment } = question;
  const [{ candidates, stabilityOf }, diagnosis, names] = await Promise.all([
    readCandidates(snapshot, preset),
    readDiagnosis(snapshot),
    readNames(snapshot),
  ]);
  for (const [field, id] of [
    ['district', district],
    ['chain', chain],
    ['segment', segment],
  ] as const) {
    if (id !== undefined && !names.has(id)) {
      throw new GraphError('invalid-query', `There is no ${id} in this dataset.`, { field });
    }
  }
  const weights = toWeights(preset, question.weights);
  const asked = rankCandidates(candidates, weights).filter(
    (item) =>
      (district === undefined || item.districtId === district) &&
      (segment === undefined || item.segmentId === segment) &&
      (chain === undefined || diagnosis.segments.get(item.segmentId)?.segment.chainId === chain),
  );
  const scope = `opportunities ${snapshot.load.digest} ${preset} ${Object.values(weights).join()} ${district} ${chain} ${segment}`;
  const { items, total, nextCursor } = toPage(asked, page, scope);
  const context = { diagnosis, names, weights, stabilityOf };
  return {
    headline: toOpportunitiesSentence(preset, candidates.length, toPair(asked[0], names)),
    preset,
    weights: OPPORTUNITY_PARTS.map((part) => ({ part, weight: weights[part] })),
    draws: DRAWS,
    top: TOP,
    unranked: splitDistricts(diagnosis.cluster).unranked.flatMap((id) => names.get(id) ?? []),
    items: items.flatMap((item) => toOpportunity(item, context)),
    total,
    nextCursor,
  };
}

function toWeights(preset: Preset, given: OpportunityQuestion['weights'] = {}): Weights {
  const standard = PRESET_WEIGHTS[preset];
  const of = (part: OpportunityPart) => given[part] ?? standard[part];
  if (OPPORTUNITY_PARTS.every((part) => of(part) === 0)) {
    throw new GraphError('invalid-query', 'At least one weight has to be more than 0.', { field: 'demand' });
  }
  return {
    demand: of('demand'),
    criticality: of('criticality'),
    fit: of('fit'),
    concentration: of('concentration'),
    policy: of('policy'),
  };
}

type Names = ReadonlyMap<string, Ref>;
type Context = {
  readonly diagnosis: Diagnosis;
  readonly names: Names;
  readonly weights: Weights;
  readonly stabilityOf: ReadonlyMap<string, number>;
};

function toPair(item: Candidate | undefined, names: Names) {
  const [segment, district] = [names.get(item?.segmentId ?? ''), names.get(item?.districtId ?? '')];
  return segment === undefined || district === undefined ? undefined : { segment, district };
}

function toOpportunity(item: Ranked, { diagnosis, names, weights, stabilityOf }: Context): readonly OpportunityView[] {
  const pair = toPair(item, names);
  const own = diagnosis.segments.get(item.segmentId);
  const chain = names.get(own?.segment.chainId ?? '');
  if (pair === undefined || own === undefined || chain === undefined) return [];
  const counting = OPPORTUNITY_PARTS.filter((part) => item.percentile[part] !== undefined);
  const sum = counting.reduce((total, part) => total + weights[part], 0);
  const reason = toVerdictSentence(own);
  const { demand = 0, criticality = 0 } = item.percentile;
  return [
    {
      ...pair,
      chain,
      verdict: own.judgement.verdict,
      reasonZh: reason.zh,
      reasonEn: reason.en,
      rank: item.rank,
      score: item.score,
      parts: OPPORTUNITY_PARTS.map((part) => ({
        part,
        raw: item.raw[part],
        percentile: item.percentile[part],
        weight: weights[part],
        points: sum === 0 ? 0 : (weights[part] * (item.percentile[part] ?? 0)) / sum,
      })),
      fit: toFitView(item.fit, names),
      role: item.role,
      stability: stabilityOf.get(toKey(item)) ?? 0,
      distance: item.fit.value === undefined ? undefined : 1 - item.fit.value,
      worth: (demand + criticality) / 2,
    },
  ];
}

export function toFitView({ supply, density, code, value }: Fit, names: Names): FitView {
  const toThings = (ids: readonly NodeId[]) => ids.flatMap((id) => names.get(id) ?? []);
  const toEvidence = (evidence: Evidence | undefined) =>
    evidence === undefined ? undefined : { part: evidence.part, whole: evidence.whole, things: toThings(evidence.ids) };
  return {
    supply: toEvidence(supply),
    density: density === undefined ? undefined : { value: density.value, things: toThings(density.ids) },
    code: toEvidence(code),
    value,
  };
}

/** Unknown segments and how often each outcome changes the first ten, most often first. Its second argument is the preset. */
export const readUnknowns = oncePerDigest('unknowns by weight', async (snapshot, key) => {
  const [diagnosis, relatedness] = await Promise.all([readDiagnosis(snapshot), readRelatedness(snapshot)]);
  const verify = buildVerifier(diagnosis, relatedness, presetSchema.parse(key));
  const items: VerifyItem[] = [];
  await inSlices(listUnknowns(diagnosis), (id) => items.push(verify(id)));
  return items.sort(compareVerifyItems);
});

/** Unknown segments by how often settling them would change the first ten of a preset. */
export async function buildVerifyView(
  snapshot: Snapshot,
  { preset = 'fill' }: Pick<OpportunityQuestion, 'preset'>,
  page: PageRequest,
): Promise<VerifyView> {
  const [ranked, names, summaries] = await Promise.all([
    readUnknowns(snapshot, preset),
    readNames(snapshot),
    readSegments(snapshot),
  ]);
  const segmentOf = new Map(summaries.map(({ segment }) => [segment.id, segment]));
  const { items, total, nextCursor } = toPage(ranked, page, `verify ${snapshot.load.digest} ${preset}`);
  const first = ranked[0];
  return {
    headline: toVerifySentence(
      total,
      ranked.filter(({ changes }) => changes > 0).length,
      first === undefined || first.changes === 0 ? undefined : names.get(first.segmentId),
    ),
    preset,
    trials: OUTCOMES.length * (VERIFY_DRAWS + 1),
    items: items.flatMap(({ segmentId, changes, byOutcome, usersHere }) => {
      const [ref, segment] = [names.get(segmentId), segmentOf.get(segmentId)];
      const chain = names.get(segment?.chainId ?? '');
      if (ref === undefined || segment === undefined || chain === undefined) return [];
      return [{ ...ref, chain, changes, byOutcome, usersHere, summaryZh: segment.statusSummaryZh }];
    }),
    total,
    nextCursor,
  };
}
