import { describe, expect, it } from 'vitest';
import type { Cluster } from '#graph/analysis/cluster';
import { buildRelatedness, toRatio } from '#graph/analysis/relatedness';
import { describeInvariants } from './describe-invariants';
import { drawCluster } from './draw-cluster';
import { buildToy, toDistrict, toNames, toSegment, withStatus } from './toy-cluster';

/**
 * Firms of a, b, c, d in three districts, 24 in all:
 *
 *            a  b  c  d  sum     location quotient at least 1 where firms · 24 ≥ row · column
 *   north    4  2  0  2   8      a 96 ≥ 64, b 48 ≥ 48, d 48 ≥ 32
 *   south    4  2  2  0   8      a 96 ≥ 64, b 48 ≥ 48, c not: 48 < 64
 *   west     0  2  6  0   8      b 48 ≥ 48, c 144 ≥ 64
 *   sum      8  6  8  2
 *
 * So M: a in north, south; b in all; c in west; d in north.
 */
const SPACE = buildToy({
  segments: ['x.a present 3411', 'x.b present 3412', 'x.c weak 3821', 'x.d present', 'x.e absent 3419', 'x.f unknown'],
  places: [
    'x.a north 4',
    'x.b north 2',
    'x.d north 2',
    'x.a south 4',
    'x.b south 2',
    'x.c south 2',
    'x.b west 2',
    'x.c west 6',
  ],
  supplies: ['x.a > x.e', 'x.b > x.e optional', 'x.e > x.c', 'x.f > x.e', 'x.e > x.f'],
  districts: ['east'],
});
const space = buildRelatedness(SPACE);
const proximity = (a: string, b: string) => space.proximityOf(toSegment(a), toSegment(b));
const ask = (segment: string, district: string) => space.fitOf(toSegment(segment), toDistrict(district));

describe('proximity', () => {
  it('is the districts strong in both over those strong in the commoner one', () => {
    expect(proximity('x.a', 'x.b')).toBe(2 / 3);
    expect(proximity('x.a', 'x.c')).toBe(0);
    expect(proximity('x.a', 'x.d')).toBe(1 / 2);
    expect(proximity('x.b', 'x.c')).toBe(1 / 3);
    expect(proximity('x.b', 'x.d')).toBe(1 / 3);
  });

  it('goes both ways alike, is 1 with itself, and 0 with what nobody works in', () => {
    for (const a of ['x.a', 'x.b', 'x.c', 'x.d', 'x.e'])
      for (const b of ['x.a', 'x.b', 'x.c', 'x.d', 'x.e']) expect(proximity(a, b)).toBe(proximity(b, a));
    expect([proximity('x.a', 'x.a'), proximity('x.e', 'x.a'), proximity('x.e', 'x.e')]).toEqual([1, 0, 0]);
  });

  it('takes a quotient of exactly 1 as strong, and one just below as not', () => {
    const strong = (district: string, segment: string) => space.isSpecialised(toDistrict(district), toSegment(segment));
    expect([strong('west', 'x.b'), strong('south', 'x.c'), strong('east', 'x.a')]).toEqual([true, false, false]);
  });
});

describe('density', () => {
  it('is the near segments that the district is strong in over all near ones', () => {
    // Of b: a 2/3, c 1/3, d 1/3. North is strong in a and d: 1/(4/3); west in c alone: (1/3)/(4/3).
    expect(ask('x.b', 'north').density?.value).toBeCloseTo(3 / 4, 12);
    expect(ask('x.b', 'west').density?.value).toBeCloseTo(1 / 4, 12);
    expect(toNames(ask('x.b', 'north').density?.ids ?? [])).toEqual(['x.a', 'x.d']);
  });

  it('is not there for a segment that no district is strong in, never 0', () => {
    expect(ask('x.e', 'north').density).toBeUndefined();
    expect(ask('x.f', 'north').density).toBeUndefined();
  });
});

