import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Scene, Spot } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import { arrangeForce } from '#graph/scene/explore/force/arrange-force';
import { readRealAtlas } from '../../../../fixtures/explore/real-explore';
import { SCENES } from '../../../../fixtures/explore/six-scenes';
import { listLost, listOutside, listOverlaps, listStrays, turnAround } from '../picture-checks';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await readRealAtlas();
});
afterEach(() => vi.restoreAllMocks());

describe.each(SCENES)('the force picture of %s', (_, buildScene) => {
  let scene: Scene;
  let picture: Arrangement;
  beforeAll(() => {
    scene = buildScene(atlas);
    picture = arrangeForce(scene);
  });

  test('gives every thing a place inside the picture, and no two the same', () => {
    expect(listLost(scene, picture)).toEqual([]);
    expect(listOutside(picture)).toEqual([]);
    expect(listOverlaps(picture)).toEqual([]);
  });

  test('keeps firms in the circle of what holds them, and circles of a level apart', () => {
    expect(listStrays(scene, picture)).toEqual([]);
    for (const level of [1, 2]) {
      const circles = picture.grounds.flatMap(({ level: own, thing, shape }): readonly (readonly [NodeId, Spot])[] => {
        if (own !== level || thing === undefined || shape.kind !== 'circle') return [];
        return [[thing, { ...shape.centre, r: shape.radius }]];
      });
      expect(listOverlaps({ spots: new Map(circles) })).toEqual([]);
    }
  });

  test('is the same to the last digit, without chance, in whatever order things are told', () => {
    vi.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('left to chance');
    });
    const again = arrangeForce(turnAround(scene));
    expect(new Map([...again.spots].sort())).toEqual(new Map([...picture.spots].sort()));
  });

  test('is compact: marks and circles do not stand lost in a picture of nothing', () => {
    const area = [...picture.spots.values()].reduce((sum, { r }) => sum + Math.PI * r * r, 0);
    expect((picture.width * picture.height) / area).toBeLessThan(90);
  });

  test('leaves what stood where it stood, and finds free places beside it for what is new', () => {
    const old = [...picture.spots].filter((_, index) => index % 7 !== 0);
    const kept = new Map(old);
    const next = arrangeForce(scene, { kept });
    for (const [id, spot] of kept) expect(next.spots.get(id)).toEqual(spot);
    expect(next.spots.size).toBe(scene.ids.size);
    expect(listOverlaps(next)).toEqual([]);
    expect(listOutside(next)).toEqual([]);
    expect(listStrays(scene, next)).toEqual([]);
  });

  test('forgets what is no longer in the scene', () => {
    const ids = new Set([...scene.ids].filter((id) => atlas.nodes.get(id)?.kind !== 'enterprise'));
    const fewer = arrangeForce({ ...scene, ids }, { kept: picture.spots });
    expect([...fewer.spots.keys()].sort()).toEqual([...ids].sort());
    for (const [id, spot] of fewer.spots) expect(spot).toEqual(picture.spots.get(id));
  });
});

test('a picture of which little is left is arranged anew', () => {
  const [, buildScene] = SCENES[0] ?? [];
  const scene = buildScene?.(atlas);
  if (scene === undefined) throw new Error('no scene');
  const [first] = scene.ids;
  const kept = new Map(first === undefined ? [] : [[first, { x: -5000, y: -5000, r: 4 }]]);
  expect(arrangeForce(scene, { kept }).spots).toEqual(arrangeForce(scene).spots);
});

test('an empty scene is an empty picture', () => {
  const { spots, grounds, placeless } = arrangeForce({ atlas, ids: new Set(), scope: [], grouping: 'segment' });
  expect([spots.size, grounds.length, placeless.length]).toEqual([0, 0, 0]);
});
