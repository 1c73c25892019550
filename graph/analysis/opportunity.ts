// Where which gap is best filled: pairs of segment and district, scored by parts that stay in sight. May import: diagnosis, relatedness.
// Invariants: a segment to be verified is no candidate; a part that cannot be asked is left out of the mean, never 0; the order of equal
// scores is by ids, so it is the same everywhere.
import type { NodeId } from '#graph/model/ids';
import {
  type DeploymentRole,
  type OpportunityPart,
  opportunityPartSchema,
  type Preset,
  presetSchema,
} from '#graph/model/vocabulary';
import { type Cluster, compareIds } from './cluster';
import type { Diagnosis, SegmentDiagnosis } from './diagnosis';
import type { Fit, Relatedness } from './relatedness';

export const OPPORTUNITY_PARTS = opportunityPartSchema.options;
export type Weights = Readonly<Record<OpportunityPart, number>>;

export const PRESETS = presetSchema.options;
export const PRESET_WEIGHTS: Readonly<Record<Preset, Weights>> = {
  fill: { demand: 35, criticality: 25, fit: 20, concentration: 5, policy: 15 },
  strengthen: { demand: 15, criticality: 10, fit: 35, concentration: 10, policy: 30 },
  extend: { demand: 20, criticality: 10, fit: 45, concentration: 5, policy: 20 },
  secure: { demand: 15, criticality: 40, fit: 15, concentration: 25, policy: 5 },
};

/** How much a statement that places a chain in a district counts; none counts 0. */
export const ROLE_MATCH: Readonly<Record<DeploymentRole, number>> = {
  lead: 1,
  featured: 0.75,
  planned: 0.5,
  mentioned: 0.25,
};

export type Candidate = {
  readonly segmentId: NodeId;
  readonly districtId: NodeId;
  readonly fit: Fit;
  readonly role: DeploymentRole | undefined;
  /** In the part's own unit: users here, ends that stop or come under strain, mean of the evidences, HHI, match; undefined where it cannot be asked. */
  readonly raw: Readonly<Record<OpportunityPart, number | undefined>>;
  /** Percentile rank among all candidates, from 0 to 1, of equals the middle. */
  readonly percentile: Readonly<Record<OpportunityPart, number | undefined>>;
};

/** Whether a segment is asked about under a preset. */
export function isAsked({ judgement, strongNeighbours, affects }: SegmentDiagnosis, preset: Preset): boolean {
  const { verdict, rule } = judgement;
  switch (preset) {
    case 'fill':
      return verdict === 'fill';
    case 'strengthen':
      return verdict === 'strengthen';
    case 'extend':
      return verdict === 'extend' || (verdict === 'fill' && strongNeighbours > 0);
    case 'secure':
      return verdict === 'secure' || (rule === 'few-firms' && affects > 0);
  }
}

/** Districts by id: those that may be candidates, and those without an operating firm on record, of which nobody knows what they have. */
export function splitDistricts({ places, districts }: Cluster) {
  const recorded = new Set(places.map(({ districtId }) => districtId));
  const sorted = districts.toSorted(compareIds);
  return { districts: sorted.filter((id) => recorded.has(id)), unranked: sorted.filter((id) => !recorded.has(id)) };
}

/**
 * Every pair of a segment that the preset asks about and a district, by ids. A district without an operating firm on record is no candidate:
 * what it has nobody knows, and nothing would read as unfit.
 */
export function listCandidates(
  { cluster, segments }: Diagnosis,
  relatedness: Relatedness,
  preset: Preset,
): readonly Candidate[] {
  const roleOf = buildRoles(cluster);
  const { districts } = splitDistricts(cluster);
  const rows = [...segments.values()]
    .filter((item) => isAsked(item, preset))
    .flatMap((item) =>
      districts.map((districtId) => {
        const role = roleOf(item.segment.chainId, districtId);
        const fit = relatedness.fitOf(item.segment.id, districtId);
        const raw = {
          demand: item.usersHere,
          criticality: item.criticality.affected.ends,
          fit: fit.value,
          concentration: item.concentration?.hhi,
          policy: role === undefined ? 0 : ROLE_MATCH[role],
        };
        return { segmentId: item.segment.id, districtId, fit, role, raw };
      }),
    );
  const rankOf = (part: OpportunityPart) => buildPercentiles(rows.map(({ raw }) => raw[part]));
  const demandRank = rankOf('demand');
  const criticalityRank = rankOf('criticality');
  const fitRank = rankOf('fit');
  const concentrationRank = rankOf('concentration');
  const policyRank = rankOf('policy');
  return rows.map((row) => ({
    ...row,
    percentile: {
      demand: demandRank(row.raw.demand),
      criticality: criticalityRank(row.raw.criticality),
      fit: fitRank(row.raw.fit),
      concentration: concentrationRank(row.raw.concentration),
      policy: policyRank(row.raw.policy),
    },
  }));
}

/** Percentile rank of a value among values: (those below + half of the equal ones) / all. */
export function buildPercentiles(
  values: Iterable<number | undefined>,
): (value: number | undefined) => number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    ranks.set(value, (below + count / 2) / all);
    below += count;
  }
  return (value) => (value === undefined ? undefined : ranks.get(value));
}

/** Weighted mean of the percentile ranks that can be asked, from 0 to 1; 0 where none of them weighs anything. */
export function toScore({ percentile }: Pick<Candidate, 'percentile'>, weights: Weights): number {
  let [sum, weight] = [0, 0];
  for (const part of OPPORTUNITY_PARTS) {
    const rank = percentile[part];
    if (rank === undefined) continue;
    sum += weights[part] * rank;
    weight += weights[part];
  }
  return weight === 0 ? 0 : sum / weight;
}

export type Ranked = Candidate & { readonly score: number; readonly rank: number };

/** The candidates by score, the best first, with their rank from 1. */
export function rankCandidates(candidates: readonly Candidate[], weights: Weights): readonly Ranked[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: toScore(candidate, weights) }))
    .sort(compareScores)
    .map((candidate, at) => ({ ...candidate, rank: at + 1 }));
}

type Scored = Pick<Ranked, 'score' | 'segmentId' | 'districtId'>;

function compareScores(a: Scored, b: Scored): number {
  return b.score - a.score || compareIds(a.segmentId, b.segmentId) || compareIds(a.districtId, b.districtId);
}

/** The strongest statement that places a chain in a district. */
export function buildRoles({ deployments }: Cluster) {
  const roles = new Map<string, DeploymentRole>();
  for (const { chainId, districtId, role } of deployments) {
    const known = roles.get(`${chainId} ${districtId}`);
    if (known === undefined || ROLE_MATCH[role] > ROLE_MATCH[known]) roles.set(`${chainId} ${districtId}`, role);
  }
  return (chainId: NodeId, districtId: NodeId) => roles.get(`${chainId} ${districtId}`);
}
