import { describe, expect, it } from 'vitest';
import { type Cluster, compareIds, isGap } from '#graph/analysis/cluster';
import { findWeakestPath } from '#graph/analysis/weakest-path';
import type { NodeId } from '#graph/model/ids';
import { describeInvariants, reverseNames } from './describe-invariants';
import { drawCluster } from './draw-cluster';
import { buildToy, type Sheet, toNames } from './toy-cluster';

function find(sheet: Sheet) {
  const { segments, supplies } = buildToy(sheet);
  const found = findWeakestPath(segments, supplies);
  return found && { ...found, segments: toNames(found.segments).join(' ') };
}

describe('findWeakestPath', () => {
  it('goes from raw input to end use along most proven gaps', () => {
    const sheet = {
      segments: ['x.a present', 'x.b weak', 'x.c present', 'x.d absent', 'x.e present'],
      supplies: ['x.a > x.b', 'x.a > x.c', 'x.b > x.d', 'x.c > x.d', 'x.d > x.e'],
    };
    expect(find(sheet)).toEqual({ segments: 'x.a x.b x.d x.e', weak: 1, absent: 1, unknown: 0 });
  });

  it('takes no unknown for a gap, and says how many lie on the way', () => {
    const sheet = {
      segments: ['x.a unknown', 'x.b unknown', 'x.c unknown', 'x.d weak', 'x.e unknown'],
      supplies: ['x.a > x.b', 'x.b > x.c', 'x.d > x.e'],
    };
    expect(find(sheet)).toEqual({ segments: 'x.d x.e', weak: 1, absent: 0, unknown: 1 });
  });

  it('takes of equal ways the one with more absent, then the shorter, then the better known, then the first', () => {
    const ways = (...supplies: readonly string[]) =>
      find({
        segments: ['x.a present', 'x.b weak', 'x.c absent', 'x.d weak', 'x.e unknown', 'x.f present', 'x.g present'],
        supplies,
      })?.segments;
    expect(ways('x.a > x.b', 'x.a > x.c')).toBe('x.a x.c');
    expect(ways('x.a > x.b', 'x.b > x.f', 'x.a > x.d')).toBe('x.a x.d');
    expect(ways('x.b > x.e', 'x.d > x.f')).toBe('x.d x.f');
    expect(ways('x.b > x.f', 'x.b > x.g')).toBe('x.b x.f');
  });

  it('is not there without a link or without a gap', () => {
    expect(find({ segments: ['x.a absent', 'x.b weak'] })).toBeUndefined();
    expect(find({ segments: ['x.a present', 'x.b unknown'], supplies: ['x.a > x.b'] })).toBeUndefined();
    expect(find({ segments: [] })).toBeUndefined();
  });

  it('stays among the segments given', () => {
    const sheet = { segments: ['x.a present', 'x.b weak'], supplies: ['y.z > x.a', 'x.a > x.b', 'x.b > y.q'] };
    expect(find(sheet)?.segments).toBe('x.a x.b');
  });
});

type Ways = readonly (readonly NodeId[])[];

/** Every way from a segment that nothing feeds to one that feeds nothing. */
function listWays({ segments, supplies }: Cluster): Ways {
  const usersOf = (id: NodeId) => [...new Set(supplies.filter(({ from }) => from === id).map(({ to }) => to))];
  const extend = (way: readonly NodeId[]): Ways => {
    const users = way.slice(-1).flatMap(usersOf);
    return users.length === 0 ? [way] : users.flatMap((user) => extend([...way, user]));
  };
  const starts = segments.filter(({ id }) => !supplies.some(({ to }) => to === id) && usersOf(id).length > 0);
  return starts.flatMap(({ id }) => extend([id]));
}

/** Gaps, absent ones and length of the best of all ways, as the rule orders them. */
function findSlowly(cluster: Cluster) {
  const statusOf = new Map(cluster.segments.map(({ id, status }) => [id, status]));
  const rows = listWays(cluster).map((ids) => {
    const states = ids.map((id) => statusOf.get(id) ?? 'unknown');
    const count = (status: string) => states.filter((state) => state === status).length;
    const gaps = states.filter(isGap).length;
    return { ids, gaps, absent: count('absent'), weak: count('weak'), unknown: count('unknown') };
  });
  return rows.sort(
    (a, b) =>
      b.gaps - a.gaps ||
      b.absent - a.absent ||
      a.ids.length - b.ids.length ||
      a.unknown - b.unknown ||
      compareIds(a.ids.join(' '), b.ids.join(' ')),
  )[0];
}

describe('on drawn chains', () => {
  it('is the first of all ways there are', () => {
    for (let seed = 1; seed <= 80; seed += 1) {
      const cluster = drawCluster(seed, { segments: 9 });
      const best = findSlowly(cluster);
      const expected =
        best === undefined || best.gaps === 0
          ? undefined
          : { segments: best.ids, weak: best.weak, absent: best.absent, unknown: best.unknown };
      expect(findWeakestPath(cluster.segments, cluster.supplies)).toEqual(expected);
    }
  });

  it('has the same figures under names that turn the order round', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const [own, other] = [drawCluster(seed), reverseNames(drawCluster(seed)).cluster].map((cluster) => {
        const found = findWeakestPath(cluster.segments, cluster.supplies);
        return found && { ...found, segments: found.segments.length };
      });
      expect(other).toEqual(own);
    }
  });
});

describeInvariants('the weakest path', ({ segments, supplies }) => findWeakestPath(segments, supplies) ?? 'none');
