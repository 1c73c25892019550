import { describe, expect, it } from 'vitest';
import {
  rankDistricts,
  rankFirms,
  rankSegments,
  toCriticality,
  toHitByDistricts,
  toHitByFirms,
} from '#graph/analysis/criticality';
import { buildKnockOuts, STOPPING, STRAINING } from '#graph/analysis/knock-out';
import { buildSupplyNetwork } from '#graph/analysis/supply-network';
import { describeInvariants, reverseNames } from './describe-invariants';
import { drawCluster } from './draw-cluster';
import { runSlowly } from './run-slowly';
import { buildToy, toDistrict, toFirmFact, toNames } from './toy-cluster';

/** a feeds b and c, which end a chain each; d stands alone. Only `boss` makes a; two make b. */
const CLUSTER = buildToy({
  segments: ['x.a present', 'x.b present', 'x.c present', 'y.d present', 'y.e unknown'],
  supplies: ['x.a > x.b low', 'x.a > x.c medium'],
  places: ['x.a north 1 1', 'x.b north', 'x.b south', 'x.c south', 'y.d south', 'y.e north'],
  districts: ['west'],
  soleFirms: ['boss north x.a x.b', 'carl south x.c', 'dora south y.d', 'emil north y.e'],
});
const knockOuts = buildKnockOuts(buildSupplyNetwork(CLUSTER));
const [boss, carl] = CLUSTER.soleFirms;

describe('the ranking of firms', () => {
  it('goes by ends that stop, then by those under strain, and leaves out who stops nothing', () => {
    const rows = rankFirms(CLUSTER, knockOuts).map(({ id, hit, stopped, affected }) => [
      ...toNames([id]),
      toNames(hit).join(' '),
      stopped,
      affected,
    ]);
    // boss stops a, then b; c goes on by buying. The segment of emil is to be verified: it is not claimed to run, so nothing stops.
    expect(rows).toEqual([
      ['boss', 'x.a', { stops: 2, ends: 1 }, { stops: 3, ends: 2 }],
      ['carl', 'x.c', { stops: 1, ends: 1 }, { stops: 1, ends: 1 }],
      ['dora', 'y.d', { stops: 1, ends: 1 }, { stops: 1, ends: 1 }],
    ]);
  });
});

describe('the ranking of segments', () => {
  it('puts of as many lost ends those first with more under strain, then those with more of all', () => {
    // Each of p, q, r is an end of its own or stops one; p strains two more ends, q one, but more on the way to it; r none.
    const cluster = buildToy({
      segments: 'p1 q1 r1 a b c d e f'.split(' ').map((name) => `x.${name} present`),
      supplies: [
        ...['x.p1 > x.a low', 'x.p1 > x.b medium', 'x.p1 > x.c medium'],
        ...['x.q1 > x.a low', 'x.q1 > x.d medium', 'x.d > x.f low', 'x.f > x.e low'],
        'x.r1 > x.a low',
      ],
    });
    const ranked = rankSegments(cluster, buildKnockOuts(buildSupplyNetwork(cluster)));
    expect(toNames(ranked.map(({ id }) => id)).slice(0, 4)).toEqual(['x.p1', 'x.q1', 'x.d', 'x.f']);
    expect(ranked.slice(0, 4).map(({ stopped, affected }) => [stopped.ends, affected.ends, affected.stops])).toEqual([
      [1, 3, 4],
      [1, 2, 5],
      [1, 1, 3],
      [1, 1, 2],
    ]);
  });
});

describe('the ranking of districts', () => {
  it('takes all firms whose main site stands there, and no district without a record', () => {
    const rows = rankDistricts(CLUSTER, knockOuts).map(({ id, hit }) => [...toNames([id]), toNames(hit).join(' ')]);
    expect(rows).toEqual([
      ['south', 'x.c y.d'],
      ['north', 'x.a y.e'],
    ]);
  });
});

describe('what is hit', () => {
  it('is what loses every firm on record, never what has none', () => {
    const segments = buildToy({ segments: ['x.a present 2', 'x.b present 0', 'x.c present 1'] }).segments;
    const [one, two] = ['p north x.a x.b', 'q north x.a x.c'].map(toFirmFact);
    if (one === undefined || two === undefined) throw new Error('There are two firms.');
    expect(toNames(toHitByFirms(segments, [one]))).toEqual([]);
    expect(toNames(toHitByFirms(segments, [one, one]))).toEqual([]);
    expect(toNames(toHitByFirms(segments, [one, two]))).toEqual(['x.a', 'x.c']);
  });

  it('by districts is what has no firm in any other', () => {
    const { segments, places } = CLUSTER;
    const hit = (...names: readonly string[]) =>
      toNames(toHitByDistricts(segments, places, new Set(names.map(toDistrict))));
    expect(hit('north')).toEqual(['x.a', 'y.e']);
    expect(hit('south')).toEqual(['x.c', 'y.d']);
    expect(hit('north', 'south')).toEqual(['x.a', 'x.b', 'x.c', 'y.d', 'y.e']);
    expect(hit('west')).toEqual([]);
  });

  it('by the firms of a district is what the district hits', () => {
    const firms = [boss, carl].flatMap((firm) => firm ?? []);
    expect(toNames(toHitByFirms(CLUSTER.segments, firms))).toEqual(['x.a', 'x.c']);
  });
});

describe('criticality', () => {
  it('counts what the plain way finds, for every segment of drawn networks', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const cluster = drawCluster(seed, { segments: 12 });
      const network = buildSupplyNetwork(cluster);
      const ends = new Set(network.ids.filter((_, at) => network.isEnd[at]));
      for (const { id } of cluster.segments) {
        const { stopped, affected } = toCriticality(buildKnockOuts(network), { segments: [id] });
        for (const [tally, least] of [[stopped, STOPPING] as const, [affected, STRAINING] as const]) {
          const stops = runSlowly(cluster, { segments: [id] }, least);
          expect(tally).toEqual({ stops: stops.length, ends: stops.filter((stop) => ends.has(stop)).length });
        }
      }
    }
  });

  it('ranks every running segment, by the same figures under names that turn the order round', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const cluster = drawCluster(seed);
      const { cluster: turned, nameOf } = reverseNames(cluster);
      const rank = (of: typeof cluster) => rankSegments(of, buildKnockOuts(buildSupplyNetwork(of)));
      const figures = new Map(rank(turned).map(({ id, stopped, affected }) => [id, { stopped, affected }]));
      const own = rank(cluster);
      expect(own).toHaveLength(
        cluster.segments.filter(({ status }) => status === 'present' || status === 'weak').length,
      );
      for (const { id, stopped, affected } of own) expect(figures.get(nameOf(id))).toEqual({ stopped, affected });
    }
  });
});

describeInvariants('criticality', (cluster) => {
  const own = buildKnockOuts(buildSupplyNetwork(cluster));
  const sorted = <T extends { readonly hit: readonly string[] }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, hit: row.hit.toSorted() }));
  return [sorted(rankSegments(cluster, own)), sorted(rankDistricts(cluster, own)), sorted(rankFirms(cluster, own))];
});
