import { describe, expect, it } from 'vitest';
import { diagnose } from '#graph/analysis/diagnosis';
import {
  buildPercentiles,
  type Candidate,
  isAsked,
  listCandidates,
  OPPORTUNITY_PARTS,
  PRESET_WEIGHTS,
  PRESETS,
  rankCandidates,
  toScore,
} from '#graph/analysis/opportunity';
import { buildRelatedness } from '#graph/analysis/relatedness';
import type { Preset } from '#graph/model/vocabulary';
import { describeInvariants } from './describe-invariants';
import { drawCluster } from './draw-cluster';
import { buildToy, toNames, toSegment } from './toy-cluster';
import { findOddNumbers } from './walk-values';

/** Two gaps: m is needed by two, n by one. North has a lead in the chain and the users of both. */
const CLUSTER = buildToy({
  segments: ['x.m absent', 'x.n weak', 'x.p present', 'x.q present', 'x.u unknown'],
  supplies: ['x.m > x.p', 'x.m > x.q', 'x.n > x.q medium', 'x.u > x.q'],
  places: ['x.n north', 'x.p north 3 1', 'x.q north 3 1', 'x.q south 3 1'],
  districts: ['west'],
  deployments: ['x north featured', 'x north lead', 'x south planned'],
});
const list = (preset: Preset, cluster = CLUSTER) =>
  listCandidates(diagnose(cluster), buildRelatedness(cluster), preset);

describe('buildPercentiles', () => {
  it('is the part below and half of the equal ones', () => {
    const rank = buildPercentiles([5, 1, 5, 9, undefined]);
    expect([1, 5, 9, undefined].map(rank)).toEqual([0.5 / 4, 2 / 4, 3.5 / 4, undefined]);
  });

  it('is the middle where all are equal, and not there for what is not', () => {
    expect(buildPercentiles([3, 3, 3])(3)).toBe(0.5);
    expect(buildPercentiles([undefined, undefined])(undefined)).toBeUndefined();
    expect(buildPercentiles([1])(2)).toBeUndefined();
  });

  it('has a mean of one half, whatever the values', () => {
    const values = [4, 4, 1, 0, 9, 9, 9, 2];
    const rank = buildPercentiles(values);
    expect(values.reduce((sum, value) => sum + (rank(value) ?? 0), 0) / values.length).toBe(0.5);
  });
});

describe('the candidates', () => {
  it('are every pair of a gap that is asked about and a district that has a firm on record, by ids', () => {
    const pairs = list('fill').map(({ segmentId, districtId }) => toNames([segmentId, districtId]).join(' '));
    expect(pairs).toEqual(['x.m north', 'x.m south', 'x.n north', 'x.n south']);
  });

  it('have their parts in units of their own', () => {
    const [north, south, n] = list('fill');
    // m: used by p and q, which end the chain; no firm on record, so no concentration is claimed.
    expect(north?.raw).toMatchObject({ demand: 2, criticality: 2, concentration: undefined, policy: 1 });
    expect(south?.raw.policy).toBe(0.5);
    expect(n?.raw).toMatchObject({ demand: 1, criticality: 1, concentration: 1, policy: 1 });
    expect([north?.role, south?.role]).toEqual(['lead', 'planned']);
  });

  it('are none where nothing is asked about', () => {
    expect(list('secure')).toEqual([]);
    expect(list('fill', buildToy({ segments: ['x.a unknown'], districts: ['north'] }))).toEqual([]);
  });
});

describe('a preset', () => {
  it('never asks about what is to be verified', () => {
    let asked = 0;
    for (let seed = 1; seed <= 40; seed += 1)
      for (const item of diagnose(drawCluster(seed)).segments.values())
        for (const preset of PRESETS) {
          if (!isAsked(item, preset)) continue;
          asked += 1;
          expect([item.status, item.judgement.verdict]).not.toContain('unknown');
          expect(item.judgement.verdict).not.toBe('verify');
        }
    expect(asked).toBeGreaterThan(50);
  });

  it('weighs every part, and all of them 100', () => {
    for (const preset of PRESETS) {
      const weights = OPPORTUNITY_PARTS.map((part) => PRESET_WEIGHTS[preset][part]);
      expect(Math.min(...weights)).toBeGreaterThan(0);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    }
  });
});

describe('the score', () => {
  const percentile: Candidate['percentile'] = {
    demand: 0.9,
    criticality: 0.5,
    fit: undefined,
    concentration: undefined,
    policy: 0.1,
  };

  it('is the weighted mean of the parts that can be asked', () => {
    // (35 · 0.9 + 25 · 0.5 + 15 · 0.1)/(35 + 25 + 15).
    expect(toScore({ percentile }, PRESET_WEIGHTS.fill)).toBeCloseTo(45.5 / 75, 12);
  });

  it('does not change when all weights are doubled', () => {
    const { fill } = PRESET_WEIGHTS;
    const doubled = { demand: 70, criticality: 50, fit: 40, concentration: 10, policy: 30 };
    expect(toScore({ percentile }, doubled)).toBeCloseTo(toScore({ percentile }, fill), 12);
  });

  it('is 0 where nothing that can be asked weighs anything', () => {
    const weights = { demand: 0, criticality: 0, fit: 1, concentration: 1, policy: 0 };
    expect(toScore({ percentile }, weights)).toBe(0);
  });
});

describe('the ranking', () => {
  it('is by score, equal ones by segment and district, from 1', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const ranked = rankCandidates(list('fill', drawCluster(seed)), PRESET_WEIGHTS.fill);
      const texts = ranked.map(
        ({ score, segmentId, districtId }) => `${(2 - score).toFixed(15)} ${segmentId} ${districtId}`,
      );
      expect(texts).toEqual(texts.toSorted());
      expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, at) => at + 1));
      expect(ranked.filter(({ score }) => score < 0 || score > 1)).toEqual([]);
    }
  });

  it('puts the gap that more need, where its users are and the plans name it, first', () => {
    const [first] = rankCandidates(list('fill'), PRESET_WEIGHTS.fill);
    expect([first?.segmentId, first?.districtId]).toEqual([toSegment('x.m'), 'district:north']);
  });

  it('has no figure that is none', () => {
    for (const preset of PRESETS)
      expect(findOddNumbers(rankCandidates(list(preset), PRESET_WEIGHTS[preset]))).toEqual([]);
  });
});

describeInvariants('opportunities', (cluster) => PRESETS.map((preset) => list(preset, cluster)));
