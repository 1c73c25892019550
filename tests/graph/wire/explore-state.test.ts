// The explorer's address: what was written reads back, what is broken reads as the default.
import { describe, expect, test } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { type NodeId, toNodeId } from '#graph/model/ids';
import { EXPLORE_RELATIONS, exploreKindSchema } from '#graph/wire/explore';
import {
  EXPLORE_LENSES,
  type ExploreFilters,
  type ExploreState,
  FACETS,
  GROUPINGS,
  keepSame,
  MAX_OPEN,
  MAX_SCOPE,
  NO_FILTERS,
  type Opening,
  parseExploreState,
  READINGS,
  START_VIEW,
  toExploreParams,
  toGroupKey,
  UNDATED,
} from '#graph/wire/explore-state';
import { PARAMETERS } from '#graph/wire/parameters';
import { pick, pickSome } from '../../fixtures/synthetic/random';

const parse = (query: string) => parseExploreState(new URLSearchParams(query));
const write = (state: ExploreState) => toExploreParams(state).toString();
const roundTrip = (state: ExploreState) => parse(write(state));
const chain = (rest: string) => toNodeId('chain', rest);
const district = (rest: string) => toNodeId('district', rest);

const OPENING: Opening = {
  id: chain('new-display'),
  type: 'DEPLOYED_IN',
  direction: 'out',
  kind: 'district',
  shown: 20,
};
const FULL: ExploreState = {
  reading: 'map',
  lens: 'share',
  of: district('fuling'),
  grouping: 'district',
  scope: [chain('power-batteries'), chain('new-display')],
  filters: {
    industry: [toNodeId('industry', 'electronics')],
    chain: [chain('new-display'), chain('power-batteries')],
    stage: ['upstream', 'downstream'],
    state: ['weak', 'unknown'],
    district: [district('banan'), district('fuling')],
    region: [toNodeId('region', 'central')],
    firm: ['company', 'park'],
    tag: ['上市', '链主'],
    confidence: ['low'],
    year: ['2021', '2024', UNDATED],
  },
  open: [
    OPENING,
    {
      ...OPENING,
      id: toNodeId('segment', 'new-display.panel'),
      type: 'FEEDS',
      direction: 'in',
      kind: 'segment',
      shown: 40,
    },
  ],
  lines: ['IN_CHAIN', 'SUPPLIES'],
  select: toNodeId('enterprise', 'boe-b8'),
  path: { from: district('banan'), to: chain('new-display') },
  off: [toNodeId('enterprise', 'boe-b8'), district('banan'), toNodeId('segment', 'new-display.panel')],
  outside: [toNodeId('segment', 'new-display.panel')],
  tiles: true,
  camera: { x: 12.5, y: -3, ratio: 0.25 },
};

describe('an address without parameters', () => {
  test('is the start, and the start has no parameters', () => {
    expect(parse('')).toEqual(START_VIEW);
    expect(write(START_VIEW)).toBe('');
  });
});

describe('a view survives the way through the address', () => {
  test('with everything in it', () => {
    expect(roundTrip(FULL)).toEqual(FULL);
    expect(Object.values(FULL.filters).every((values) => values.length > 0)).toBe(true);
  });

  test('part by part: every part is written by itself and leaves the others at their start', () => {
    for (const [name, value] of Object.entries(FULL)) {
      const alone = { ...START_VIEW, [name]: value };
      expect(write(alone)).not.toBe('');
      expect(roundTrip(alone)).toEqual(alone);
    }
    for (const facet of FACETS) {
      const alone = { ...START_VIEW, filters: { ...NO_FILTERS, [facet]: FULL.filters[facet] } };
      expect([...toExploreParams(alone).keys()]).toEqual([facet]);
      expect(roundTrip(alone)).toEqual(alone);
    }
  });

  test('through every reading, lens, grouping and set of lines', () => {
    for (const reading of READINGS) expect(roundTrip({ ...START_VIEW, reading }).reading).toBe(reading);
    for (const lens of EXPLORE_LENSES) expect(roundTrip({ ...START_VIEW, lens }).lens).toBe(lens);
    for (const grouping of GROUPINGS) expect(roundTrip({ ...START_VIEW, grouping }).grouping).toBe(grouping);
    for (let bits = 0; bits < 2 ** EXPLORE_RELATIONS.length; bits += 1) {
      const lines = EXPLORE_RELATIONS.filter((_, at) => (bits & (2 ** at)) !== 0);
      expect(roundTrip({ ...START_VIEW, lines }).lines).toEqual(lines);
    }
  });

  test('drawn at random', () => {
    const random = buildRandom(11);
    for (let round = 0; round < 300; round += 1) {
      const state = drawState(random);
      expect(roundTrip(state)).toEqual(state);
      expect(write(roundTrip(state))).toBe(write(state));
    }
  });
});

