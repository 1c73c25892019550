// Whom to court for a segment: who makes it, who works next to it, who would buy it, which districts fit. May import: analysis, model, wire.
// Invariants: firms on record only; who makes it or would buy it does not stand among those who work next to it; lists have a total order: what speaks most for a firm first, chain leaders before others, then by id.
import type { Diagnosis, SegmentDiagnosis } from '#graph/analysis/diagnosis';
import { groupBy } from '#graph/analysis/group-by';
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import type { Preset, Verdict } from '#graph/model/vocabulary';
import type { Ref } from '#graph/wire/ref';
import type { TargetCard, TargetCards, TargetEvidence, TargetsView } from '#graph/wire/targets';
import type { NeighbourView } from '#graph/wire/thing';
import { readDiagnosis } from './cluster';
import { readNames } from './names';
import { buildOpportunitiesView } from './opportunity-view';
import type { Snapshot } from './snapshot';
import { type Tie, toTargetsSentence, toTieSentence, toWorkSentence } from './target-sentences';
import { isKind, readThings } from './thing-refs';
import { buildNeighbours } from './thing-view';
import { toVerdictSentence } from './verdict-sentences';

/** Firms read of one segment, and neighbouring segments looked at: those that are here come first. */
const MOST_FIRMS = 200;
const MOST_NEIGHBOURS = 30;
const MOST_EVIDENCE = 3;
const MOST_DISTRICTS = 5;
/** Characters of a code of GB/T 4754 that make a class of its own. */
const CLASS_DIGITS = 4;

/** What a verdict asks for a place by. */
const PRESET_OF: Partial<Readonly<Record<Verdict, Preset>>> = {
  fill: 'fill',
  strengthen: 'strengthen',
  extend: 'extend',
  secure: 'secure',
};

/** A neighbouring segment and what joins it to the one that is asked for. */
type Beside = {
  readonly ref: Ref;
  readonly tie: Tie;
  readonly isRequired: boolean;
  readonly sources: TargetEvidence['sources'];
};
/** A firm at work in a segment. */
type Worker = { readonly firm: NeighbourView; readonly beside: Beside | undefined; readonly segment: Ref };

/** Throws GraphError 'invalid-query' for a segment that does not exist. */
export async function buildTargetsView(snapshot: Snapshot, id: NodeId, limit: number): Promise<TargetsView> {
  const [diagnosis, names] = await Promise.all([readDiagnosis(snapshot), readNames(snapshot)]);
  const [item, asked] = [diagnosis.segments.get(id), names.get(id)];
  const chain = names.get(item?.segment.chainId ?? '');
  if (item === undefined || asked === undefined || chain === undefined) {
    throw new GraphError('invalid-query', `There is no ${id} in this dataset.`, { field: 'segment' });
  }
  const beside = await listBeside(snapshot, id, { diagnosis, names });
  const [own, ...around] = await Promise.all([
    readWorkers(snapshot, asked, undefined),
    ...beside.map((neighbour) => readWorkers(snapshot, neighbour.ref, neighbour)),
  ]);
  const workers = around.flatMap(({ list }) => list);
  const makers = new Set(own.list.map(({ firm }) => firm.id));
  const users = workers.filter(({ beside: tie }) => tie?.tie === 'user');
  const bought = users.filter(({ firm }) => firm.relation.operation === 'operating');
  const buying = new Set(bought.map(({ firm }) => firm.id));
  const lists = {
    expand: own.list,
    extend: workers.filter(({ firm }) => !makers.has(firm.id) && !buying.has(firm.id)),
    buyers: bought,
  };
  const toCards = await buildToCards(snapshot, asked, { workers: [...own.list, ...workers], limit });
  const [expand, extend, buyers] = [toCards(lists.expand), toCards(lists.extend), toCards(lists.buyers)];
  const places = await readPlaces(snapshot, item);
  const reason = toVerdictSentence(item);
  return {
    headline: toTargetsSentence(asked, { expand: expand.total, extend: extend.total, buyers: buyers.total }),
    segment: asked,
    chain,
    verdict: item.judgement.verdict,
    reasonZh: reason.zh,
    reasonEn: reason.en,
    ...{ expand, extend, buyers },
    isCut: [own, ...around].some(({ isCut }) => isCut),
    ...places,
  };
}

type Known = { readonly diagnosis: Diagnosis; readonly names: ReadonlyMap<string, Ref> };

