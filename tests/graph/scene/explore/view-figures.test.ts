import { describe, expect, it } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import { applyFilters } from '#graph/scene/explore/filters';
import { countFigures } from '#graph/scene/explore/view-figures';
import { NO_FILTERS } from '#graph/wire/explore-state';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';

const atlas = await readRealAtlas();
const scope: readonly NodeId[] = ['chain:new-display' as NodeId];

describe('countFigures', () => {
  it('of one chain counts its own segments, not those of its neighbours that stand beside it', () => {
    const kept = applyFilters(atlas, NO_FILTERS, scope);
    const own = atlas.view.nodes.filter(({ chainId }) => chainId === scope[0]);
    const figures = countFigures(atlas, kept);
    expect(kept.context.size).toBeGreaterThan(0);
    expect([figures.chains, figures.segments]).toEqual([1, own.length]);
    for (const state of ['present', 'weak', 'absent', 'unknown'] as const) {
      expect(figures.states[state]).toBe(own.filter(({ status }) => status === state).length);
    }
  });

  it('counts the firms of the picture and the districts of their sites', () => {
    const kept = applyFilters(atlas, NO_FILTERS, scope);
    const firms = new Set([...kept.ids].filter((id) => id.startsWith('enterprise:')));
    const districts = new Set(
      atlas.view.edges.filter(({ type, from }) => type === 'LOCATED_IN' && firms.has(from)).map(({ to }) => to),
    );
    expect(countFigures(atlas, kept)).toMatchObject({ firms: firms.size, districts: districts.size });
  });
});