describe('equal views give equal strings', () => {
  test('whatever the order their values were chosen in', () => {
    const turn = <T>(values: readonly T[]): readonly T[] => [...values, ...values].reverse();
    const {
      industry,
      chain: chains,
      stage,
      state,
      district: districts,
      region,
      firm,
      tag,
      confidence,
      year,
    } = FULL.filters;
    const filters: ExploreFilters = {
      industry: turn(industry),
      chain: turn(chains),
      stage: turn(stage),
      state: turn(state),
      district: turn(districts),
      region: turn(region),
      firm: turn(firm),
      tag: turn(tag),
      confidence: turn(confidence),
      year: turn(year),
    };
    const turned: ExploreState = { ...FULL, filters, lines: turn(FULL.lines) };
    expect(write(turned)).toBe(write(FULL));
  });

  test('but chains side by side stay in their order', () => {
    expect(write({ ...FULL, scope: [...FULL.scope].reverse() })).not.toBe(write(FULL));
  });
});

describe('what is broken reads as the start', () => {
  test.each([
    'reading=tree',
    'lens=colour',
    'lens=',
    'of=fuling',
    'of=district:',
    'grouping=chain',
    'scope=new-display',
    'scope=district:fuling',
    'industry=chain:new-display',
    'stage=Upstream',
    'state=gone',
    'district=fuling',
    'region=region:',
    'firm=firm',
    'tag=大厂',
    'confidence=certain',
    'year=1899',
    'year=20240',
    'year=2024.5',
    'open=chain:new-display~DEPLOYED_IN~out~district',
    'open=chain:new-display~DEPLOYED_IN~up~district~20',
    'open=chain:new-display~DEPLOYED~out~district~20',
    'open=chain:new-display~DEPLOYED_IN~out~source~20',
    'open=new-display~DEPLOYED_IN~out~district~20',
    'open=chain:new-display~DEPLOYED_IN~out~district~0',
    'open=chain:new-display~DEPLOYED_IN~out~district~1e3',
    'lines=CITES',
    'lines=feeds',
    'select=boe-b8',
    'path=chain:new-display',
    'path=chain:new-display,nothing',
    'tiles=yes',
    'camera=1,2',
    'camera=1,2,-1',
    'camera=NaN,0,1',
    'nonsense=1',
  ])('%s', (query) => {
    expect(parse(query)).toEqual(START_VIEW);
  });

  test('a list that is longer than an address may be', () => {
    expect(parse(`state=${'weak,'.repeat(2000)}`)).toEqual(START_VIEW);
  });

  test('beside what is sound, which stays', () => {
    expect(parse('state=weak,gone,absent,weak').filters.state).toEqual(['weak', 'absent']);
    expect(parse('scope=chain:a,nothing,chain:a,chain:b').scope).toEqual(['chain:a', 'chain:b']);
    expect(parse('lines=SUPPLIES,CITES').lines).toEqual(['SUPPLIES']);
    expect(parse('year=none,2024,x').filters.year).toEqual(['2024', UNDATED]);
  });
});

