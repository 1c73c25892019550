import { describe, expect, test } from 'vitest';
import { type NodeId, parseNodeId } from '#graph/model/ids';
import { segmentStatusSchema } from '#graph/model/vocabulary';
import {
  CHAIN_LENSES,
  CITY_LENSES,
  type CityViewState,
  MAX_EXPANDED,
  parseChainViewState,
  parseCityViewState,
  toAddress,
  toSearchParams,
} from '#graph/wire/view-state';

const NOTHING: CityViewState = { lens: undefined, select: undefined, states: [], expand: [], camera: undefined };

function id(text: string): NodeId {
  const parsed = parseNodeId(text);
  if (parsed === undefined) throw new Error(`${text} is no id`);
  return parsed;
}

const parse = (query: string) => parseCityViewState(new URLSearchParams(query));
const write = (view: CityViewState) => toSearchParams(view).toString();
const roundTrip = (view: CityViewState) => parse(write(view));

describe('an address without parameters', () => {
  test('is the default view, and the default view has no parameters', () => {
    expect(parse('')).toEqual(NOTHING);
    expect(write(NOTHING)).toBe('');
    expect(toAddress('/', toSearchParams(NOTHING))).toBe('/');
  });

  test('leaves the lens of a chain open as well', () => {
    expect(parseChainViewState(new URLSearchParams(''))).toEqual(NOTHING);
  });
});

describe('a view survives the way through the address', () => {
  const full: CityViewState = {
    lens: 'gaps',
    select: id('chain:new-display'),
    states: ['weak', 'absent'],
    expand: [id('segment:new-display.panel'), id('industry-code:C3974'), id('district:fuling')],
    camera: { x: -12.5, y: 0.125, ratio: 0.4 },
  };

  test('with everything in it', () => {
    expect(roundTrip(full)).toEqual(full);
  });

  test.each(CITY_LENSES)('through the lens %s', (lens) => {
    expect(roundTrip({ ...NOTHING, lens })).toEqual({ ...NOTHING, lens });
  });

  test('with every filter there is', () => {
    const all = segmentStatusSchema.options;
    for (let bits = 0; bits < 2 ** all.length; bits += 1) {
      const states = all.filter((_, index) => (bits & (2 ** index)) !== 0);
      expect(roundTrip({ ...NOTHING, states }).states).toEqual(states.length === all.length ? [] : states);
    }
  });

  test('with a camera anywhere in the picture', () => {
    for (const x of [-999_999.999, -1, 0, 0.001, 3.25, 1_000_000]) {
      for (const ratio of [0.001, 0.05, 1, 999.999, 1000]) {
        const camera = { x, y: -x + 0, ratio };
        expect(roundTrip({ ...NOTHING, camera }).camera).toEqual(camera);
      }
    }
  });

  test('as a readable address that means the same', () => {
    const address = toAddress('/', toSearchParams(full));
    expect(address).toBe(
      '/?lens=gaps&select=chain:new-display&states=weak,absent' +
        '&expand=segment:new-display.panel,industry-code:C3974,district:fuling&camera=-12.5,0.125,0.4',
    );
    expect(parse(address.slice(2))).toEqual(full);
  });

  test('as a chain sees it, supply told from no choice', () => {
    for (const lens of [...CHAIN_LENSES, undefined]) {
      const params = toSearchParams({ ...full, lens });
      expect(params.has('lens')).toBe(lens !== undefined);
      expect(parseChainViewState(params)).toEqual({ ...full, lens });
    }
  });
});

describe('equal views give equal strings', () => {
  test('whatever the order and number of states', () => {
    expect(write(parse('states=absent,weak'))).toBe(write(parse('states=weak,absent,weak')));
  });

  test('when all four states are kept, which is no filter', () => {
    expect(write(parse('states=unknown,absent,weak,present'))).toBe('');
  });

  test('when a thing is expanded twice', () => {
    expect(write(parse('expand=chain:a,chain:b,chain:a'))).toBe(write(parse('expand=chain:a,chain:b')));
  });

  test('when cameras differ by less than can be seen', () => {
    const near = { ...NOTHING, camera: { x: 1.00001, y: -0.00001, ratio: 0.50004 } };
    expect(write(near)).toBe(write({ ...NOTHING, camera: { x: 1, y: 0, ratio: 0.5 } }));
    expect(write(near)).toBe('camera=1%2C0%2C0.5');
  });

  test('whatever the order of the parameters', () => {
    expect(write(parse('camera=1,2,3&lens=table&select=chain:a'))).toBe(
      write(parse('select=chain:a&lens=table&camera=1,2,3')),
    );
  });

  test('and writing what was read changes nothing more', () => {
    for (const query of [
      'lens=gaps&states=x,weak',
      'camera=1.23456,2,0.5',
      'expand=,chain:a,,&select=',
      'lens=supply',
    ]) {
      const once = write(parse(query));
      expect(write(parse(once))).toBe(once);
    }
  });
});

describe('junk falls back to the default', () => {
  test.each([
    'lens=none&select=chain&states=x&expand=y&camera=z',
    'lens=&select=&states=&expand=&camera=',
    'lens=SUPPLY&select=Chain:new-display&states=WEAK',
    'select=chain:%00&expand=chain:../x',
    `select=chain:${'a'.repeat(200)}`,
    `expand=${'chain:a,'.repeat(2000)}`,
    `states=${'weak,'.repeat(2000)}`,
    'camera=1,2',
    'camera=1,2,3,4',
    'camera=,,',
    'camera=1,,3',
    'camera= 1,2,3',
    'camera=1e3,0,1',
    'camera=0x10,0,1',
    'camera=NaN,0,1',
    'camera=Infinity,0,1',
    'camera=0,0,0',
    'camera=0,0,-1',
    'camera=0,0,0.0001',
    'camera=0,0,1001',
    'camera=2000000,0,1',
    'unknown=1&__proto__=x',
  ])('%s', (query) => {
    expect(parse(query)).toEqual(NOTHING);
  });

  test('part by part: what is sound stays', () => {
    expect(parse('lens=map&select=chain:a&states=weak,broken&expand=chain:b,broken,chain:c&camera=a,b,c')).toEqual({
      ...NOTHING,
      select: 'chain:a',
      states: ['weak'],
      expand: ['chain:b', 'chain:c'],
    });
  });

  test('a lens of the other page is none', () => {
    expect(parseChainViewState(new URLSearchParams('lens=programs')).lens).toBeUndefined();
  });

  test('of a repeated parameter the first counts', () => {
    expect(parse('lens=gaps&lens=table').lens).toBe('gaps');
  });

  test('no more is expanded than a picture can hold', () => {
    const ids = Array.from({ length: MAX_EXPANDED + 5 }, (_, index) => `chain:c${index}`);
    expect(parse(`expand=${ids.join(',')}`).expand).toEqual(ids.slice(0, MAX_EXPANDED));
  });

  test('a camera out of bounds is not written', () => {
    for (const camera of [
      { x: Number.NaN, y: 0, ratio: 1 },
      { x: 0, y: Number.POSITIVE_INFINITY, ratio: 1 },
      { x: 0, y: 0, ratio: 0 },
      { x: 0, y: 0, ratio: 0.0004 },
      { x: 2e6, y: 0, ratio: 1 },
    ]) {
      expect(write({ ...NOTHING, camera })).toBe('');
    }
  });
});
