import { describe, expect, it } from 'vitest';
import type { Cluster } from '#graph/analysis/cluster';
import { diagnose } from '#graph/analysis/diagnosis';
import { listCandidates, PRESET_WEIGHTS, rankCandidates, type Weights } from '#graph/analysis/opportunity';
import { drawWeights, STABILITY_SEED, TOP } from '#graph/analysis/rank-stability';
import { buildRelatedness } from '#graph/analysis/relatedness';
import { OUTCOMES, rankUnknowns, settle, VERIFY_DRAWS } from '#graph/analysis/verify-first';
import { describeInvariants } from './describe-invariants';
import { drawCluster } from './draw-cluster';
import { buildToy, toNames, toSegment } from './toy-cluster';

/** Gaps fill twelve pairs. Of the unknown, m is what four segments need; z stands alone and nobody needs it. */
const CLUSTER = buildToy({
  segments: [
    'x.a weak',
    'x.b weak',
    'x.m unknown',
    'x.p present 3 1',
    'x.q present 3 1',
    'x.r present 3 1',
    'x.s present 3 1',
    'y.z unknown',
  ],
  supplies: ['x.a > x.p', 'x.b > x.q', 'x.m > x.p', 'x.m > x.q', 'x.m > x.r', 'x.m > x.s'],
  places: ['x.p north 3 1', 'x.q north 3 1', 'x.r south 3 1', 'x.s south 3 1'],
  districts: ['d1', 'd2', 'd3', 'd4'],
});
const rank = (cluster = CLUSTER) => rankUnknowns(diagnose(cluster), buildRelatedness(cluster), 'fill');

describe('rankUnknowns', () => {
  it('puts first what would change the answer most: many need it, so as a gap it leads the list', () => {
    const [first, last] = rank();
    expect([first?.segmentId, first?.usersHere]).toEqual([toSegment('x.m'), 4]);
    expect(first?.byOutcome).toEqual({ present: 0, weak: 1, absent: 1 });
    expect(first?.changes).toBeCloseTo(2 / 3, 12);
    expect(last).toEqual({
      segmentId: toSegment('y.z'),
      changes: 0,
      byOutcome: { present: 0, weak: 0, absent: 0 },
      usersHere: 0,
    });
  });

  it('asks of what is unknown and of nothing else', () => {
    expect(toNames(rank().map(({ segmentId }) => segmentId))).toEqual(['x.m', 'y.z']);
    expect(rank(buildToy({ segments: ['x.a weak', 'x.b present'], supplies: ['x.a > x.b'] }))).toEqual([]);
    expect(rank(buildToy({ segments: [] }))).toEqual([]);
  });

  it('ranks everything unknown by need, then by id, where no answer would change', () => {
    const cluster = buildToy({
      segments: ['x.c unknown', 'x.b unknown', 'x.d unknown', 'x.p present'],
      supplies: ['x.d > x.p'],
    });
    expect(toNames(rank(cluster).map(({ segmentId }) => segmentId))).toEqual(['x.d', 'x.b', 'x.c']);
  });

  it('counts in shares of the trials', () => {
    for (const { byOutcome, changes } of rank())
      for (const share of [...OUTCOMES.map((outcome) => byOutcome[outcome]), changes * OUTCOMES.length]) {
        const trials = share * (VERIFY_DRAWS + 1);
        expect(trials).toBeCloseTo(Math.round(trials), 9);
      }
  });
});

/** The pairs among the first ten under some weights, each state of the city measured from nothing. */
function listTop(cluster: Cluster, weights: Weights): string {
  const candidates = listCandidates(diagnose(cluster), buildRelatedness(cluster), 'fill');
  const top = rankCandidates(candidates, weights).slice(0, TOP);
  return top
    .map(({ segmentId, districtId }) => `${segmentId} ${districtId}`)
    .sort()
    .join();
}

it('agrees with measuring every outcome from nothing, on drawn clusters', () => {
  const trials = [PRESET_WEIGHTS.fill, ...drawWeights(VERIFY_DRAWS, STABILITY_SEED)];
  let changed = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const cluster = drawCluster(seed, { segments: 10, districts: 5 });
    const before = trials.map((weights) => listTop(cluster, weights));
    for (const { segmentId, byOutcome, changes } of rank(cluster)) {
      const shares = OUTCOMES.map((outcome) => {
        const settled = settle(cluster, segmentId, outcome);
        return trials.filter((weights, at) => listTop(settled, weights) !== before[at]).length / trials.length;
      });
      expect(OUTCOMES.map((outcome) => byOutcome[outcome])).toEqual(shares);
      expect(changes).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / 3, 12);
      if (changes > 0 && changes < 1) changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(3);
});

describe('settle', () => {
  it('changes one state and nothing else', () => {
    const settled = settle(CLUSTER, toSegment('x.m'), 'weak');
    const changed = settled.segments.filter((segment, at) => segment !== CLUSTER.segments[at]);
    expect(changed.map(({ id, status }) => [id, status])).toEqual([['segment:x.m', 'weak']]);
    expect({ ...settled, segments: [] }).toEqual({ ...CLUSTER, segments: [] });
  });
});

describeInvariants('what to verify first', (cluster) =>
  rankUnknowns(diagnose(cluster), buildRelatedness(cluster), 'fill'),
);
