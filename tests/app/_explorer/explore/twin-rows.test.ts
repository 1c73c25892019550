import { describe, expect, it } from 'vitest';
import { CITY_ID, type NodeId } from '#graph/model/ids';
import { listRows } from '../../../../app/_explorer/explore/twin-rows';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';

const atlas = await readRealAtlas();
const all = new Set(atlas.nodes.keys());
const everything: ReadonlySet<NodeId> = new Set(atlas.parentOf.values());

describe('rows of the text twin', () => {
  it('folded in they are the city alone, with what it holds counted', () => {
    const [city, ...others] = listRows(atlas, all, new Set());
    expect(others).toEqual([]);
    expect([city?.id, city?.level, city?.isOpen, (city?.children ?? 0) > 0]).toEqual([CITY_ID, 1, false, true]);
  });

  it('unfolded they hold everything that stands in the city, each once, behind its parent and one level deeper', () => {
    const rows = listRows(atlas, all, everything);
    const places = new Map(rows.map(({ id }, at) => [id, at]));
    expect(places.size).toBe(rows.length);
    expect(rows.length).toBe(1 + atlas.parentOf.size);
    for (const { id, parent, level } of rows) {
      if (parent === undefined) continue;
      expect(atlas.parentOf.get(id)).toBe(parent);
      expect(places.get(parent)).toBeLessThan(places.get(id) ?? -1);
      expect(level).toBe((rows[places.get(parent) ?? 0]?.level ?? 0) + 1);
    }
  });

  it('hold only what is in the picture', () => {
    const ids = new Set([...all].filter((id) => !id.startsWith('enterprise:')));
    expect(listRows(atlas, ids, everything).some(({ id }) => id.startsWith('enterprise:'))).toBe(false);
  });
});
