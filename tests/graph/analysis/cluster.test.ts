import { describe, expect, it } from 'vitest';
import { compareIds, isGap, isHere } from '#graph/analysis/cluster';
import { segmentStatusSchema } from '#graph/model/vocabulary';
import { buildToy, toNames } from './toy-cluster';

describe('the states', () => {
  it('say what is here, what is proven to be a gap, and of unknown neither', () => {
    const said = segmentStatusSchema.options.map((status) => [status, isHere(status), isGap(status)]);
    expect(said).toEqual([
      ['present', true, false],
      ['weak', true, true],
      ['absent', false, true],
      ['unknown', false, false],
    ]);
  });
});

describe('compareIds', () => {
  it('is one order for all, whatever the language of the machine', () => {
    const ids = ['segment:b', 'segment:B', 'segment:a-1', 'segment:a.1', 'segment:a', 'segment:10', 'segment:9'];
    const sorted = ['segment:10', 'segment:9', 'segment:B', 'segment:a', 'segment:a-1', 'segment:a.1', 'segment:b'];
    expect(ids.toSorted(compareIds)).toEqual(sorted);
    expect(compareIds('a', 'a')).toBe(0);
  });
});

describe('the sheets of these tests', () => {
  it('are read as they are meant', () => {
    const { segments, supplies, districts } = buildToy({
      segments: ['x.a present 3411 3412', 'x.b weak 5 2'],
      supplies: ['x.a > x.b', 'x.b > x.a either optional high'],
      places: ['x.a north 2 1', 'x.a south'],
      districts: ['west'],
    });
    expect(segments.map(({ operating, leaders, gbt4754 }) => [operating, leaders, gbt4754])).toEqual([
      [3, 1, ['3411', '3412']],
      [5, 2, []],
    ]);
    expect(supplies.map(({ inputGroup, necessity, substitutable }) => [inputGroup, necessity, substitutable])).toEqual([
      ['x.a', 'required', 'low'],
      ['either', 'optional', 'high'],
    ]);
    expect(toNames(districts)).toEqual(['north', 'south', 'west']);
  });
});
