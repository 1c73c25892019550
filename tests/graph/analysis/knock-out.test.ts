import { describe, expect, it } from 'vitest';
import { isHere } from '#graph/analysis/cluster';
import { buildKnockOuts, STOPPING, STRAINING } from '#graph/analysis/knock-out';
import { buildSupplyNetwork } from '#graph/analysis/supply-network';
import type { NodeId } from '#graph/model/ids';
import { describeInvariants, mapIds, reverseNames } from './describe-invariants';
import { drawCluster } from './draw-cluster';
import { runSlowly } from './run-slowly';
import { buildToy, type Sheet, toNames, toSegment } from './toy-cluster';

const EASES = [STOPPING, STRAINING] as const;

/** What stops in a sheet, as words: `a` where the shock hit it, `b<a` where it lacks a. */
function stop(sheet: Sheet, { off = [], outside = [] }: { off?: readonly string[]; outside?: readonly string[] }) {
  const knockOuts = buildKnockOuts(buildSupplyNetwork(buildToy(sheet)));
  const shock = { segments: off.map(toSegment), outside: outside.map(toSegment) };
  return EASES.map((least) => {
    const { stops, ends } = knockOuts.run(shock, least);
    const texts = stops.map(({ id, isHit, lacks }) => {
      const [name] = toNames([id]);
      return `${name}${isHit ? '!' : ''}${lacks.length > 0 ? `<${toNames(lacks).join('+')}` : ''}`;
    });
    return `${texts.join(' ')} | ${toNames(ends).join(' ')}`;
  });
}

/** Stops whether outside supply has to be had with some effort or with none. */
const both = (text: string) => [text, text];
const ABC = ['x.a present', 'x.b present', 'x.c present'];

describe('a knock-out', () => {
  it('stops a user when one of several required inputs is gone (AND)', () => {
    expect(stop({ segments: ABC, supplies: ['x.a > x.c', 'x.b > x.c'] }, { off: ['x.a'] })).toEqual(
      both('x.a! x.c<x.a | x.c'),
    );
  });

  it('stops a user of alternatives only when all are gone (OR)', () => {
    const sheet = { segments: ABC, supplies: ['x.a > x.c g', 'x.b > x.c g'] };
    expect(stop(sheet, { off: ['x.a'] })).toEqual(both('x.a! | '));
    expect(stop(sheet, { off: ['x.a', 'x.b'] })).toEqual(both('x.a! x.b! x.c<x.a+x.b | x.c'));
  });

  it('asks every group for one member (AND of ORs)', () => {
    const sheet = {
      segments: [...ABC, 'x.d present', 'x.e present'],
      supplies: ['x.a > x.e g', 'x.b > x.e g', 'x.c > x.e h', 'x.d > x.e h'],
    };
    expect(stop(sheet, { off: ['x.a', 'x.c'] })).toEqual(both('x.a! x.c! | '));
    expect(stop(sheet, { off: ['x.a', 'x.c', 'x.d'] })).toEqual(both('x.a! x.c! x.d! x.e<x.c+x.d | x.e'));
  });

  it('leaves a user of optional inputs alone', () => {
    expect(stop({ segments: ABC, supplies: ['x.a > x.b optional'] }, { off: ['x.a'] })).toEqual(both('x.a! | '));
  });

  it('runs along a chain of any length, and says of each step what it lacks', () => {
    const sheet = { segments: [...ABC, 'x.d weak'], supplies: ['x.a > x.b', 'x.b > x.c', 'x.c > x.d'] };
    expect(stop(sheet, { off: ['x.a'] })).toEqual(both('x.a! x.b<x.a x.c<x.b x.d<x.c | x.d'));
  });

  it('says of one that is hit and lacks inputs as well both', () => {
    expect(stop({ segments: ABC, supplies: ['x.a > x.b'] }, { off: ['x.a', 'x.b'] })).toEqual(
      both('x.a! x.b!<x.a | x.b'),
    );
  });

  it('does nothing when nothing is switched off, or what the data do not hold', () => {
    const sheet = { segments: ABC, supplies: ['x.a > x.c'] };
    expect(stop(sheet, {})).toEqual(both(' | '));
    expect(stop(sheet, { off: ['x.zzz'], outside: ['x.zzz'] })).toEqual(both(' | '));
  });
});

describe('buying outside', () => {
  it('keeps a user running where it is easy, under strain where it takes effort, and not at all where it is hard', () => {
    const buy = (ease: string) => stop({ segments: ABC, supplies: [`x.a > x.b ${ease}`] }, { off: ['x.a'] });
    expect(buy('high')).toEqual(both('x.a! | '));
    expect(buy('medium')).toEqual(['x.a! | ', 'x.a! x.b<x.a | x.b']);
    expect(buy('low')).toEqual(both('x.a! x.b<x.a | x.b'));
  });

  it('goes on for what nobody makes here, until it is closed', () => {
    const sheet = { segments: ['x.a absent', 'x.b unknown', 'x.c present'], supplies: ['x.a > x.c g', 'x.b > x.c g'] };
    expect(stop(sheet, { off: ['x.a', 'x.b'] })).toEqual(both(' | '));
    expect(stop(sheet, { outside: ['x.a'] })).toEqual(both(' | '));
    expect(stop(sheet, { outside: ['x.a', 'x.b'] })).toEqual(both('x.c<x.a+x.b | x.c'));
  });

  it('is not needed while somebody here delivers, and closed is no way out', () => {
    const sheet = { segments: ABC, supplies: ['x.a > x.b high'] };
    expect(stop(sheet, { outside: ['x.a'] })).toEqual(both(' | '));
    expect(stop(sheet, { off: ['x.a'], outside: ['x.a'] })).toEqual(both('x.a! x.b<x.a | x.b'));
  });

  it('takes an alternative that is not here as bought as easily as its link says, and no more', () => {
    const buy = (ease: string, status: string) =>
      stop(
        { segments: ['x.a present', `x.b ${status}`, 'x.c present'], supplies: ['x.a > x.c g', `x.b > x.c g ${ease}`] },
        { off: ['x.a'] },
      )[0];
    for (const status of ['absent', 'unknown']) {
      expect(buy('high', status)).toBe('x.a! | ');
      expect(buy('low', status)).toBe('x.a! x.c<x.a+x.b | x.c');
    }
  });
});

