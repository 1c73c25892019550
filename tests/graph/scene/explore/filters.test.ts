import { describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import type { NodeId } from '#graph/model/ids';
import { applyFilters, type Kept } from '#graph/scene/explore/filters';
import { EXPLORE_KINDS } from '#graph/wire/explore';
import { type ExploreFilters, NO_FILTERS, UNDATED } from '#graph/wire/explore-state';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';
import { filterNaively } from './naive-filters';
import { drawFilters } from './random-filters';
import { buildSmallAtlas, id } from './small-atlas';

const atlas = buildSmallAtlas();
const apply = (filters: Partial<ExploreFilters>, scope: readonly string[] = []) =>
  applyFilters(atlas, { ...NO_FILTERS, ...filters }, scope.map(id));
const names = (kept: Kept, kind: string) =>
  [...kept.ids].filter((own) => own.startsWith(`${kind}:`)).map((own) => own.slice(kind.length + 1));
const firmsOf = (kept: Kept, segment: string) => kept.firmsOf.get(id(`segment:${segment}`));

describe('no filter', () => {
  it('leaves everything in the order of the answer, and hides nothing', () => {
    const kept = apply({});
    expect([...kept.ids]).toEqual([...atlas.nodes.keys()]);
    expect(kept.context.size).toBe(0);
    expect(Object.values(kept.hidden).every((count) => count === 0)).toBe(true);
    expect(firmsOf(kept, 'batteries.packs')).toEqual(['a', 'b', 'c', 'd'].map((name) => `enterprise:${name}`));
    expect(firmsOf(kept, 'vehicles.seats')).toEqual([]);
  });
});

describe('facets of segments', () => {
  it('take firms with them, and chains and industries that hold nothing any more', () => {
    const kept = apply({ state: ['weak'] });
    expect(names(kept, 'segment')).toEqual(['batteries.cells']);
    expect(names(kept, 'enterprise')).toEqual(['a']);
    expect(names(kept, 'chain')).toEqual(['batteries']);
    expect(names(kept, 'industry')).toEqual(['cars', 'energy']);
    expect(names(apply({ state: ['unknown'] }), 'industry')).toEqual(['cars']);
    expect(kept.hidden).toMatchObject({ segment: 3, enterprise: 4, chain: 1, industry: 0, district: 0, program: 0 });
  });

  it('keep of the industries those that are asked for', () => {
    const kept = apply({ industry: [id('industry:energy')] });
    expect(names(kept, 'chain')).toEqual(['batteries']);
    expect(names(kept, 'industry')).toEqual(['energy']);
    expect(names(apply({ industry: [id('industry:cars')] }), 'chain')).toEqual(['batteries', 'vehicles']);
  });

  it('are passed by alternatives, and each of several', () => {
    expect(names(apply({ stage: ['upstream'] }), 'segment')).toEqual(['batteries.cells', 'vehicles.seats']);
    expect(names(apply({ stage: ['upstream', 'downstream'], state: ['present'] }), 'segment')).toEqual([
      'vehicles.assembly',
    ]);
  });

  it('are passed by one segment of a firm, not by several together', () => {
    // The firm d stands in packs (midstream, batteries) and assembly (downstream, vehicles).
    expect(names(apply({ stage: ['midstream'], chain: [id('chain:vehicles')] }), 'enterprise')).toEqual([]);
    expect(names(apply({ stage: ['downstream'], chain: [id('chain:vehicles')] }), 'enterprise')).toEqual(['d']);
  });
});

describe('facets of firms', () => {
  it('hide no segment: what is left of its firms is said to be none on record', () => {
    const kept = apply({ firm: ['institute'] });
    expect(kept.hidden.segment).toBe(0);
    expect(names(kept, 'enterprise')).toEqual(['c']);
    expect(firmsOf(kept, 'batteries.packs')).toEqual(['enterprise:c']);
    expect(firmsOf(kept, 'batteries.cells')).toEqual([]);
    expect(names(apply({ tag: ['上市'] }), 'enterprise')).toEqual(['a', 'd']);
  });

  it('take any site of a firm, and the districts and regions of the picture', () => {
    const west = apply({ district: [id('district:west')] });
    expect(names(west, 'enterprise')).toEqual(['a', 'e']);
    expect(names(west, 'district')).toEqual(['west']);
    expect(names(west, 'region')).toEqual(['outer']);
    const whole = apply({ region: [id('region:whole')] });
    expect(names(whole, 'district')).toEqual(['east', 'north']);
    expect(names(whole, 'region')).toEqual(['inner', 'whole']);
    expect(names(whole, 'enterprise')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leave out a firm whose place is not known as soon as places are asked for', () => {
    const homeless = buildSmallAtlas(['x'], ['OPERATES_IN enterprise:x segment:batteries.packs']);
    const isKept = (filters: Partial<ExploreFilters>) =>
      applyFilters(homeless, { ...NO_FILTERS, ...filters }, []).ids.has(id('enterprise:x'));
    expect(isKept({ state: ['present'] })).toBe(true);
    expect(isKept({ district: [id('district:east'), id('district:west'), id('district:north')] })).toBe(false);
    expect(isKept({ region: [id('region:whole')] })).toBe(false);
  });

  it('ask both district and region of one site', () => {
    const both = apply({ district: [id('district:west')], region: [id('region:inner')] });
    expect(names(both, 'enterprise')).toEqual([]);
    expect(names(both, 'district')).toEqual([]);
  });
});

describe('facets of the record', () => {
  it('ask segments of their state and firms of themselves; a segment that holds such a firm stays as context', () => {
    const kept = apply({ confidence: ['low'] });
    expect(names(kept, 'enterprise')).toEqual(['b']);
    expect(names(kept, 'segment')).toEqual(['batteries.cells', 'batteries.packs', 'vehicles.seats']);
    expect([...kept.context]).toEqual(['segment:batteries.packs']);
    expect(firmsOf(kept, 'batteries.packs')).toEqual(['enterprise:b']);
  });

  it('tell what bears no year from what bears one', () => {
    const kept = apply({ year: [UNDATED] });
    expect(names(kept, 'enterprise')).toEqual(['d']);
    expect(names(kept, 'segment')).toEqual(['batteries.packs', 'vehicles.assembly', 'vehicles.seats']);
    expect([...kept.context]).toEqual(['segment:batteries.packs', 'segment:vehicles.assembly']);
    expect(names(apply({ year: ['2019'] }), 'enterprise')).toEqual(['c']);
  });
});

describe('scope', () => {
  it('keeps the chain, its segments and firms, what supplies or uses them, and the programs that cover it', () => {
    const kept = apply({}, ['chain:batteries']);
    expect(names(kept, 'segment')).toEqual(['batteries.cells', 'batteries.packs', 'vehicles.assembly']);
    expect([...kept.context]).toEqual(['segment:vehicles.assembly']);
    expect(kept.firmsOf.has(id('segment:vehicles.assembly'))).toBe(false);
    expect(names(kept, 'chain')).toEqual(['batteries']);
    expect(names(kept, 'enterprise')).toEqual(['a', 'b', 'c', 'd']);
    expect(names(kept, 'program')).toEqual(['battery-plan']);
    expect(names(kept, 'district')).toEqual(['east', 'north', 'west']);
  });

  it('asks what stands beside it for stage, state and record too', () => {
    expect(apply({ state: ['weak'] }, ['chain:batteries']).context.size).toBe(0);
    expect([...apply({ stage: ['midstream', 'downstream'] }, ['chain:batteries']).context]).toEqual([
      'segment:vehicles.assembly',
    ]);
  });

  it('of an unknown chain leaves no segment and no firm', () => {
    const kept = apply({}, ['chain:nothing']);
    expect([...names(kept, 'segment'), ...names(kept, 'enterprise'), ...names(kept, 'chain')]).toEqual([]);
  });
});

describe('on the real data', async () => {
  const real = await readRealAtlas();
  const random = buildRandom(5);
  const drawn = Array.from({ length: 60 }, () => drawFilters(real, random));

  it('agrees with a filter that looks at every thing by itself', () => {
    let left = 0;
    for (const { filters, scope } of drawn) {
      const kept = applyFilters(real, filters, scope);
      const naive = filterNaively(real.view, filters, scope);
      const passing = (kind: string) =>
        [...kept.ids].filter((own) => real.nodes.get(own)?.kind === kind && !kept.context.has(own));
      expect([filters, scope, passing('segment')]).toEqual([filters, scope, naive.segments]);
      expect([filters, scope, passing('enterprise')]).toEqual([filters, scope, naive.firms]);
      left += naive.firms.length;
    }
    expect(left).toBeGreaterThan(500);
  });

  it('keeps a holder of everything, and counts what it hides', () => {
    for (const { filters, scope } of drawn) {
      const kept = applyFilters(real, filters, scope);
      for (const kind of EXPLORE_KINDS) {
        const all = real.view.nodes.filter((node) => node.kind === kind).map((node) => node.id);
        expect(kept.hidden[kind]).toBe(all.filter((own) => !kept.ids.has(own)).length);
      }
      const held = new Set([...kept.firmsOf.values()].flat());
      const firms: readonly NodeId[] = [...kept.ids].filter((own) => real.nodes.get(own)?.kind === 'enterprise');
      expect([...held].sort()).toEqual([...firms].sort());
      for (const segment of kept.firmsOf.keys()) {
        expect(kept.ids.has(segment)).toBe(true);
        expect(kept.ids.has(real.parentOf.get(segment) ?? segment)).toBe(true);
      }
    }
  });
});
