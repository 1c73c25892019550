import { describe, expect, it } from 'vitest';
import { toKnownState } from '#graph/scene/explore/known-state';
import { parseExploreState, START_VIEW } from '#graph/wire/explore-state';
import { buildSmallAtlas } from './small-atlas';

const atlas = buildSmallAtlas();
const read = (query: string) => toKnownState(atlas, parseExploreState(new URLSearchParams(query)));

describe('toKnownState', () => {
  it('gives back the very view when everything is known', () => {
    const state = parseExploreState(new URLSearchParams('scope=chain:batteries&select=enterprise:a'));
    expect(toKnownState(atlas, state)).toEqual({ state, unknown: [] });
    expect(toKnownState(atlas, state).state).toBe(state);
  });

  it('leaves out what the data do not hold, tells it once, and keeps the rest', () => {
    const { state, unknown } = read(
      'scope=chain:nowhere,chain:batteries&select=chain:nowhere&chain=chain:batteries,chain:gone&lens=year&path=enterprise:a,enterprise:zz',
    );
    expect(state).toEqual({
      ...START_VIEW,
      lens: 'year',
      scope: ['chain:batteries'],
      filters: { ...START_VIEW.filters, chain: ['chain:batteries'] },
    });
    expect(unknown.toSorted()).toEqual(['chain:gone', 'chain:nowhere', 'enterprise:zz']);
  });

  it('keeps a path only when both its ends are there', () => {
    expect(read('path=enterprise:a,enterprise:b').state.path).toEqual({ from: 'enterprise:a', to: 'enterprise:b' });
    expect(read('path=enterprise:zz,enterprise:b').state.path).toBeUndefined();
  });
});
