// What stands after the question mark: names, bounds, defaults; nothing is guessed and nothing is passed over.
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '#graph/wire/endpoints';
import { MAX_EXPLORE_NODES } from '#graph/wire/explore';
import { checkParameterNames, PARAMETERS, parseParameters, toFilterId } from '#graph/wire/parameters';

const of = (query: string) => new URLSearchParams(query);
const refusal = (field: string) => expect.objectContaining({ code: 'invalid-query', field });

describe('parseParameters', () => {
  it('fills in what is not given', () => {
    expect(parseParameters(PARAMETERS.page, of(''))).toEqual({ limit: 50 });
    expect(parseParameters(PARAMETERS.graph, of('focus=chain:new-display'))).toEqual({
      focus: 'chain:new-display',
      level: 1,
      limit: 100,
    });
  });

  it('reads numbers, words and lists', () => {
    const query = 'chain=new-display&stage=upstream&status=weak,absent&limit=200&cursor=abc_-9';
    expect(parseParameters(PARAMETERS.gaps, of(query))).toEqual({
      chain: 'new-display',
      stage: 'upstream',
      status: ['weak', 'absent'],
      limit: 200,
      cursor: 'abc_-9',
    });
    expect(parseParameters(PARAMETERS.search, of('q=%20重庆%20京东方%20')).q).toBe('重庆 京东方');
  });

  it.each(['0', '-1', '201', '1.5', '1e2', '0x10', ' 5', '5 ', '', '٣', 'null', '9'.repeat(13), '+5'])(
    'refuses the limit %j',
    (limit) => {
      expect(() => parseParameters(PARAMETERS.page, new URLSearchParams({ limit }))).toThrow(refusal('limit'));
    },
  );

  it.each([
    ['gaps', 'status', 'weak,'],
    ['gaps', 'status', 'weak, absent'],
    ['gaps', 'status', ''],
    ['gaps', 'status', Array.from({ length: 21 }, () => 'weak').join()],
    ['gaps', 'stage', 'Upstream'],
    ['gaps', 'chain', 'district:fuling'],
    ['gaps', 'chain', 'new_display'],
    ['gaps', 'chain', '../x'],
    ['gaps', 'chain', 'x'.repeat(121)],
    ['search', 'q', '   '],
    ['search', 'q', 'x'.repeat(301)],
    ['graph', 'focus', 'new-display'],
    ['graph', 'focus', 'Chain:new-display'],
    ['graph', 'level', '3'],
    ['neighbours', 'type', 'feeds'],
    ['page', 'cursor', 'a b'],
    ['page', 'cursor', 'x'.repeat(2001)],
  ] as const)('%s refuses %s=%j', (...[name, field, value]) => {
    const standard = { search: 'q=x', graph: 'focus=chain:x', neighbours: 'type=FEEDS&direction=in&kind=segment' };
    const query = of(Object.entries(standard).find(([key]) => key === name)?.[1] ?? '');
    query.set(field, value);
    expect(() => parseParameters(PARAMETERS[name], query)).toThrow(refusal(field));
  });

  it('asks for what has to be given', () => {
    expect(() => parseParameters(PARAMETERS.search, of(''))).toThrow(refusal('q'));
    expect(() => parseParameters(PARAMETERS.graph, of(''))).toThrow(refusal('focus'));
  });
});

describe('checkParameterNames', () => {
  it('refuses names an address does not take, and names given twice', () => {
    expect(() => checkParameterNames(PARAMETERS.gaps, of('chain=x&limit=3'))).not.toThrow();
    expect(() => checkParameterNames(PARAMETERS.gaps, of('chian=x'))).toThrow(refusal('chian'));
    expect(() => checkParameterNames(PARAMETERS.none, of('x'))).toThrow(refusal('x'));
    expect(() => checkParameterNames(PARAMETERS.gaps, of('limit=3&limit=3'))).toThrow(refusal('limit'));
    expect(() => checkParameterNames(PARAMETERS.gaps, of('__proto__=1'))).toThrow(refusal('__proto__'));
    expect(() => checkParameterNames(PARAMETERS.gaps, of('constructor=1'))).toThrow(refusal('constructor'));
  });

  it('does not repeat a long name at length', () => {
    const long = 'x'.repeat(3000);
    expect(() => checkParameterNames(PARAMETERS.none, of(long))).toThrow(refusal(`${'x'.repeat(60)}…`));
  });
});

describe('limits', () => {
  it('stand at every address that gives a list or a picture, each with a ceiling', () => {
    const views = ['/api', '/api/chain/{rest}', '/api/district/{rest}', '/api/{kind}/{rest}'];
    const facts = [
      '/api/dataset',
      '/api/health',
      '/api/openapi.json',
      '/api/why',
      '/api/compare',
      '/api/dossier',
      '/api/briefing',
    ];
    for (const { path, parameters } of ENDPOINTS) {
      const takesLimit = 'limit' in parameters.shape;
      expect([path, takesLimit]).toEqual([path, ![...views, ...facts].includes(path)]);
      const limit = (path === '/api/explore' ? MAX_EXPLORE_NODES : 500) + 1;
      if (takesLimit)
        expect(parameters.safeParse({ limit }).error?.issues.map(({ path: at }) => at[0])).toContain('limit');
    }
  });
});

describe('a filter by a thing', () => {
  it('refuses what would be too long for an id once its kind stands before it', () => {
    const long = 'a'.repeat(115);
    expect(() => parseParameters(PARAMETERS.enterprises, new URLSearchParams({ district: long }))).toThrow(/district/);
    const fits = 'a'.repeat(111);
    expect(parseParameters(PARAMETERS.enterprises, new URLSearchParams({ district: fits })).district).toBe(fits);
  });
});

describe('toFilterId', () => {
  it('takes an id with or without its kind', () => {
    expect(toFilterId('chain', 'new-display')).toBe('chain:new-display');
    expect(toFilterId('chain', 'chain:new-display')).toBe('chain:new-display');
    expect(toFilterId('chain', undefined)).toBeUndefined();
  });
});
