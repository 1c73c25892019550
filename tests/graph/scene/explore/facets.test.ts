import { describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import { countFacets } from '#graph/scene/explore/facets';
import { type ExploreFilters, FACETS, type Facet, NO_FILTERS, UNDATED } from '#graph/wire/explore-state';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';
import { filterNaively } from './naive-filters';
import { drawFilters } from './random-filters';
import { buildSmallAtlas, id } from './small-atlas';

const small = buildSmallAtlas();
const count = (filters: Partial<ExploreFilters>, scope: readonly string[] = []) =>
  countFacets(small, { ...NO_FILTERS, ...filters }, scope.map(id));
const of = (counts: ReturnType<typeof count>, facet: Facet) =>
  Object.fromEntries(counts[facet].map(({ value, segments, firms }) => [value, [segments, firms]]));

const FIRMS_ONLY: readonly Facet[] = ['district', 'region', 'firm', 'tag'];

describe('a facet', () => {
  it('counts what each of its values would leave, zero included', () => {
    const counts = count({});
    expect(of(counts, 'state')).toEqual({ present: [2, 4], weak: [1, 1], absent: [0, 0], unknown: [1, 0] });
    expect(of(counts, 'chain')).toEqual({ 'chain:batteries': [2, 4], 'chain:vehicles': [2, 1] });
    expect(of(counts, 'industry')).toEqual({ 'industry:cars': [4, 4], 'industry:energy': [2, 4] });
    expect(of(counts, 'district')).toEqual({
      'district:east': [0, 3],
      'district:north': [0, 1],
      'district:west': [0, 2],
    });
    expect(of(counts, 'region')).toEqual({ 'region:inner': [0, 4], 'region:outer': [0, 2], 'region:whole': [0, 4] });
    expect(of(counts, 'firm')).toMatchObject({ company: [0, 3], institute: [0, 1], park: [0, 1], project: [0, 0] });
    expect(of(counts, 'tag')).toMatchObject({ 上市: [0, 2], 民企: [0, 1], 央企: [0, 0] });
    expect(of(counts, 'confidence')).toEqual({ high: [2, 4], medium: [0, 0], low: [2, 1] });
    expect(of(counts, 'year')).toEqual({ 2024: [2, 3], 2019: [1, 1], [UNDATED]: [1, 1] });
  });

  it('lists years newest first and last what bears none', () => {
    expect(count({}).year.map(({ value }) => value)).toEqual(['2024', '2019', UNDATED]);
  });

  it('does not count what is chosen of itself, only what the others leave', () => {
    const counts = count({ state: ['weak'] });
    expect(of(counts, 'state')).toEqual(of(count({}), 'state'));
    expect(of(counts, 'stage')).toEqual({ upstream: [1, 1], midstream: [0, 0], downstream: [0, 0] });
    expect(of(counts, 'district')).toEqual({
      'district:east': [0, 1],
      'district:north': [0, 0],
      'district:west': [0, 1],
    });
  });

  it('keeps a chosen value that the data do not know, so that it can be taken back', () => {
    const counts = count({ chain: [id('chain:gone')], year: ['1999'] });
    expect(counts.chain.at(-1)).toEqual({ value: 'chain:gone', segments: 0, firms: 0 });
    expect(counts.year.at(-1)).toEqual({ value: '1999', segments: 0, firms: 0 });
  });

  it('counts within the scope', () => {
    expect(of(count({}, ['chain:vehicles']), 'state')).toEqual({
      present: [1, 1],
      weak: [0, 0],
      absent: [0, 0],
      unknown: [1, 0],
    });
  });
});

describe('every count', async () => {
  const real = await readRealAtlas();

  it('is what the filter leaves once the value is set alone', () => {
    const random = buildRandom(9);
    for (let round = 0; round < 6; round += 1) {
      const { filters, scope } = drawFilters(real, random);
      expectCounts(real, filters, scope);
    }
    const random2 = buildRandom(2);
    for (let round = 0; round < 40; round += 1) {
      const { filters, scope } = drawFilters(small, random2);
      expectCounts(small, filters, scope);
    }
  });
});

function expectCounts(atlas: Atlas, filters: ExploreFilters, scope: readonly NodeId[]): void {
  const counts = countFacets(atlas, filters, scope);
  for (const facet of FACETS) {
    // Of long lists every few values: the plain way takes its time.
    const step = Math.ceil(counts[facet].length / 8);
    for (const [at, counted] of counts[facet].entries()) {
      if (at % step !== 0) continue;
      const alone: ExploreFilters = { ...filters, [facet]: [counted.value] };
      const { segments, firms } = filterNaively(atlas.view, alone, scope);
      const expected = { segments: FIRMS_ONLY.includes(facet) ? 0 : segments.length, firms: firms.length };
      expect([filters, scope, facet, counted]).toEqual([filters, scope, facet, { value: counted.value, ...expected }]);
    }
  }
}
