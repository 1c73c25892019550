import { afterAll, describe, expect, it } from 'vitest';
import { buildExploreView } from '#graph/query/explore-view';
import { buildPathsView } from '#graph/query/paths-view';
import { buildAtlas } from '#graph/scene/explore/atlas';
import { findPaths } from '#graph/scene/explore/paths';
import { pathsViewSchema } from '#graph/wire/paths';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, close } = await openRealSnapshot();
afterAll(close);
const explore = await buildExploreView(snapshot, {});
const atlas = buildAtlas(explore);
const ask = (from: string, to: string, limit = 12) => buildPathsView(snapshot, { from, to, limit });

describe('ways between two things', () => {
  it('are those that the explorer draws, with their sources', async () => {
    const ids = explore.nodes.filter((_, at) => at % 97 === 5).map(({ id }) => id);
    for (const [at, from] of ids.entries()) {
      const to = ids[(at + 3) % ids.length] ?? from;
      const view = await ask(from, to);
      const drawn = findPaths(atlas, { from, to }, { most: 12 });
      expect(pathsViewSchema.safeParse(view).error).toBeUndefined();
      expect([view.length, view.total]).toEqual([drawn?.length, drawn?.total ?? 0]);
      expect(view.paths.map(({ things }) => things.map(({ id }) => id))).toEqual(
        (drawn?.paths ?? []).map(({ things }) => things),
      );
      expect(view.paths.map(({ hops }) => hops)).toEqual(
        (drawn?.paths ?? []).map(({ hops }) => hops.map(({ edges }) => edges)),
      );
      const cited = new Set(view.paths.flatMap(({ hops }) => hops.flat().flatMap(({ sourceIds }) => sourceIds ?? [])));
      expect(new Set(view.sources.map(({ id }) => id))).toEqual(cited);
    }
  });

  it('begin and end at the best hits of words', async () => {
    const view = await ask('长安汽车', 'fuling');
    expect([view.from.kind, view.to.id]).toEqual(['enterprise', 'district:fuling']);
    expect(view.headline.zh).toContain('最短');
  });

  it('are none of what nobody knows', async () => {
    await expect(ask('enterprise:no-such-firm', 'district:fuling')).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask('district:fuling', '☃')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of a thing to itself are one of no step', async () => {
    expect(await ask('district:fuling', 'district:fuling')).toMatchObject({ length: 0, total: 1 });
  });
});
