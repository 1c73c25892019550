// Which unknown to settle first. May import: diagnosis, opportunity, rank stability.
// Invariants: nothing unknown is guessed: each is tried in every state it may turn out to have, and what would change is counted.
import type { NodeId } from '#graph/model/ids';
import type { Preset, SegmentStatus } from '#graph/model/vocabulary';
import { buildCandidateTables, type CandidateTable } from './candidate-table';
import { type Cluster, compareIds } from './cluster';
import { type Diagnosis, diagnose } from './diagnosis';
import { PRESET_WEIGHTS, type Weights } from './opportunity';
import { drawWeights, findTop, STABILITY_SEED, TOP } from './rank-stability';
import type { Relatedness } from './relatedness';

/** What an unknown may turn out to be. */
export const OUTCOMES = ['present', 'weak', 'absent'] as const satisfies readonly SegmentStatus[];
export type Outcome = (typeof OUTCOMES)[number];

export type VerifyItem = {
  readonly segmentId: NodeId;
  /** Share of trials, three outcomes by the preset's and drawn weights, in which the first ten are other pairs. */
  readonly changes: number;
  /** The same by outcome. */
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** Segments here that use it, whatever it turns out to be. */
  readonly usersHere: number;
};

/** Weights tried beside those of the preset. */
export const VERIFY_DRAWS = 20;

/**
 * The unknown segments by how often settling them would change the first ten of a ranking, after one-at-a-time sensitivity analysis (Saltelli
 * et al. 2008, "Global Sensitivity Analysis"): each outcome is set in turn, everything is measured anew, and the first ten are compared.
 * Ties go by users here, then by id.
 */
export function rankUnknowns(diagnosis: Diagnosis, relatedness: Relatedness, preset: Preset): readonly VerifyItem[] {
  return listUnknowns(diagnosis)
    .map(buildVerifier(diagnosis, relatedness, preset))
    .sort(compareVerifyItems);
}

/** Segments that may be settled, by id. */
export function listUnknowns({ segments }: Diagnosis): readonly NodeId[] {
  return [...segments.values()].filter(({ status }) => status === 'unknown').map(({ segment }) => segment.id);
}

/** Tries one unknown segment; for whoever wants to do other things between two of them. */
export function buildVerifier(
  diagnosis: Diagnosis,
  relatedness: Relatedness,
  preset: Preset,
): (segmentId: NodeId) => VerifyItem {
  const trials = [PRESET_WEIGHTS[preset], ...drawWeights(VERIFY_DRAWS, STABILITY_SEED)];
  const toTable = buildCandidateTables(diagnosis, relatedness, preset);
  const toTops = (state: Diagnosis) => findTops(toTable(state), trials);
  const before = toTops(diagnosis);
  return (segmentId) => {
    const shares = OUTCOMES.map((outcome) => {
      const after = toTops(diagnose(settle(diagnosis.cluster, segmentId, outcome), diagnosis));
      return after.filter((top, at) => top !== before[at]).length / trials.length;
    });
    const [present = 0, weak = 0, absent = 0] = shares;
    const changes = (present + weak + absent) / OUTCOMES.length;
    const usersHere = diagnosis.segments.get(segmentId)?.usersHere ?? 0;
    return { segmentId, changes, byOutcome: { present, weak, absent }, usersHere };
  };
}

export function compareVerifyItems(a: VerifyItem, b: VerifyItem): number {
  return b.changes - a.changes || b.usersHere - a.usersHere || compareIds(a.segmentId, b.segmentId);
}

/** The cluster as it would be if a segment turned out to have this state. */
export function settle(cluster: Cluster, segmentId: NodeId, status: SegmentStatus): Cluster {
  return {
    ...cluster,
    segments: cluster.segments.map((segment) => (segment.id === segmentId ? { ...segment, status } : segment)),
  };
}

/** The first ten under each of some weights, as one text each; their order does not matter. */
function findTops({ table, keyOf }: CandidateTable, trials: readonly Weights[]): readonly string[] {
  return trials.map((weights) => findTop(table, weights, TOP).map(keyOf).sort().join('\n'));
}
