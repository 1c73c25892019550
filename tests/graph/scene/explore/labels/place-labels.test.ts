import { beforeAll, describe, expect, test } from 'vitest';
import type { Scene } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import { arrangeForce } from '#graph/scene/explore/force/arrange-force';
import { overlaps } from '#graph/scene/explore/labels/box-grid';
import type { LabelView } from '#graph/scene/explore/labels/label-view';
import { listLabels } from '#graph/scene/explore/labels/list-labels';
import {
  type LabelCandidate,
  type LabelSide,
  type PlacedLabel,
  placeLabels,
} from '#graph/scene/explore/labels/place-labels';
import { listBubbles, listMarksToSpare } from '#graph/scene/explore/labels/spared-marks';
import { arrangeLanes } from '#graph/scene/explore/lanes/arrange-lanes';
import { measureText } from '#graph/scene/lanes/text-width';
import { readRealAtlas } from '../../../../fixtures/explore/real-explore';
import { SCENES } from '../../../../fixtures/explore/six-scenes';

const stage = { width: 300, height: 200, measure: (text: string, size: number) => text.length * size };
const toCandidate = (id: string, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
  id,
  lines: [id],
  spot: { x: 150, y: 100, r: 10 },
  sides: ['right', 'left', 'above', 'below'],
  size: 12,
  bold: false,
  priority: 1,
  isUrgent: false,
  ...more,
});
const listTouching = (labels: readonly PlacedLabel[]) =>
  labels.flatMap((a, index) =>
    labels.slice(index + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.id} ${b.id}`] : [])),
  );

describe('names', () => {
  test('try side after side: four around one mark, the fifth has no place', () => {
    const labels = placeLabels(
      ['a', 'b', 'c', 'd', 'e'].map((id) => toCandidate(id)),
      stage,
    );
    expect(labels.map(({ id, side }) => `${id} ${side}`)).toEqual(['a right', 'b left', 'c above', 'd below']);
    expect(listTouching(labels)).toEqual([]);
  });

  test('take the best side by priority, ties by id, in whatever order they are told', () => {
    const given = [
      toCandidate('low', { priority: 0 }),
      toCandidate('b'),
      toCandidate('a'),
      toCandidate('top', { priority: 9 }),
    ];
    const placed = placeLabels(given, stage);
    expect(placed.map(({ id }) => id)).toEqual(['top', 'a', 'b', 'low']);
    expect(placeLabels([...given].reverse(), stage)).toEqual(placed);
  });

  test.each<[LabelSide, string, number]>([
    ['right', 'start', 164],
    ['left', 'end', 136],
    ['above', 'middle', 150],
    ['below', 'middle', 150],
    ['on', 'middle', 150],
    ['at', 'start', 151],
  ])('at the side %s have their %s where the mark asks for it', (side, anchor, x) => {
    const [label] = placeLabels([toCandidate('ab', { sides: [side] })], stage);
    expect(label?.anchor).toBe(anchor);
    expect(label?.bases[0]?.x).toBe(x);
  });

  test('stand inside a mark only where they fit', () => {
    const inside = (r: number) =>
      placeLabels([toCandidate('abc', { sides: ['inside'], spot: { x: 150, y: 100, r } })], stage);
    expect(inside(18)).toHaveLength(0);
    expect(inside(19)).toHaveLength(1);
  });

  test('never reach over the edge of the stage', () => {
    const corner = { x: 290, y: 10, r: 4 };
    const [label] = placeLabels([toCandidate('abcd', { spot: corner })], stage);
    expect(label?.side).toBe('left');
    expect(placeLabels([toCandidate('abcd', { spot: corner, sides: ['right', 'above'] })], stage)).toEqual([]);
  });

  test('keep clear of marks, unless they are urgent and have no other way', () => {
    const marks = [{ x: 175, y: 100, r: 8 }];
    expect(placeLabels([toCandidate('ab')], { ...stage, marks })[0]?.side).toBe('left');
    expect(placeLabels([toCandidate('ab', { sides: ['right'] })], { ...stage, marks })).toEqual([]);
    expect(placeLabels([toCandidate('ab', { sides: ['right'], isUrgent: true })], { ...stage, marks })).toHaveLength(1);
  });

  test('of two lines take two lines of room', () => {
    const [label] = placeLabels([toCandidate('x', { lines: ['ab', 'abcd'] })], stage);
    // A line and what its letters take of the last one.
    expect(label?.box.height).toBeCloseTo((1.25 + 1.12) * 12);
    expect(label?.box.width).toBe(4 * 12 + 2);
    expect(label?.bases).toHaveLength(2);
  });
});

describe.each(SCENES)('the names of %s', (_, buildScene) => {
  let atlas: Atlas;
  let scene: Scene;
  beforeAll(async () => {
    atlas = await readRealAtlas();
    scene = buildScene(atlas);
  });
  const measure = (text: string, size: number) => measureText(text, size);
  const toView = (scale: number): LabelView => ({
    view: { x: 20, y: 20, scale },
    width: 1600,
    height: 1200,
    language: 'zh',
  });

  test.each([0.4, 1, 3])(
    'at scale %s do not touch, are never under 12 px, and name chains before all else',
    (scale) => {
      for (const arrangement of [arrangeForce(scene), arrangeLanes(scene)]) {
        const view = toView(scale);
        const candidates = listLabels(arrangement, atlas, view);
        const labels = placeLabels(candidates, {
          ...view,
          measure,
          marks: listMarksToSpare(arrangement, view),
          bubbles: listBubbles(arrangement, view),
        });
        expect(listTouching(labels)).toEqual([]);
        expect(labels.length).toBeGreaterThan(0);
        expect(candidates.every(({ size }) => size >= 12)).toBe(true);
        expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
      }
    },
  );

  test('name what is selected and its neighbours, and nothing else that has no ground', () => {
    const arrangement = arrangeForce(scene);
    const [selected] = scene.ids;
    const important = new Set([...scene.ids].slice(0, 6));
    const names = listLabels(arrangement, atlas, { ...toView(0.5), selected, important });
    expect(names.map(({ id }) => id).sort()).toEqual([...important].sort());
    expect(names.find(({ id }) => id === selected)?.priority).toBe(Math.max(...names.map(({ priority }) => priority)));
  });
});
