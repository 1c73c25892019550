import { describe, expect, it } from 'vitest';
import { diagnose } from '#graph/analysis/diagnosis';
import {
  type Candidate,
  listCandidates,
  OPPORTUNITY_PARTS,
  PRESET_WEIGHTS,
  rankCandidates,
  toScore,
} from '#graph/analysis/opportunity';
import { buildRandom } from '#graph/analysis/random';
import {
  buildPercentileTable,
  DRAWS,
  drawWeights,
  findTop,
  STABILITY_SEED,
  TOP,
  toStability,
} from '#graph/analysis/rank-stability';
import { buildRelatedness } from '#graph/analysis/relatedness';
import { drawCluster } from './draw-cluster';
import { toDistrict, toSegment } from './toy-cluster';

function buildCandidate(at: number, ranks: readonly (number | undefined)[]): Candidate {
  const [demand, criticality, fit, concentration, policy] = ranks;
  const parts = { demand, criticality, fit, concentration, policy };
  return {
    segmentId: toSegment(`x.s${String(at).padStart(4, '0')}`),
    districtId: toDistrict('d'),
    fit: { supply: undefined, density: undefined, code: undefined, value: undefined },
    role: undefined,
    raw: parts,
    percentile: parts,
  };
}

/** Ranks in tenths, so that many scores are equal; some parts cannot be asked. */
function drawCandidates(count: number, seed: number): readonly Candidate[] {
  const random = buildRandom(seed);
  const draw = () => (random() < 0.15 ? undefined : Math.floor(random() * 11) / 10);
  return Array.from({ length: count }, (_, at) => buildCandidate(at, OPPORTUNITY_PARTS.map(draw)));
}

/** Every draw sorts everything anew. */
function countSlowly(candidates: readonly Candidate[], draws: number, top: number): readonly number[] {
  const times = candidates.map(() => 0);
  for (const weights of drawWeights(draws, STABILITY_SEED)) {
    const scored = candidates.map((candidate, at) => ({ at, score: toScore(candidate, weights) }));
    for (const { at } of scored.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, top))
      times[at] = (times[at] ?? 0) + 1;
  }
  return times.map((count) => count / draws);
}

describe('drawWeights', () => {
  const drawn = drawWeights(20_000, 5);

  it('sums to 1, nothing below 0', () => {
    for (const weights of drawn) {
      const values = OPPORTUNITY_PARTS.map((part) => weights[part]);
      expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - 1)).toBeLessThan(1e-12);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    }
  });

  it('is even over all mixtures: mean 1/5, variance 2/75, and each part above a half in one of sixteen', () => {
    // Flat Dirichlet of five: each part is Beta(1, 4), mean 1/5, variance 4/(25 · 6), P(part > x) = (1 − x)⁴.
    for (const part of OPPORTUNITY_PARTS) {
      const values = drawn.map((weights) => weights[part]);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(Math.abs(mean - 1 / 5)).toBeLessThan(0.005);
      expect(Math.abs(variance - 4 / 150)).toBeLessThan(0.001);
      expect(Math.abs(values.filter((value) => value > 0.5).length / values.length - 1 / 16)).toBeLessThan(0.007);
    }
  });

  it('draws the same for the same seed, and more draws begin with the same', () => {
    expect(drawWeights(10, 5)).toEqual(drawn.slice(0, 10));
    expect(drawWeights(10, 6)).not.toEqual(drawn.slice(0, 10));
  });
});

describe('toStability', () => {
  it('is what sorting everything anew for each draw gives, equal scores and missing parts included', () => {
    for (const count of [3, 10, 11, 60, 200]) {
      const candidates = drawCandidates(count, count);
      expect(toStability(candidates, { draws: 200 })).toEqual(countSlowly(candidates, 200, TOP));
    }
  });

  it('is the same each time, and lies between 0 and 1', () => {
    const candidates = drawCandidates(80, 9);
    const shares = toStability(candidates);
    expect(toStability(candidates)).toEqual(shares);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    // Ten places in each draw.
    expect(shares.reduce((sum, share) => sum + share * DRAWS, 0)).toBeCloseTo(TOP * DRAWS, 6);
  });

  it('is 1 for one that is best in every part, and 0 for those that are worst in every part', () => {
    const candidates = [
      ...drawCandidates(60, 3),
      buildCandidate(60, [1, 1, 1, 1, 1]),
      buildCandidate(61, [0, 0, 0, 0, 0]),
    ];
    const shares = toStability(candidates);
    expect([shares[60], shares[61]]).toEqual([1, 0]);
  });

  it('says nothing where there are no more than ten: all are among the first ten', () => {
    expect(toStability(drawCandidates(TOP, 4), { draws: 50 })).toEqual(Array.from({ length: TOP }, () => 1));
    expect(toStability([])).toEqual([]);
  });
});

describe('findTop', () => {
  it('is the head of the ranking by the same weights, also in drawn clusters', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const cluster = drawCluster(seed, { segments: 12, districts: 6 });
      const candidates = listCandidates(diagnose(cluster), buildRelatedness(cluster), 'fill');
      const pairs = findTop(buildPercentileTable(candidates), PRESET_WEIGHTS.fill, TOP).map((row) => candidates[row]);
      const expected = rankCandidates(candidates, PRESET_WEIGHTS.fill).slice(0, TOP);
      expect(pairs.map((pair) => [pair?.segmentId, pair?.districtId])).toEqual(
        expected.map(({ segmentId, districtId }) => [segmentId, districtId]),
      );
    }
  });
});
