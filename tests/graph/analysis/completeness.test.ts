import { describe, expect, it } from 'vitest';
import { COVER, countRequirers, toCompleteness } from '#graph/analysis/completeness';
import { describeInvariants } from './describe-invariants';
import { buildToy, type Sheet, toSegment } from './toy-cluster';

function measure(sheet: Sheet) {
  const { segments, supplies } = buildToy(sheet);
  return toCompleteness(segments, countRequirers(supplies));
}

describe('toCompleteness', () => {
  it('is worked by hand in its three versions', () => {
    const found = measure({
      segments: ['x.a present', 'x.b weak', 'x.c absent', 'x.d unknown', 'x.e present', 'x.f present'],
      supplies: ['x.a > x.b', 'x.a > x.e', 'x.b > x.e', 'x.c > x.e', 'x.d > x.e', 'x.e > x.a optional'],
    });
    // Every one 1: (1 + ½ + 0 + 1 + 1)/5. Weights 1 + requirers: a 3, b 2, c 2, e 1, f 1: (3 + 1 + 0 + 1 + 1)/9.
    // Required ones: a, b, c, d: (1 + ½ + 0)/3.
    expect(found.count).toEqual({ value: 3.5 / 5, known: 5, unknown: 1 });
    expect(found.weighted).toEqual({ value: 6 / 9, known: 5, unknown: 1 });
    expect(found.mustHave).toEqual({ value: 1.5 / 3, known: 3, unknown: 1 });
    expect(found.unknownShare).toBe(1 / 6);
  });

  it('takes unknown for neither there nor missing', () => {
    const known = ['x.a present', 'x.b weak', 'x.c absent'];
    const without = measure({ segments: known });
    const beside = measure({ segments: [...known, 'x.d unknown', 'x.e unknown', 'x.f unknown'] });
    expect(beside.count.value).toBe(without.count.value);
    expect(beside.count).toMatchObject({ known: 3, unknown: 3 });
    expect(beside.unknownShare).toBe(0.5);
  });

  it('has no figure where nothing is known, and 0 only where all is known to be absent', () => {
    const unknown = measure({ segments: ['x.a unknown', 'x.b unknown'], supplies: ['x.a > x.b'] });
    expect(unknown.count).toEqual({ value: undefined, known: 0, unknown: 2 });
    expect([unknown.weighted.value, unknown.mustHave.value, unknown.unknownShare]).toEqual([undefined, undefined, 1]);
    expect(measure({ segments: [] })).toMatchObject({ count: { value: undefined }, unknownShare: undefined });
    expect(measure({ segments: ['x.a absent'] }).count.value).toBe(0);
  });

  it('asks nothing of a chain in which nothing is required but says so', () => {
    const found = measure({ segments: ['x.a present', 'x.b weak'], supplies: ['x.a > x.b optional'] });
    expect(found.mustHave).toEqual({ value: undefined, known: 0, unknown: 0 });
    expect(found.count.value).toBe(found.weighted.value);
  });

  it('counts weak as half', () => {
    expect(COVER).toEqual({ present: 1, weak: 0.5, absent: 0 });
  });
});

describe('countRequirers', () => {
  it('counts each requiring segment of any chain once, and no optional use', () => {
    const { supplies } = buildToy({
      segments: [],
      supplies: ['x.a > x.b one', 'x.a > x.b two', 'x.a > y.c', 'x.a > y.d optional', 'x.b > y.c optional'],
    });
    expect([...countRequirers(supplies)]).toEqual([[toSegment('x.a'), 2]]);
  });
});

describeInvariants('completeness', ({ segments, supplies }) => toCompleteness(segments, countRequirers(supplies)));
