// Why a number is what it is. May import: port, analysis, model, wire. Invariants: the explanation reads the very figures that the pages show,
// so it cannot tell another number; what is asked of something that does not exist is refused.
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import type { Preset } from '#graph/model/vocabulary';
import type { Ref } from '#graph/wire/ref';
import type { WhyMeasure, WhyView } from '#graph/wire/why';
import { readClusterRows, readDiagnosis } from './cluster';
import { listStructure } from './district-profile';
import { readNames } from './names';
import { buildOpportunitiesView, readUnknowns } from './opportunity-view';
import type { Snapshot } from './snapshot';
import { buildTold, type WhyAnswer } from './why-answer';
import { explainCompleteness, explainOpportunity, explainQuotient } from './why-district';
import { explainSimilarity } from './why-peer';
import { explainConcentration, explainCriticality, explainVerdict } from './why-segment';
import { explainDemand, explainVerification } from './why-users';

export type WhyQuestion = {
  readonly of: WhyMeasure;
  readonly segment?: NodeId | undefined;
  readonly chain?: NodeId | undefined;
  readonly district?: NodeId | undefined;
  readonly preset?: Preset | undefined;
  readonly peer?: NodeId | undefined;
  /** Beginning of the digest of the data that the number was read on. */
  readonly data?: string | undefined;
};
type Field = 'segment' | 'chain' | 'district' | 'peer';

/** What each measure is asked of. */
const SUBJECTS: Readonly<Record<WhyMeasure, readonly Field[]>> = {
  verdict: ['segment'],
  criticality: ['segment'],
  concentration: ['segment'],
  completeness: ['chain'],
  quotient: ['chain', 'district'],
  fit: ['segment', 'district'],
  opportunity: ['segment', 'district'],
  demand: ['segment'],
  similarity: ['district', 'peer'],
  verification: ['segment'],
};

/** Throws GraphError 'invalid-query' where the measure is not asked of what it needs, or there is no such figure. */
export async function buildWhyView(snapshot: Snapshot, question: WhyQuestion): Promise<WhyView> {
  const names = await readNames(snapshot);
  const subjects = SUBJECTS[question.of].map((field) => requireSubject(names, field, question[field]));
  const answer = await explain(snapshot, question);
  const { load } = snapshot;
  const join = (parts: readonly string[], by: string) => parts.join(by);
  return {
    headline: {
      zh: `${answer.title.zh}？${join(
        subjects.map(({ nameZh }) => nameZh),
        ' · ',
      )}：${answer.value.zh}`,
      en: `${answer.title.en}? ${join(
        subjects.map(({ nameZh, nameEn }) => nameEn ?? nameZh),
        ' · ',
      )}: ${answer.value.en}`,
    },
    measure: question.of,
    value: answer.value,
    formula: answer.formula,
    inputs: [...subjects.map((ref) => ({ name: WHAT, ref, value: WHAT })), ...answer.inputs],
    method: answer.method,
    limits: answer.limits,
    dataset: { name: load.datasetName, version: load.datasetVersion, digest: load.digest },
    askedDigest: question.data === undefined || load.digest.startsWith(question.data) ? undefined : question.data,
  };
}

const WHAT = { zh: '问的是', en: 'asked of' } as const;

function requireSubject(names: ReadonlyMap<string, Ref>, field: Field, id: NodeId | undefined): Ref {
  const ref = names.get(id ?? '');
  if (ref !== undefined) return ref;
  const message =
    id === undefined ? `Name a ${field}: this number is one of a ${field}.` : `There is no ${id} in this dataset.`;
  throw new GraphError('invalid-query', message, { field });
}

async function explain(snapshot: Snapshot, question: WhyQuestion): Promise<WhyAnswer> {
  const { of, segment, chain, district, preset = 'fill', peer } = question;
  const [diagnosis, names] = await Promise.all([readDiagnosis(snapshot), readNames(snapshot)]);
  const told = buildTold(names);
  const item = segment === undefined ? undefined : diagnosis.segments.get(segment);
  switch (of) {
    case 'verdict':
      return explainVerdict(requireFigure(item), told);
    case 'criticality':
      return explainCriticality(requireFigure(item), diagnosis, told);
    case 'concentration':
      return explainConcentration(requireFigure(item), diagnosis, told);
    case 'completeness':
      return explainCompleteness(diagnosis, requireFigure(chain), told);
    case 'quotient': {
      const structure = listStructure(await readClusterRows(snapshot), requireFigure(district), told.refOf);
      return explainQuotient(requireFigure(structure.find(({ id }) => id === chain)?.quotient));
    }
    case 'fit':
    case 'opportunity': {
      const { items } = await buildOpportunitiesView(snapshot, { preset, segment, district }, { limit: 1 });
      return explainOpportunity(requireFigure(items[0]), of === 'fit');
    }
    case 'demand':
      return explainDemand(requireFigure(item), diagnosis, told);
    case 'similarity':
      return explainSimilarity(diagnosis.cluster, [requireFigure(district), requireFigure(peer)], told);
    case 'verification': {
      const unknowns = await readUnknowns(snapshot, preset);
      return explainVerification(requireFigure(unknowns.find(({ segmentId }) => segmentId === segment)));
    }
  }
}

function requireFigure<T>(value: T | undefined): T {
  if (value !== undefined) return value;
  throw new GraphError(
    'invalid-query',
    'There is no such figure: nothing is on record, or it is no candidate of this preset.',
    {
      field: 'of',
      zh: '没有这个数：没有记录，或不是这个预设的候选',
    },
  );
}