describe('limits', () => {
  test('keep a pasted address from drawing without end', () => {
    const chains = Array.from({ length: 50 }, (_, at) => `chain:c${at}`);
    expect(parse(`scope=${chains.join(',')}`).scope).toEqual(chains.slice(0, MAX_SCOPE));
    const open = chains.map((id) => `${id}~IN_CHAIN~in~segment~20`).join(',');
    expect(parse(`open=${open}`).open.length).toBe(MAX_OPEN);
  });

  test('leave room for as many groups as are drawn, with long ids', () => {
    const open = Array.from({ length: MAX_OPEN }, (_, at) => ({
      ...OPENING,
      id: toNodeId('segment', `a-chain-with-a-long-name.and-a-segment-with-a-longer-one-${at}`),
    }));
    expect(roundTrip({ ...START_VIEW, open }).open).toEqual(open);
  });

  test('of a group that stands twice the last counts', () => {
    const { open } = parse(
      'open=chain:a~IN_CHAIN~in~segment~20,chain:b~IN_CHAIN~in~segment~20,chain:a~IN_CHAIN~in~segment~60',
    );
    expect(open.map(({ id, shown }) => [id, shown])).toEqual([
      ['chain:a', 60],
      ['chain:b', 20],
    ]);
    expect(new Set(open.map(toGroupKey)).size).toBe(2);
  });
});

test('the API takes every parameter of the address, and nothing else but a limit', () => {
  expect(Object.keys(PARAMETERS.explore.shape).sort()).toEqual([...toExploreParams(FULL).keys(), 'limit'].sort());
});

function drawState(random: () => number): ExploreState {
  const maybe = <T>(value: T): T | undefined => (random() < 0.5 ? value : undefined);
  const some = <T>(values: readonly T[]): readonly T[] => (random() < 0.5 ? [] : pickSome(values, 3, random));
  const chains: readonly NodeId[] = ['a', 'b', 'c', 'd', 'e'].map(chain);
  const districts = ['one', 'three', 'two'].map(district);
  return {
    reading: pick(READINGS, random),
    lens: pick(EXPLORE_LENSES, random),
    of: maybe(pick(districts, random)),
    grouping: pick(GROUPINGS, random),
    scope: some([...chains].reverse()),
    filters: {
      ...NO_FILTERS,
      chain: some(chains),
      district: some(districts),
      stage: some(['upstream', 'midstream', 'downstream']),
      confidence: some(['high', 'medium', 'low']),
      year: some(['1999', '2010', '2024', UNDATED]),
    },
    open: some(chains).map((id) => ({
      id,
      type: pick(EXPLORE_RELATIONS, random),
      direction: pick(['out', 'in'], random),
      kind: pick(exploreKindSchema.options, random),
      shown: 1 + Math.floor(random() * 99_999),
    })),
    lines: some(EXPLORE_RELATIONS),
    select: maybe(pick(chains, random)),
    path: maybe({ from: pick(chains, random), to: pick(districts, random) }),
    off: some(districts),
    outside: some(['a.b', 'a.c', 'd.e'].map((rest) => toNodeId('segment', rest))),
    tiles: random() < 0.5,
    camera: maybe({ x: Math.round(random() * 1e5) / 100, y: -Math.round(random() * 1e5) / 100 + 0, ratio: 0.5 }),
  };
}

describe('keepSame', () => {
  const read = (query: string) => parseExploreState(new URLSearchParams(query));

  test('gives back the very parts that say the same, and the new ones of what has changed', () => {
    const earlier = read('scope=chain:a,chain:b&stage=upstream&lines=FEEDS,COVERS&path=chain:a,chain:b');
    const later = read(
      'scope=chain:a,chain:b&stage=upstream&lines=FEEDS,COVERS&path=chain:a,chain:b&camera=0.4,0.5,0.2',
    );
    const kept = keepSame(earlier, later);
    expect(kept).toEqual(later);
    for (const part of ['scope', 'filters', 'lines', 'path', 'open'] as const) expect(kept[part]).toBe(earlier[part]);
    const moved = keepSame(kept, read('scope=chain:b,chain:a&stage=upstream'));
    expect(moved.scope).toEqual(['chain:b', 'chain:a']);
    expect(moved.filters).toBe(earlier.filters);
    expect(moved.camera).toBeUndefined();
  });
});