/** Users, suppliers and segments of the same class that may have firms: those present or weak first, at most so many. */
async function listBeside(snapshot: Snapshot, id: NodeId, { diagnosis, names }: Known): Promise<readonly Beside[]> {
  const links = await Promise.all(
    (['in', 'out'] as const).map(async (direction) => {
      const key = { type: 'FEEDS', direction, kind: 'segment', limit: 200 } as const;
      const { items } = await buildNeighbours(snapshot, id, key);
      return items.map(({ id: other, relation }) => ({ id: other, direction, relation }));
    }),
  );
  const tied = links.flat().map(({ id: other, direction, relation }) => ({
    id: other,
    tie: direction === 'in' ? ('supplier' as const) : ('user' as const),
    isRequired: relation.necessity === 'required',
    sources: relation.sources,
  }));
  const seen = new Set([id, ...tied.map((link) => link.id)]);
  const classes = listClasses(diagnosis.segments.get(id));
  const alike = [...diagnosis.segments.values()]
    .filter((item) => !seen.has(item.segment.id) && listClasses(item).some((code) => classes.includes(code)))
    .map((item) => ({ id: item.segment.id, tie: 'class' as const, isRequired: false, sources: [] }));
  const isHere = (other: NodeId) => Number((diagnosis.segments.get(other)?.operating ?? 0) > 0);
  return [...tied, ...alike]
    .sort((a, b) => isHere(b.id) - isHere(a.id))
    .slice(0, MOST_NEIGHBOURS)
    .flatMap(({ id: other, ...rest }) => {
      const ref = names.get(other);
      return ref === undefined ? [] : [{ ref, ...rest }];
    });
}

function listClasses(item: SegmentDiagnosis | undefined): readonly string[] {
  return (item?.segment.gbt4754 ?? []).filter((code) => code.length >= CLASS_DIGITS);
}

async function readWorkers(snapshot: Snapshot, segment: Ref, beside: Beside | undefined): Promise<Workers> {
  const key = { type: 'OPERATES_IN', direction: 'in', kind: 'enterprise', limit: MOST_FIRMS } as const;
  const { items, total } = await buildNeighbours(snapshot, segment.id, key);
  const working = items.filter(({ relation }) => relation.operation !== 'closed');
  return { list: working.map((firm) => ({ firm, beside, segment })), isCut: total > items.length };
}

type Workers = { readonly list: readonly Worker[]; readonly isCut: boolean };

type Made = { readonly workers: readonly Worker[]; readonly limit: number };

async function buildToCards(snapshot: Snapshot, asked: Ref, { workers, limit }: Made) {
  const things = await readThings(
    snapshot.store,
    workers.map(({ firm }) => firm.id),
  );
  const toCard = (own: readonly Worker[]): readonly TargetCard[] => {
    const [first] = own;
    const thing = first === undefined ? undefined : things.get(first.firm.id);
    if (first === undefined || thing === undefined || !isKind('enterprise', thing)) return [];
    const evidence = own.flatMap((worker) => toEvidence(worker, asked));
    const { id, kind, nameZh, nameEn, contextZh, contextEn } = first.firm;
    return [
      {
        ...{ id, kind, nameZh, nameEn },
        role: thing.role,
        enterpriseKind: thing.kind,
        districtZh: contextZh,
        districtEn: contextEn,
        evidence: evidence.slice(0, MOST_EVIDENCE),
        reasons: evidence.length,
      },
    ];
  };
  return (list: readonly Worker[]): TargetCards => {
    const cards = [...groupBy(list, ({ firm }) => firm.id).values()].flatMap(toCard).sort(compareCards);
    return { items: cards.slice(0, limit), total: cards.length };
  };
}

function compareCards(a: TargetCard, b: TargetCard): number {
  const toLead = ({ role }: TargetCard) => Number(role === 'chain-leader');
  return toLead(b) - toLead(a) || b.reasons - a.reasons || (a.id < b.id ? -1 : 1);
}

/** What the firm does, and what joins that to the segment that is asked for. */
function toEvidence({ firm, beside, segment }: Worker, asked: Ref): readonly TargetEvidence[] {
  const { operation = 'operating', note = '', asOf, sources } = firm.relation;
  const work = {
    sentence: toWorkSentence({ segment, operation, activityZh: note, asOf }),
    segment: beside === undefined ? undefined : segment,
    sources,
  };
  if (beside === undefined) return [work];
  const { tie, isRequired, sources: tied } = beside;
  return [work, { sentence: toTieSentence(tie, segment, { asked, isRequired }), segment, sources: tied }];
}

async function readPlaces(
  snapshot: Snapshot,
  { judgement, segment }: SegmentDiagnosis,
): Promise<Pick<TargetsView, 'preset' | 'districts' | 'districtsTotal'>> {
  const preset = PRESET_OF[judgement.verdict];
  if (preset === undefined) return { preset, districts: [], districtsTotal: 0 };
  const view = await buildOpportunitiesView(snapshot, { preset, segment: segment.id }, { limit: MOST_DISTRICTS });
  return { preset, districts: view.items, districtsTotal: view.total };
}
