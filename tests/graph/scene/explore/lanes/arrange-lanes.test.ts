import { beforeAll, describe, expect, test } from 'vitest';
import type { Arrangement, Scene } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import { arrangeLanes } from '#graph/scene/explore/lanes/arrange-lanes';
import { countCrossings } from '#graph/scene/explore/lanes/crossings';
import { STAGES } from '#graph/scene/explore/lanes/layers';
import { toLines } from '#graph/scene/explore/lanes/order-slots';
import { listFeeds } from '#graph/scene/explore/place/holders';
import { readRealAtlas } from '../../../../fixtures/explore/real-explore';
import { SCENES } from '../../../../fixtures/explore/six-scenes';
import { holds, listLost, listOutside, listOverlaps, listStrays, turnAround } from '../picture-checks';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await readRealAtlas();
});

describe.each(SCENES)('lanes of %s', (_, buildScene) => {
  let scene: Scene;
  let lanes: Arrangement;
  beforeAll(() => {
    scene = buildScene(atlas);
    lanes = arrangeLanes(scene);
  });

  test('give every thing a place inside the picture, and no two the same', () => {
    expect(listLost(scene, lanes)).toEqual([]);
    // Chains side by side stand for themselves, without their industries.
    const isIndustry = (id: string) => id.startsWith('industry:');
    expect(lanes.placeless.filter((id) => scene.scope.length === 0 || !isIndustry(id))).toEqual([]);
    expect(listOutside(lanes)).toEqual([]);
    expect(new Set(lanes.grounds.map(({ id }) => id)).size).toBe(lanes.grounds.length);
    expect(listOverlaps(lanes)).toEqual([]);
  });

  test('keep firms inside the ground of what holds them', () => {
    expect(listStrays(scene, lanes)).toEqual([]);
  });

  test('keep segments in the column of their stage and in the lane of their chain', () => {
    const grounds = new Map(lanes.grounds.filter(({ level }) => level < 2).map((ground) => [ground.id, ground.shape]));
    const inLanes = [...atlas.nodes.values()].filter(
      ({ id, kind, chainId }) =>
        kind === 'segment' &&
        scene.ids.has(id) &&
        (scene.scope.length === 0 || scene.scope.some((own) => own === chainId)),
    );
    expect(inLanes.length).toBeGreaterThan(10);
    for (const { id, stage = '', chainId = '' } of inLanes) {
      for (const name of [stage, chainId]) {
        const shape = grounds.get(name);
        expect(shape !== undefined && holds(shape, lanes.spots.get(id)), `${id} in ${name}`).toBe(true);
      }
    }
    const left = STAGES.flatMap((stage) => {
      const shape = grounds.get(stage);
      return shape?.kind === 'box' ? [shape.x] : [];
    });
    expect(left).toEqual([...left].sort((a, b) => a - b));
  });

  test('cross less than in the order of ids', () => {
    const feeds = listFeeds(scene);
    const count = ({ spots }: Arrangement) => countCrossings(toLines(feeds, spots));
    expect(count(lanes)).toBeLessThan(0.9 * count(arrangeLanes(scene, { order: 'id' })));
  });

  test('are the same for the same scene, in whatever order its things are told', () => {
    const again = arrangeLanes(turnAround(scene));
    expect(new Map([...again.spots].sort())).toEqual(new Map([...lanes.spots].sort()));
    expect(again.grounds).toEqual(lanes.grounds);
  });
});

test('chains looked at stand under one another in the order they were chosen', () => {
  const [, build] = SCENES.find(([name]) => name === 'six chains') ?? SCENES[0] ?? [];
  const scene = build?.(atlas);
  if (scene === undefined) throw new Error('no scene');
  const turned = { ...scene, scope: [...scene.scope].reverse() };
  for (const of of [scene, turned]) {
    const { spots } = arrangeLanes(of);
    const heights = of.scope.map((id) => spots.get(id)?.y ?? Number.NaN);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  }
});
