import { describe, expect, it } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import { applyFilters } from '#graph/scene/explore/filters';
import { toConcentration, toPlaceShare } from '#graph/scene/explore/firm-places';
import { LENS_KEYS } from '#graph/scene/explore/lens-keys';
import { type AppliedLens, applyLens } from '#graph/scene/explore/lenses';
import { toProgramCover } from '#graph/scene/explore/program-cover';
import { EXPLORE_LENSES, type ExploreFilters, type ExploreLens, NO_FILTERS } from '#graph/wire/explore-state';
import { listIds, readRealAtlas } from '../../../fixtures/explore/real-explore';
import { buildSmallAtlas, id } from './small-atlas';

const atlas = buildSmallAtlas();
const look = (lens: ExploreLens, { of, ...filters }: Partial<ExploreFilters> & { readonly of?: string } = {}) =>
  applyLens(atlas, applyFilters(atlas, { ...NO_FILTERS, ...filters }, []), {
    lens,
    of: of === undefined ? undefined : id(of),
  });
const tonesOf = ({ tones }: AppliedLens, kind: string) =>
  Object.fromEntries(
    [...tones].filter(([own]) => own.startsWith(`${kind}:`)).map(([own, key]) => [own.slice(kind.length + 1), key]),
  );
const countsOf = ({ legend }: AppliedLens) => Object.fromEntries(legend.map(({ key, count }) => [key, count]));

describe('state', () => {
  it('is that of segments; a chain shows its mix, and a legend counts them', () => {
    const lens = look('state');
    expect(tonesOf(lens, 'segment')).toEqual({
      'batteries.cells': 'weak',
      'batteries.packs': 'present',
      'vehicles.assembly': 'present',
      'vehicles.seats': 'unknown',
    });
    expect(lens.tones.size).toBe(4);
    expect(countsOf(lens)).toEqual({ present: 2, weak: 1, absent: 0, unknown: 1 });
    expect(lens.legend.find(({ key }) => key === 'weak')?.kinds).toEqual(['segment']);
    expect(lens.mixOf(id('chain:vehicles'))).toEqual([
      { key: 'present', count: 1 },
      { key: 'unknown', count: 1 },
    ]);
    expect(lens.mixOf(id('industry:cars'))).toEqual([]);
  });

  it('counts what is in the picture', () => {
    const lens = look('state', { stage: ['upstream'] });
    expect(countsOf(lens)).toEqual({ present: 0, weak: 1, absent: 0, unknown: 1 });
    expect(lens.mixOf(id('chain:batteries'))).toEqual([{ key: 'weak', count: 1 }]);
  });
});

describe('confidence and year', () => {
  it('speak of segments, firms and, of confidence, chains', () => {
    const lens = look('confidence');
    expect(tonesOf(lens, 'chain')).toEqual({ batteries: 'high', vehicles: 'low' });
    expect(countsOf(lens)).toEqual({ high: 7, medium: 0, low: 4, ungraded: 0 });
    expect(lens.legend[0]?.kinds).toEqual(['chain', 'segment', 'enterprise']);
  });

  it('go back from the newest year, what bears none apart', () => {
    const lens = look('year');
    expect(countsOf(lens)).toEqual({ newest: 5, recent: 2, older: 2, oldest: 0, undated: 2 });
    expect(tonesOf(lens, 'segment')).toMatchObject({ 'batteries.cells': 'older', 'vehicles.seats': 'undated' });
    expect(lens.legend.map(({ key, years }) => [key, years?.from, years?.to])).toEqual([
      ['newest', 2023, 2024],
      ['recent', 2021, 2022],
      ['older', 2018, 2020],
      ['oldest', undefined, 2017],
      ['undated', undefined, undefined],
    ]);
  });
});

