import { beforeAll, describe, expect, test } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import { arrange } from '#graph/scene/explore/arrange';
import type { Atlas } from '#graph/scene/explore/atlas';
import { applyFilters } from '#graph/scene/explore/filters';
import { listLabels } from '#graph/scene/explore/labels/list-labels';
import { placeLabels } from '#graph/scene/explore/labels/place-labels';
import { measureText } from '#graph/scene/lanes/text-width';
import { NO_FILTERS } from '#graph/wire/explore-state';
import { listIds, readRealAtlas } from '../../../../fixtures/explore/real-explore';

let atlas: Atlas;
let chains: readonly NodeId[];
beforeAll(async () => {
  atlas = await readRealAtlas();
  chains = [...listIds(atlas, 'chain')].sort();
});

/** Room of the stage at 1440 × 900. */
const STAGE = { width: 847, height: 601 } as const;

/** Segments of the scope whose name is missing, cut or small while the whole picture is on the stage. */
function listUnread(scope: readonly NodeId[]): readonly string[] {
  const { ids } = applyFilters(atlas, NO_FILTERS, scope);
  const arrangement = arrange(atlas, { reading: 'lanes', ids, scope, grouping: 'segment', tiles: false });
  const scale = Math.min(STAGE.width / arrangement.width, STAGE.height / arrangement.height);
  const look = { view: { x: 0, y: 0, scale }, ...STAGE, language: 'zh' } as const;
  const names = placeLabels(listLabels(arrangement, atlas, look), { ...STAGE, measure: measureText });
  const read = new Set(
    names.filter(({ lines, size }) => size >= 12 && !lines.some((line) => line.endsWith('…'))).map(({ id }) => id),
  );
  return [...ids].filter((id) => {
    const { kind, chainId } = atlas.nodes.get(id) ?? {};
    return kind === 'segment' && scope.some((own) => own === chainId) && !read.has(id);
  });
}

describe('names of segments at first sight', () => {
  test('are read in full in each chain alone', () => {
    for (const chain of chains) expect(listUnread([chain]), chain).toEqual([]);
  });

  test('are read in full in two chains that supply each other', () => {
    for (const pair of [
      ['chain:power-battery', 'chain:new-energy-vehicle'],
      ['chain:new-display', 'chain:integrated-circuits'],
    ]) {
      expect(listUnread(chains.filter((id) => pair.includes(id)))).toEqual([]);
    }
  });
});
