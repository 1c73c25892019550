// The rows of the board of gaps: which segments, in which order, under which heads.
// May import: port, analysis, model, wire. Invariants: every order ends with the id; a segment stands once in each group it belongs to.
import { compareIds, isGap } from '#graph/analysis/cluster';
import type { SegmentDiagnosis } from '#graph/analysis/diagnosis';
import { groupBy } from '#graph/analysis/group-by';
import type { NodeId } from '#graph/model/ids';
import {
  confidenceSchema,
  type SegmentStatus,
  type Stage,
  stageSchema,
  type Verdict,
  verdictSchema,
} from '#graph/model/vocabulary';
import type { SegmentSummary } from '#graph/store/port';
import type { GapGroup, GapSort } from '#graph/wire/gaps';
import { GAP_ORDER } from './sentences';

export type GapFilter = {
  readonly chain?: NodeId | undefined;
  readonly stage?: Stage | undefined;
  /** Default: absent, weak and unknown; every state where verdicts are asked for. */
  readonly status?: readonly SegmentStatus[] | undefined;
  readonly verdict?: readonly Verdict[] | undefined;
  /** "Here" is this district: who uses and makes it there. */
  readonly district?: NodeId | undefined;
  readonly sort?: GapSort | undefined;
  readonly group?: GapGroup | undefined;
};

/** A segment as it is listed. */
export type GapRow = {
  readonly summary: SegmentSummary;
  readonly diagnosis: SegmentDiagnosis;
  /** Users here that count: in the city or, where one is asked for, with a firm in the district. */
  readonly usedBy: readonly NodeId[];
  readonly usedByRequired: number;
};
export type GroupedRow = { readonly key: string | undefined; readonly row: GapRow };

const STAGES: readonly string[] = stageSchema.options;
const VERDICTS: readonly string[] = verdictSchema.options;
const ASKED_BY_DEFAULT: readonly SegmentStatus[] = ['weak', 'absent', 'unknown'];

export function isAskedFor({ status, verdict }: GapFilter, { diagnosis }: GapRow): boolean {
  if (verdict !== undefined && !verdict.includes(diagnosis.judgement.verdict)) return false;
  const states = status ?? (verdict === undefined ? ASKED_BY_DEFAULT : undefined);
  return states === undefined || states.includes(diagnosis.status);
}

const byNumber = (toNumber: (row: GapRow) => number) => (a: GapRow, b: GapRow) => toNumber(a) - toNumber(b);

/** Most first, unless said otherwise. */
const ORDERS: Readonly<Record<GapSort, readonly ((a: GapRow, b: GapRow) => number)[]>> = {
  // Proven gaps first, then by who needs them here: required uses, all uses here, all uses.
  need: [
    byNumber(({ diagnosis }) => GAP_ORDER[diagnosis.status]),
    byNumber(({ usedByRequired }) => -usedByRequired),
    byNumber(({ usedBy }) => -usedBy.length),
    byNumber(({ diagnosis }) => -diagnosis.users),
  ],
  criticality: [
    byNumber(({ diagnosis }) => -diagnosis.criticality.affected.ends),
    byNumber(({ diagnosis }) => -diagnosis.criticality.affected.stops),
  ],
  users: [byNumber(({ usedBy }) => -usedBy.length), byNumber(({ usedByRequired }) => -usedByRequired)],
  firms: [byNumber(({ diagnosis }) => diagnosis.operating), byNumber(({ usedBy }) => -usedBy.length)],
  // Where no firm is on record nothing is known of concentration: last.
  concentration: [
    byNumber(({ diagnosis }) => -(diagnosis.concentration?.hhi ?? -1)),
    byNumber(({ diagnosis }) => diagnosis.operating),
  ],
  confidence: [
    byNumber(({ summary }) => confidenceSchema.options.indexOf(summary.segment.statusConfidence)),
    byNumber(({ diagnosis }) => GAP_ORDER[diagnosis.status]),
  ],
  year: [byNumber(({ summary }) => -(summary.segment.statusAsOf ?? 0))],
};

export function sortRows(rows: readonly GapRow[], sort: GapSort = 'need'): readonly GapRow[] {
  return rows.toSorted((a, b) => {
    for (const compare of ORDERS[sort]) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return compareIds(a.summary.segment.id, b.summary.segment.id);
  });
}

/** Districts that have an operating firm in each segment. */
export type WorkedIn = ReadonlyMap<NodeId, readonly NodeId[]>;

/**
 * The rows under their heads: by chain and stage and verdict in their usual order, by district the one with most rows first. Under districts
 * a segment stands in each that has a firm in a segment which uses it; one that nobody there uses stands nowhere.
 */
export function groupRows(
  rows: readonly GapRow[],
  group: GapGroup | undefined,
  workedIn: WorkedIn,
): readonly GroupedRow[] {
  if (group === undefined) return rows.map((row) => ({ key: undefined, row }));
  const keyed = rows.flatMap((row) => toKeys(row, group, workedIn).map((key) => ({ key, row })));
  const groups = [...groupBy(keyed, ({ key }) => key)];
  const rank = toGroupRank(group);
  return groups
    .sort(([a, one], [b, other]) => rank(a, one.length) - rank(b, other.length) || compareIds(a, b))
    .flatMap(([, own]) => own);
}

function toKeys({ summary, diagnosis, usedBy }: GapRow, group: GapGroup, workedIn: WorkedIn): readonly string[] {
  switch (group) {
    case 'chain':
      return [summary.segment.chainId];
    case 'stage':
      return [summary.segment.stage];
    case 'verdict':
      return [diagnosis.judgement.verdict];
    case 'district':
      return [...new Set(usedBy.flatMap((user) => workedIn.get(user) ?? []))];
  }
}

function toGroupRank(group: GapGroup): (key: string, size: number) => number {
  switch (group) {
    case 'stage':
      return (key) => STAGES.indexOf(key);
    case 'verdict':
      return (key) => VERDICTS.indexOf(key);
    case 'chain':
      return () => 0;
    case 'district':
      return (_, size) => -size;
  }
}

/** Gaps among the rows that somebody here uses. */
export function countNeeded(rows: readonly GapRow[]): number {
  return rows.filter(({ diagnosis, usedBy }) => isGap(diagnosis.status) && usedBy.length > 0).length;
}
