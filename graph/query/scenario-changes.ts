// What a scenario changes, figure by figure, before and after.
// May import: analysis, model, wire. Invariants: before and after are measured by the same code; what does not change is not listed; rows stand in
// the order of ids, those of verdicts and states too.
import type { Cluster } from '#graph/analysis/cluster';
import type { Completeness } from '#graph/analysis/completeness';
import type { Concentration } from '#graph/analysis/concentration';
import type { Criticality } from '#graph/analysis/criticality';
import type { Diagnosis, SegmentDiagnosis } from '#graph/analysis/diagnosis';
import type { NodeId } from '#graph/model/ids';
import type { Verdict } from '#graph/model/vocabulary';
import type { StateCountsView } from '#graph/wire/ref';
import type { Changes } from '#graph/wire/scenario';
import type { Names } from './scenario-names';
import { toRows } from './scenario-stress';

type Pair = { readonly before: SegmentDiagnosis; readonly after: SegmentDiagnosis };

/** `edited` are the segments that the edits name or hit; their chains are told even where no figure of theirs changes. */
export function toChanges(
  { before, after }: { readonly before: Diagnosis; readonly after: Diagnosis },
  edited: ReadonlySet<NodeId>,
  names: Names,
): Changes {
  const pairs = [...after.segments].flatMap(([id, own]): readonly Pair[] => {
    const earlier = before.segments.get(id);
    return earlier === undefined ? [] : [{ before: earlier, after: own }];
  });
  const list = <T>(toValue: (segment: SegmentDiagnosis) => T, isEqual: (a: T, b: T) => boolean = isSame) =>
    toRows(
      pairs.flatMap((pair) => {
        const segment = names.segment(pair.after.segment.id);
        const change = { before: toValue(pair.before), after: toValue(pair.after) };
        return segment === undefined || isEqual(change.before, change.after) ? [] : [{ ...segment, ...change }];
      }),
    );
  return {
    states: { before: countStates(before.cluster), after: countStates(after.cluster) },
    verdicts: { before: countVerdicts(before), after: countVerdicts(after) },
    stateChanges: list(({ status }) => status),
    // Another rule for the same verdict is no change of it.
    verdictChanges: list(
      ({ judgement }) => judgement,
      (a, b) => a.verdict === b.verdict,
    ),
    completeness: toCompletenessRows(before, after, { edited, names }),
    criticality: list(({ criticality }) => toCriticalityView(criticality)),
    concentration: list(({ concentration }) => toConcentrationView(concentration)),
  };
}

function toCompletenessRows(
  before: Diagnosis,
  after: Diagnosis,
  { edited, names }: { readonly edited: ReadonlySet<NodeId>; readonly names: Names },
): Changes['completeness'] {
  const concerned = new Set([...edited].flatMap((id) => names.segment(id)?.chain.id ?? []));
  const rows = [...after.chains.values()].flatMap(({ chainId, completeness }) => {
    const [earlier, chain] = [before.chains.get(chainId)?.completeness, names.ref(chainId)];
    if (earlier === undefined || chain === undefined) return [];
    const change = { before: toCompletenessView(earlier), after: toCompletenessView(completeness) };
    return concerned.has(chainId) || !isSame(change.before, change.after) ? [{ ...chain, ...change }] : [];
  });
  return toRows(rows);
}

function toCompletenessView({ count, weighted, mustHave, unknownShare }: Completeness) {
  return { count: count.value, weighted: weighted.value, mustHave: mustHave.value, unknown: unknownShare };
}

function toCriticalityView({ stopped, affected }: Criticality) {
  return { stops: stopped.stops, ends: stopped.ends, affected: affected.stops, affectedEnds: affected.ends };
}

function toConcentrationView(concentration: Concentration | undefined) {
  if (concentration === undefined) return undefined;
  const { firms, hhi, effective } = concentration;
  return { firms, hhi, effective };
}

function countStates({ segments }: Cluster): StateCountsView {
  const counts = { present: 0, weak: 0, absent: 0, unknown: 0 };
  for (const { status } of segments) counts[status] += 1;
  return counts;
}

function countVerdicts({ segments }: Diagnosis): Record<Verdict, number> {
  const counts = { fill: 0, secure: 0, strengthen: 0, extend: 0, verify: 0, none: 0 };
  for (const { judgement } of segments.values()) counts[judgement.verdict] += 1;
  return counts;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
