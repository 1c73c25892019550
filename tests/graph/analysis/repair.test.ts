import { describe, expect, it } from 'vitest';
import type { Cluster } from '#graph/analysis/cluster';
import { buildKnockOuts, type Shock, STOPPING } from '#graph/analysis/knock-out';
import { buildRandom } from '#graph/analysis/random';
import { findRepair, type Repair } from '#graph/analysis/repair';
import { buildSupplyNetwork } from '#graph/analysis/supply-network';
import type { NodeId } from '#graph/model/ids';
import { pickSome } from '../../fixtures/synthetic/random';
import { describeInvariants } from './describe-invariants';
import { drawCluster } from './draw-cluster';
import { runSlowly } from './run-slowly';
import { buildToy, type Sheet, toNames, toSegment } from './toy-cluster';

function repair(cluster: Cluster, shock: Shock): Repair {
  const network = buildSupplyNetwork(cluster);
  return findRepair(network, shock, buildKnockOuts(network).run(shock, STOPPING));
}

function mend(sheet: Sheet, off: readonly string[], outside: readonly string[] = []): readonly string[] {
  const shock = { segments: off.map(toSegment), outside: outside.map(toSegment) };
  return toNames(repair(buildToy(sheet), shock).segments);
}

describe('findRepair', () => {
  it('asks for nothing when nothing stopped', () => {
    expect(mend({ segments: ['x.a present', 'x.b unknown'] }, ['x.b'])).toEqual([]);
    expect(mend({ segments: ['x.a present'] }, [])).toEqual([]);
  });

  it('asks for the cause, not for what stopped after it', () => {
    const sheet = {
      segments: ['x.a present', 'x.b present', 'x.c present'],
      supplies: ['x.a > x.b', 'x.b > x.c'],
    };
    expect(mend(sheet, ['x.a'])).toEqual(['x.a']);
  });

  it('brings back one of several alternatives, the one that helps more than once', () => {
    const sheet = {
      segments: ['x.a present', 'x.b present', 'x.c present', 'x.d present', 'x.e present'],
      supplies: ['x.a > x.d g', 'x.b > x.d g', 'x.b > x.e g', 'x.c > x.e g'],
    };
    expect(mend(sheet, ['x.a', 'x.b', 'x.c'])).toEqual(['x.b']);
  });

  it('leaves out what no end needs', () => {
    const sheet = {
      segments: ['x.a present', 'x.b present', 'x.c present'],
      supplies: ['x.a > x.b optional', 'x.c > x.b'],
    };
    expect(mend(sheet, ['x.a', 'x.c'])).toEqual(['x.c']);
  });

  it('brings back what stopped where no end did', () => {
    const sheet = { segments: ['x.a present', 'x.b present'], supplies: ['x.a > x.b optional'] };
    expect(mend(sheet, ['x.a'])).toEqual(['x.a']);
  });

  it('opens outside again what is not here', () => {
    const sheet = { segments: ['x.a absent', 'x.b unknown', 'x.c present'], supplies: ['x.a > x.c', 'x.b > x.c'] };
    expect(mend(sheet, [], ['x.a', 'x.b'])).toEqual(['x.a', 'x.b']);
  });

  it('opens outside again what is here, where that takes fewer than running it', () => {
    // m lacks both a and b; bought outside it needs neither.
    const sheet = {
      segments: ['x.a present', 'x.b present', 'x.m present', 'x.u present'],
      supplies: ['x.a > x.m', 'x.b > x.m', 'x.m > x.u medium'],
    };
    expect(mend(sheet, ['x.a', 'x.b'], ['x.m'])).toEqual(['x.m']);
    expect(mend(sheet, ['x.a', 'x.b', 'x.m'], ['x.m'])).toEqual(['x.m']);
  });
});

/** Smallest number of what was hit or closed that has to be left alone before every goal runs: all subsets tried. */
function countByTrying(cluster: Cluster, { segments, outside = [] }: Shock, goals: readonly NodeId[]): number {
  const chosen = [...new Set([...segments, ...outside])];
  let least = chosen.length;
  for (let bits = 0; bits < 2 ** chosen.length; bits += 1) {
    const kept = chosen.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1);
    if (kept.length < least && isMended(cluster, { segments, outside }, { goals, kept })) least = kept.length;
  }
  return least;
}

type Trial = { readonly goals: readonly NodeId[]; readonly kept: readonly NodeId[] };

function isMended(cluster: Cluster, { segments, outside = [] }: Shock, { goals, kept }: Trial): boolean {
  const without = (ids: readonly NodeId[]) => ids.filter((id) => !kept.includes(id));
  const stops = new Set(runSlowly(cluster, { segments: without(segments), outside: without(outside) }, STOPPING));
  return !goals.some((id) => stops.has(id));
}

/** Shocks of up to five segments, and of as many closed outside, mostly some of both. */
function* drawShocks(): Generator<{ readonly cluster: Cluster; readonly shock: Shock }> {
  for (let seed = 1; seed <= 250; seed += 1) {
    const cluster = drawCluster(seed, { segments: 11, links: 0.45 });
    const ids = cluster.segments.map(({ id }) => id);
    const random = buildRandom(seed + 1_000);
    yield { cluster, shock: { segments: pickSome(ids, 4, random), outside: pickSome(ids, seed % 4, random) } };
  }
}

describe('on drawn networks', () => {
  it('is as small as the smallest of all subsets, and mends what stopped', () => {
    let [chains, closed] = [0, 0];
    for (const { cluster, shock } of drawShocks()) {
      const { stops, ends } = buildKnockOuts(buildSupplyNetwork(cluster)).run(shock, STOPPING);
      const goals = ends.length > 0 ? ends : stops.map(({ id }) => id);
      const { segments, isSmallest } = repair(cluster, shock);
      expect(isSmallest).toBe(true);
      expect(isMended(cluster, shock, { goals, kept: segments })).toBe(true);
      expect(segments).toHaveLength(goals.length === 0 ? 0 : countByTrying(cluster, shock, goals));
      if (segments.length < shock.segments.length) chains += 1;
      if (segments.some((id) => !shock.segments.includes(id))) closed += 1;
    }
    // The networks are not so simple that a repair is always everything, or never outside.
    expect(chains).toBeGreaterThan(50);
    expect(closed).toBeGreaterThan(10);
  });

  it('says so when it gave up looking for a smaller one', () => {
    // Sixteen ends, each with four alternatives of its own, all hit: far more plans than are tried.
    const ends = Array.from({ length: 16 }, (_, at) => at);
    const members = ends.flatMap((end) => [0, 1, 2, 3].map((at) => `x.m${end}-${at}`));
    const cluster = buildToy({
      segments: [...members, ...ends.map((end) => `x.e${end}`)].map((name) => `${name} present`),
      supplies: ends.flatMap((end) => [0, 1, 2, 3].map((at) => `x.m${end}-${at} > x.e${end} g`)),
    });
    const shock = { segments: members.map(toSegment) };
    const { segments, isSmallest } = repair(cluster, shock);
    expect(isSmallest).toBe(false);
    const { ends: goals } = buildKnockOuts(buildSupplyNetwork(cluster)).run(shock, STOPPING);
    expect(isMended(cluster, shock, { goals, kept: segments })).toBe(true);
  });
});

describeInvariants('a repair', (cluster) => {
  const ids = cluster.segments.map(({ id }) => id).toSorted();
  return ids.map((id, at) => repair(cluster, { segments: [id, ...ids.slice(at, at + 2)], outside: ids.slice(0, at) }));
});