describe('what is absent or to be verified', () => {
  it('neither runs nor stops, and passes nothing on', () => {
    for (const status of ['absent', 'unknown']) {
      const sheet = { segments: ['x.a present', `x.b ${status}`, 'x.c present'], supplies: ['x.a > x.b', 'x.b > x.c'] };
      expect(stop(sheet, { off: ['x.a', 'x.b'] })).toEqual(both('x.a! | x.a'));
    }
  });
});

describe('toImpact', () => {
  it('tells what stops from what comes under strain, and nothing twice', () => {
    const network = buildSupplyNetwork(
      buildToy({ segments: [...ABC, 'x.d present'], supplies: ['x.a > x.b low', 'x.a > x.c medium', 'x.c > x.d'] }),
    );
    const { stopped, strained } = buildKnockOuts(network).toImpact({ segments: [toSegment('x.a')] });
    expect([toNames(stopped.stops.map(({ id }) => id)), toNames(stopped.ends)]).toEqual([['x.a', 'x.b'], ['x.b']]);
    expect([toNames(strained.stops.map(({ id }) => id)), toNames(strained.ends)]).toEqual([['x.c', 'x.d'], ['x.d']]);
  });
});

/** Every way to switch off some of the segments, and to close the outside supply of others. */
function listShocks(ids: readonly NodeId[]): readonly { segments: readonly NodeId[]; outside: readonly NodeId[] }[] {
  return ids.flatMap((id, at) => [
    { segments: [id], outside: [] },
    { segments: [], outside: [id] },
    { segments: [id, ...ids.slice(at + 3, at + 5)], outside: ids.slice(at + 1, at + 3) },
  ]);
}

describe('on drawn networks', () => {
  const clusters = Array.from({ length: 40 }, (_, at) => drawCluster(at + 1, { segments: 10 }));

  it('stops what asking every segment again and again stops', () => {
    for (const cluster of clusters) {
      const knockOuts = buildKnockOuts(buildSupplyNetwork(cluster));
      for (const shock of listShocks(cluster.segments.map(({ id }) => id)))
        for (const least of EASES) {
          const { stops } = knockOuts.run(shock, least);
          expect(stops.map(({ id }) => id).toSorted()).toEqual(runSlowly(cluster, shock, least));
        }
    }
  });

  it('is the same in whatever order things are switched off, and counts what it lists', () => {
    for (const cluster of clusters) {
      const knockOuts = buildKnockOuts(buildSupplyNetwork(cluster));
      for (const { segments, outside } of listShocks(cluster.segments.map(({ id }) => id)))
        for (const least of EASES) {
          const found = knockOuts.run({ segments, outside }, least);
          const turned = { segments: [...segments.toReversed(), ...segments], outside: outside.toReversed() };
          expect(knockOuts.run(turned, least)).toEqual(found);
          expect(knockOuts.count(turned, least)).toEqual({ stops: found.stops.length, ends: found.ends.length });
        }
    }
  });

  it('never stops less when less can be bought outside, and only what ran', () => {
    for (const cluster of clusters) {
      const knockOuts = buildKnockOuts(buildSupplyNetwork(cluster));
      const running = new Set(cluster.segments.filter(({ status }) => isHere(status)).map(({ id }) => id));
      for (const shock of listShocks(cluster.segments.map(({ id }) => id))) {
        const [some, more] = EASES.map((least) => new Set(knockOuts.run(shock, least).stops.map(({ id }) => id)));
        expect([...(some ?? [])].filter((id) => !more?.has(id) || !running.has(id))).toEqual([]);
      }
    }
  });

  it('stops the same under names that turn the order round', () => {
    for (const cluster of clusters) {
      const { cluster: turned, nameOf } = reverseNames(cluster);
      for (const { id } of cluster.segments) {
        const own = buildKnockOuts(buildSupplyNetwork(cluster)).run({ segments: [id] }, STRAINING);
        const other = buildKnockOuts(buildSupplyNetwork(turned)).run({ segments: [nameOf(id)] }, STRAINING);
        expect(other.stops.map((row) => row.id).toSorted()).toEqual(own.stops.map((row) => nameOf(row.id)).toSorted());
      }
      expect(mapIds(cluster, (id) => id)).toEqual(cluster);
    }
  });
});

describeInvariants('a knock-out', (cluster) => {
  const knockOuts = buildKnockOuts(buildSupplyNetwork(cluster));
  const ids = cluster.segments.map(({ id }) => id).toSorted();
  return ids.map((id) => [id, knockOuts.toImpact({ segments: [id], outside: [id] })]);
});
