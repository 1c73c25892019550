import { describe, expect, it } from 'vitest';
import { arrange } from '#graph/scene/explore/arrange';
import { applyFilters } from '#graph/scene/explore/filters';
import { LENS_KEYS } from '#graph/scene/explore/lens-keys';
import { applyLens } from '#graph/scene/explore/lenses';
import { LOOKS, listMarks } from '#graph/scene/explore/marks';
import { NO_FILTERS } from '#graph/wire/explore-state';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';

const atlas = await readRealAtlas();
const kept = applyFilters(atlas, NO_FILTERS, []);
const arrangement = arrange(atlas, { reading: 'force', ids: kept.ids, scope: [], grouping: 'segment', tiles: false });
const { tones } = applyLens(atlas, kept, { lens: 'state', of: undefined });
const marks = listMarks(arrangement, atlas, tones);

describe('marks', () => {
  it('the four states differ in shape, and what is not known is the dotted ring under every lens', () => {
    expect(new Set(LENS_KEYS.state.map((key) => LOOKS[key].glyph)).size).toBe(4);
    for (const key of ['unknown', 'ungraded', 'undated', 'no-record', 'too-few'] as const) {
      expect(LOOKS[key].glyph).toBe('unknown');
    }
  });

  it('under each lens every word looks different from the others but for what is not known', () => {
    for (const keys of Object.values(LENS_KEYS)) {
      const looks = keys.filter((key) => LOOKS[key].glyph !== 'unknown').map((key) => JSON.stringify(LOOKS[key]));
      const distinct = new Set(looks).size;
      // Of share, firms elsewhere and segments all elsewhere are the same statement of two kinds.
      expect(looks.length - distinct).toBeLessThanOrEqual(1);
    }
  });

  it('every segment, firm, district, program and chain of the picture has one', () => {
    const wanted = [...kept.ids].filter((id) => /^(segment|enterprise|district|program|chain):/.test(id));
    const marked = new Set(marks.map(({ id }) => id));
    expect(wanted.filter((id) => !marked.has(id))).toEqual([]);
  });

  it('a ring is divided as its segments are', () => {
    for (const { id, glyph, shares } of marks) {
      if (glyph !== 'ring') continue;
      const states = (atlas.childrenOf.get(id) ?? []).map((child) => atlas.nodes.get(child)?.status);
      const count = (state: string) => states.filter((own) => own === state).length / states.length;
      expect(shares).toEqual([count('present'), count('weak'), count('absent')]);
    }
  });

  it('large ones come first, so that what is small stays on top', () => {
    const sizes = marks.map(({ r }) => r);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});
