import { describe, expect, it } from 'vitest';
import type { Cluster } from '#graph/analysis/cluster';
import { diagnose } from '#graph/analysis/diagnosis';
import { buildRandom } from '#graph/analysis/random';
import { buildRelatedness } from '#graph/analysis/relatedness';
import { buildTouched } from '#graph/analysis/touched';
import { segmentStatusSchema } from '#graph/model/vocabulary';
import { pick } from '../../fixtures/synthetic/random';
import { drawCluster } from './draw-cluster';
import { buildToy, toNames, withStatus } from './toy-cluster';

const CHAIN = buildToy({
  segments: ['x.a present', 'x.b unknown', 'x.c present', 'x.d weak', 'y.e absent'],
  supplies: ['x.a > x.b', 'x.b > x.c optional', 'x.c > x.d'],
});

/** Some segments in another state, drawn by a seed. */
function changeStates(cluster: Cluster, seed: number): Cluster {
  const random = buildRandom(seed);
  return {
    ...cluster,
    segments: cluster.segments.map((segment) =>
      random() < 0.25 ? { ...segment, status: pick(segmentStatusSchema.options, random) } : segment,
    ),
  };
}

describe('buildTouched', () => {
  const touched = (cluster: Cluster) =>
    toNames(CHAIN.segments.map(({ id }) => id).filter(buildTouched(cluster, CHAIN)));

  it('is what is in another state, and what lies next to it whichever way and however needed', () => {
    expect(touched(withStatus(CHAIN, 'x.b', 'weak'))).toEqual(['x.a', 'x.b', 'x.c']);
    expect(touched(withStatus(CHAIN, 'y.e', 'weak'))).toEqual(['y.e']);
    expect(touched(withStatus(CHAIN, 'x.b', 'unknown'))).toEqual([]);
  });
});

describe('what was measured before', () => {
  it('is told apart from what has changed: a second measuring equals one from nothing', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const cluster = drawCluster(seed, { segments: 12 });
      const changed = changeStates(cluster, seed);
      const [kept, fresh] = [diagnose(changed, diagnose(cluster)), diagnose(changed)];
      expect([...kept.segments]).toEqual([...fresh.segments]);
      expect([...kept.chains]).toEqual([...fresh.chains]);
      expect(kept.network).toEqual(fresh.network);
    }
  });

  it('so are fits, also when states change again and again', () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      let [cluster, kept] = [drawCluster(seed), buildRelatedness(drawCluster(seed))];
      for (let step = 1; step <= 3; step += 1) {
        cluster = changeStates(cluster, seed * 10 + step);
        kept = kept.withStates(cluster);
        const fresh = buildRelatedness(cluster);
        for (const { id } of cluster.segments)
          for (const district of cluster.districts) expect(kept.fitOf(id, district)).toEqual(fresh.fitOf(id, district));
      }
    }
  });
});