describe('share', () => {
  it('is of the recorded firms of a segment those with any site in the district', () => {
    expect(toPlaceShare(atlas, id('segment:batteries.packs'), id('district:east'))).toEqual({
      here: 3,
      firms: 4,
      share: 0.75,
    });
    expect(toPlaceShare(atlas, id('segment:vehicles.seats'), id('district:east'))).toBeUndefined();
    expect(tonesOf(look('share', { of: 'district:east' }), 'segment')).toEqual({
      'batteries.cells': 'over-half',
      'batteries.packs': 'over-half',
      'vehicles.assembly': 'over-half',
      'vehicles.seats': 'no-record',
    });
    expect(tonesOf(look('share', { of: 'district:west' }), 'segment')).toMatchObject({
      'batteries.packs': 'up-to-quarter',
      'vehicles.assembly': 'none-here',
    });
  });

  it('goes in steps of a quarter and a half, the step itself included in the lower one', () => {
    const sites = (names: string) => [...names].map((name) => `LOCATED_IN enterprise:${name} district:north`);
    const toneOf = (names: string) => {
      const other = buildSmallAtlas([], sites(names));
      const lens = applyLens(other, applyFilters(other, NO_FILTERS, []), { lens: 'share', of: id('district:north') });
      return lens.tones.get(id('segment:batteries.packs'));
    };
    expect(['', 'b', 'bd', 'bda'].map(toneOf)).toEqual(['up-to-quarter', 'up-to-half', 'over-half', 'over-half']);
  });

  it('tells firms that stand there from others', () => {
    expect(tonesOf(look('share', { of: 'district:west' }), 'enterprise')).toEqual({
      a: 'stands-here',
      b: 'elsewhere',
      c: 'elsewhere',
      d: 'elsewhere',
      e: 'stands-here',
    });
  });

  it('is the same whatever the filter hides', () => {
    const lens = look('share', { of: 'district:east', firm: ['institute'] });
    expect(tonesOf(lens, 'segment')['batteries.packs']).toBe('over-half');
  });

  it('says nothing until a district is named', () => {
    for (const of of [undefined, 'chain:batteries', 'district:nowhere']) {
      const { tones, legend } = look('share', of === undefined ? {} : { of });
      expect([of, tones.size, legend.length]).toEqual([of, 0, 0]);
    }
  });
});

describe('programs', () => {
  it('name a thing itself, or what it stands in, the nearest first', () => {
    const lens = look('programs');
    expect(tonesOf(lens, 'chain')).toEqual({ batteries: 'itself', vehicles: 'unnamed' });
    expect(tonesOf(lens, 'segment')).toMatchObject({ 'batteries.cells': 'by-chain', 'vehicles.seats': 'unnamed' });
    expect(tonesOf(lens, 'district')).toEqual({ east: 'by-region', north: 'by-region', west: 'itself' });
    expect(tonesOf(lens, 'region')).toEqual({ inner: 'by-region', outer: 'unnamed', whole: 'itself' });
    expect(lens.mixOf(id('chain:batteries'))).toEqual([{ key: 'by-chain', count: 2 }]);
    expect(toProgramCover(atlas, id('district:north'))).toEqual({
      cover: 'by-region',
      programs: ['program:place-plan'],
    });
    expect(tonesOf(lens, 'enterprise')).toEqual({});
  });
});

describe('concentration', () => {
  it('is Σ share² of operating firms over their main districts', () => {
    // Packs: b and d in the east, c in the north; what a plans there does not count.
    expect(toConcentration(atlas, id('segment:batteries.packs'))).toEqual({
      firms: 3,
      hhi: 5 / 9,
      effective: 9 / 5,
      largest: { district: 'district:east', firms: 2 },
    });
    expect(toConcentration(atlas, id('segment:vehicles.seats'))).toBeUndefined();
  });

  it('says nothing of fewer than three firms, and tells that from none on record', () => {
    expect(tonesOf(look('concentration'), 'segment')).toEqual({
      'batteries.cells': 'too-few',
      'batteries.packs': 'two-districts',
      'vehicles.assembly': 'too-few',
      'vehicles.seats': 'no-record',
    });
  });
});

describe('on the real data', async () => {
  const real = await readRealAtlas();
  const kept = applyFilters(real, NO_FILTERS, []);

  it.each(EXPLORE_LENSES)('%s gives words of its own only, and a legend that adds up', (lens) => {
    const { tones, legend, mixOf } = applyLens(real, kept, { lens, of: id('district:liangjiang') });
    expect(legend.map(({ key }) => key)).toEqual([...LENS_KEYS[lens]]);
    for (const { key, count, kinds } of legend) {
      const bearers = [...tones].filter(([, own]) => own === key).map(([own]) => real.nodes.get(own)?.kind);
      expect([key, count, [...kinds].sort()]).toEqual([key, bearers.length, [...new Set(bearers)].sort()]);
    }
    const segments = listIds(real, 'segment');
    expect(segments.filter((own) => !tones.has(own))).toEqual([]);
    const mixed = listIds(real, 'chain').flatMap((chain) => mixOf(chain).map(({ count }) => count));
    expect(mixed.reduce((sum, own) => sum + own, 0)).toBe(segments.length);
  });

  it('bounds the index: from an equal spread to one district', () => {
    const found = listIds(real, 'segment').flatMap((own: NodeId) => toConcentration(real, own) ?? []);
    expect(found.length).toBeGreaterThan(200);
    for (const { firms, hhi, effective, largest } of found) {
      expect(hhi * effective).toBeCloseTo(1, 12);
      expect(hhi).toBeGreaterThanOrEqual((largest.firms / firms) ** 2);
      expect(hhi).toBeLessThanOrEqual(largest.firms / firms);
    }
  });
});
