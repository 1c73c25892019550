import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type NodeId, toNodeId } from '#graph/model/ids';
import type { Arrangement, GroundShape, Scene } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import { arrangeMap } from '#graph/scene/explore/map/arrange-map';
import { type Boundaries, parseBoundaries } from '#graph/scene/explore/map/boundaries';
import { findHome } from '#graph/scene/explore/map/weights';
import { PROJECT_ROOT } from '../../../../../scripts/launch/project.mjs';
import { listIds, readRealAtlas } from '../../../../fixtures/explore/real-explore';
import { SCENES } from '../../../../fixtures/explore/six-scenes';
import { holds, listLost, listOutside, listOverlaps, turnAround } from '../picture-checks';

const FILE = join(PROJECT_ROOT, 'public', 'map', 'chongqing.json');
const text = readFileSync(FILE, 'utf8');

let atlas: Atlas;
let boundaries: Boundaries;
beforeAll(async () => {
  atlas = await readRealAtlas();
  const parsed = parseBoundaries(JSON.parse(text));
  if (parsed === undefined) throw new Error('public/map/chongqing.json cannot be read');
  boundaries = parsed;
});

describe('the borders', () => {
  test('are small, attributed, and there for every district and county of the dataset', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(120_000);
    expect(boundaries.attribution).toContain('Apache License 2.0');
    const codes = listIds(atlas, 'district').flatMap((id) => atlas.nodes.get(id)?.adcode ?? []);
    expect(boundaries.districts.map(({ adcode }) => adcode).sort()).toEqual([...codes].sort());
  });

  test('hold the seat of each district, so that codes and shapes belong together', () => {
    const misplaced = listIds(atlas, 'district').flatMap((id) => {
      const { adcode, lat = 0, lng = 0, nameZh } = atlas.nodes.get(id) ?? {};
      const border = boundaries.districts.find((district) => district.adcode === adcode);
      const all = border?.rings.flat() ?? [];
      if (border === undefined) return [];
      const near = all.some(([x, y]) => Math.hypot(x - lng, y - lat) < 0.6);
      return near ? [] : [nameZh];
    });
    expect(misplaced).toEqual([]);
  });

  test('are nothing where the file is something else', () => {
    expect(parseBoundaries({ type: 'FeatureCollection', features: [] })).toBeUndefined();
    expect(parseBoundaries('')).toBeUndefined();
  });
});

const KINDS = [
  ['shapes', false],
  ['tiles', true],
] as const;

describe.each(SCENES.flatMap(([name, build]) => KINDS.map(([as, tiles]) => [name, as, build, tiles] as const)))(
  'the map of %s in %s',
  (...[, , buildScene, tiles]) => {
    let scene: Scene;
    let map: Arrangement;
    beforeAll(() => {
      scene = buildScene(atlas);
      map = arrangeMap(scene, boundaries, { tiles });
    });

    test('places or names as placeless every thing, and nothing overlaps', () => {
      expect(listLost(scene, map)).toEqual([]);
      expect(listOutside(map)).toEqual([]);
      expect(listOverlaps(map)).toEqual([]);
    });

    test('keeps every firm inside its district', () => {
      const shapes = new Map<string, GroundShape>(map.grounds.map(({ id, shape }) => [id, shape] as const));
      const firms = [...scene.ids].filter((id) => atlas.nodes.get(id)?.kind === 'enterprise');
      expect(firms.length).toBeGreaterThan(10);
      for (const id of firms) {
        const shape = shapes.get(atlas.districtOf.get(id) ?? '');
        expect(shape !== undefined && holds(shape, map.spots.get(id)), id).toBe(true);
      }
    });

    test('has no place for a segment without a firm on record', () => {
      const isRecorded = (id: NodeId) => (atlas.edgesAt.get(id) ?? []).some(({ type }) => type === 'OPERATES_IN');
      const segments = [...scene.ids].filter((id) => atlas.nodes.get(id)?.kind === 'segment');
      expect(segments.filter((id) => map.spots.has(id))).toEqual(segments.filter(isRecorded));
    });

    test('is the same in whatever order things are told', () => {
      const again = arrangeMap(turnAround(scene), boundaries, { tiles });
      expect(new Map([...again.spots].sort())).toEqual(new Map([...map.spots].sort()));
    });
  },
);

test('north is up and east is right', () => {
  const [, build] = SCENES[0] ?? [];
  const scene = build?.(atlas);
  if (scene === undefined) throw new Error('no scene');
  const { spots } = arrangeMap(scene, boundaries, { tiles: false });
  const at = (name: string) => spots.get(toNodeId('district', name)) ?? { x: Number.NaN, y: Number.NaN };
  expect(at('chengkou').y).toBeLessThan(at('xiushan').y);
  expect(at('rongchang').x).toBeLessThan(at('wushan').x);
});

test('a zone of development stands beside the district it lies in, both in the inset', () => {
  const scene: Scene = { atlas, ids: new Set(atlas.nodes.keys()), scope: [], grouping: 'segment' };
  const { spots, grounds } = arrangeMap(scene, boundaries, { tiles: false });
  const box = grounds.find(({ id }) => id === 'inset')?.shape;
  for (const name of ['liangjiang', 'yubei', 'yuzhong', 'western-science-city-hightech']) {
    const spot = spots.get(toNodeId('district', name));
    expect(box !== undefined && holds(box, spot), name).toBe(true);
  }
  const outside = spots.get(toNodeId('district', 'wansheng'));
  expect(box !== undefined && holds(box, outside)).toBe(false);
});

test('a segment stands in the district that holds most of its firms', () => {
  const scene: Scene = { atlas, ids: new Set(atlas.nodes.keys()), scope: [], grouping: 'segment' };
  const { spots, grounds } = arrangeMap(scene, boundaries, { tiles: true });
  const shapes = new Map<string, GroundShape>(grounds.map(({ id, shape }) => [id, shape] as const));
  const strays = listIds(atlas, 'segment').filter((id) => {
    const home = findHome(scene, id);
    const shape = home === undefined ? undefined : shapes.get(home);
    return shape?.kind === 'box' && !holds(shape, spots.get(id));
  });
  expect(strays).toEqual([]);
});

test('a filter on firms moves nothing', () => {
  const [, build] = SCENES[0] ?? [];
  const scene = build?.(atlas);
  if (scene === undefined) throw new Error('no scene');
  const all = scene.ids;
  const some = new Set([...all].filter((id, at) => !id.startsWith('enterprise:') || at % 3 === 0));
  const whole = arrangeMap(scene, boundaries, { tiles: false, all });
  const part = arrangeMap({ ...scene, ids: some }, boundaries, { tiles: false, all });
  expect(part.spots.size).toBeLessThan(whole.spots.size);
  for (const [id, spot] of part.spots) expect(spot).toEqual(whole.spots.get(id));
});

test('a filter on districts moves no segment and takes no firm from its district', () => {
  const [, build] = SCENES[4] ?? [];
  const scene = build?.(atlas);
  if (scene === undefined) throw new Error('no scene');
  const ids = new Set([...scene.ids].filter((id) => atlas.nodes.get(id)?.kind !== 'district'));
  const without = arrangeMap({ ...scene, ids }, boundaries, { tiles: false });
  expect(without.placeless).toEqual(arrangeMap(scene, boundaries, { tiles: false }).placeless);
});