describe('supply evidence', () => {
  it('counts suppliers and users that are here in the city, and those the district works in', () => {
    // Neighbours of e: a, b, c are here; f is to be verified and counts on neither side.
    expect(ask('x.e', 'north').supply).toEqual({ part: 2, whole: 3, ids: ['segment:x.a', 'segment:x.b'] });
    expect(ask('x.e', 'south').supply).toEqual({
      part: 3,
      whole: 3,
      ids: ['segment:x.a', 'segment:x.b', 'segment:x.c'],
    });
    expect(ask('x.d', 'north').supply).toBeUndefined();
  });
});

describe('code evidence', () => {
  it('is the longest common start with a code worked in here, of four digits', () => {
    expect(ask('x.e', 'north').code).toEqual({ part: 3, whole: 4, ids: ['segment:x.a'] });
    expect(ask('x.a', 'west').code).toEqual({ part: 3, whole: 4, ids: ['segment:x.b'] });
    // 3821 and 341x share one digit, half a division: nothing.
    expect(ask('x.c', 'north').code).toEqual({ part: 0, whole: 4, ids: [] });
  });

  it('is not asked of a segment without a code, and no segment speaks for itself', () => {
    expect(ask('x.f', 'north').code).toBeUndefined();
    const alone = buildRelatedness(buildToy({ segments: ['x.a weak 3411'], places: ['x.a north'] }));
    expect(alone.fitOf(toSegment('x.a'), toDistrict('north')).code).toEqual({ part: 0, whole: 4, ids: [] });
  });
});

describe('fit', () => {
  it('is the mean of the evidence that can be asked', () => {
    expect(ask('x.e', 'north').value).toBeCloseTo((2 / 3 + 3 / 4) / 2, 12);
    // c in west: near b alone, in which west is strong; no supplier or user is here; no code is near. d in north: density alone.
    expect(ask('x.c', 'west').value).toBe((1 + 0) / 2);
    expect(ask('x.d', 'north').value).toBe(1);
  });

  it('is not there where nothing can be asked', () => {
    const bare = buildRelatedness(buildToy({ segments: ['x.a absent'], districts: ['north'] }));
    expect(bare.fitOf(toSegment('x.a'), toDistrict('north'))).toEqual({
      supply: undefined,
      density: undefined,
      code: undefined,
      value: undefined,
    });
    expect(toRatio(undefined)).toBeUndefined();
  });

  it('is worked out again for other states, and equals what a new start gives', () => {
    const settled = withStatus(SPACE, 'x.f', 'present');
    const [kept, fresh] = [space.withStates(settled), buildRelatedness(settled)];
    for (const { id } of settled.segments)
      for (const district of settled.districts) expect(kept.fitOf(id, district)).toEqual(fresh.fitOf(id, district));
    expect(kept.fitOf(toSegment('x.e'), toDistrict('north')).supply?.whole).toBe(4);
    expect(ask('x.e', 'north').supply?.whole).toBe(3);
  });
});

/** Every fit, without what it names. */
function listFigures(cluster: Cluster) {
  const own = buildRelatedness(cluster);
  return cluster.segments.flatMap(({ id }) =>
    cluster.districts.map((district) => {
      const { supply, density, code, value } = own.fitOf(id, district);
      return [supply?.part, supply?.whole, density?.value, code?.part, value];
    }),
  );
}

describe('on drawn clusters', () => {
  it('stays between 0 and 1', () => {
    for (let seed = 1; seed <= 20; seed += 1)
      for (const [, , density = 0, , value = 0] of listFigures(drawCluster(seed)))
        for (const figure of [density, value]) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(1 + 1e-12);
        }
  });

  it('does not change when every count is doubled', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const cluster = drawCluster(seed);
      const doubled = { ...cluster, places: cluster.places.map((place) => ({ ...place, firms: place.firms * 2 })) };
      expect(listFigures(doubled)).toEqual(listFigures(cluster));
    }
  });
});

describeInvariants('relatedness', (cluster) => {
  const own = buildRelatedness(cluster);
  const districts = cluster.districts.toSorted();
  return cluster.segments
    .map(({ id }) => id)
    .toSorted()
    .map((id) => [id, districts.map((district) => own.fitOf(id, district))]);
});
