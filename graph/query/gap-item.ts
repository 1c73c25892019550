// One row of the board of gaps as it is sent. May import: port, analysis, model, wire. Invariant: figures come from the diagnosis, which all
// views share; states and evidence from the card.

import type { Concentration } from '#graph/analysis/concentration';
import type { Criticality } from '#graph/analysis/criticality';
import type { NodeId } from '#graph/model/ids';
import type { FindingItem } from '#graph/wire/finding';
import type { ConcentrationView, CriticalityView, GapItem } from '#graph/wire/gaps';
import type { Ref } from '#graph/wire/ref';
import type { GapRow, GroupedRow } from './gap-rows';
import { toSegmentCard } from './segment-card';
import type { SourceLookup } from './thing-refs';
import { toVerdictSentence } from './verdict-sentences';

export type GapLookups = {
  readonly refOf: (id: NodeId) => Ref | undefined;
  readonly sourcesOf: SourceLookup;
  readonly findingsOf: (id: NodeId) => readonly FindingItem[];
  /** Firms in the district that is asked for. */
  readonly inDistrict: ((row: GapRow) => GapItem['inDistrict']) | undefined;
};

export function toGapItem({ key, row }: GroupedRow, lookups: GapLookups): GapItem {
  const { summary, diagnosis, usedBy } = row;
  const required = new Set(diagnosis.usersHereRequiredIds);
  const reason = toVerdictSentence(diagnosis);
  const users = usedBy.flatMap((id) => {
    const ref = lookups.refOf(id);
    return ref === undefined ? [] : [{ ...ref, required: required.has(id) }];
  });
  return {
    ...toSegmentCard(summary, lookups.sourcesOf),
    verdict: diagnosis.judgement.verdict,
    rule: diagnosis.judgement.rule,
    reasonZh: reason.zh,
    reasonEn: reason.en,
    criticality: toCriticalityView(diagnosis.criticality),
    concentration: toConcentrationView(diagnosis.concentration, lookups.refOf),
    usedBy: users.sort((a, b) => Number(b.required) - Number(a.required)),
    findingItems: [...lookups.findingsOf(summary.segment.id)],
    inDistrict: lookups.inDistrict?.(row),
    group: key,
  };
}

export function toCriticalityView({ stopped, affected }: Criticality): CriticalityView {
  return {
    stops: stopped.stops,
    stopsEnds: stopped.ends,
    affected: affected.stops,
    affectedEnds: affected.ends,
  };
}

export function toConcentrationView(
  concentration: Concentration | undefined,
  refOf: (id: NodeId) => Ref | undefined,
): ConcentrationView | undefined {
  const largest = concentration === undefined ? undefined : refOf(concentration.largest.place);
  if (concentration === undefined || largest === undefined) return undefined;
  const { firms, hhi, effective } = concentration;
  return { firms, hhi, effective, largest, largestFirms: concentration.largest.firms };
}
