// The names of the picture at rest, on the stages that people have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrange } from '#graph/scene/explore/arrange';
import type { Arrangement } from '#graph/scene/explore/arrangement';
import { applyFilters } from '#graph/scene/explore/filters';
import { overlaps } from '#graph/scene/explore/labels/box-grid';
import type { LabelView } from '#graph/scene/explore/labels/label-view';
import { listLabels } from '#graph/scene/explore/labels/list-labels';
import { type PlacedLabel, placeLabels } from '#graph/scene/explore/labels/place-labels';
import { listBubbles, listMarksToSpare } from '#graph/scene/explore/labels/spared-marks';
import { parseBoundaries } from '#graph/scene/explore/map/boundaries';
import { classFirms } from '#graph/scene/explore/map/firm-classes';
import { measureText } from '#graph/scene/lanes/text-width';
import { NO_FILTERS, type Reading } from '#graph/wire/explore-state';
import { PROJECT_ROOT } from '../../../../../scripts/launch/project.mjs';
import { listIds, readRealAtlas } from '../../../../fixtures/explore/real-explore';

const atlas = await readRealAtlas();
const boundaries = parseBoundaries(
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'public', 'map', 'chongqing.json'), 'utf8')),
);
const { ids } = applyFilters(atlas, NO_FILTERS, []);
const { counts } = classFirms(atlas, ids);
const ROOM = 32;

function nameAll(reading: Reading, { width, height, tiles }: { width: number; height: number; tiles: boolean }) {
  const isTall = height > width;
  const asked = { reading, ids, scope: [], grouping: 'segment', tiles, isTall, boundaries } as const;
  const arrangement = arrange(atlas, asked);
  const look = toLook(arrangement, { width, height });
  const bubbles = listBubbles(arrangement, look);
  const labels = placeLabels(listLabels(arrangement, atlas, look), {
    ...{ width, height, bubbles, marks: listMarksToSpare(arrangement, look) },
    measure: (text, size) => measureText(text, size),
  });
  return { labels, bubbles };
}

function toLook(arrangement: Arrangement, { width, height }: { width: number; height: number }): LabelView {
  const scale = Math.min((width - ROOM) / arrangement.width, (height - ROOM) / arrangement.height);
  const view = {
    x: (width - arrangement.width * scale) / 2,
    y: (height - arrangement.height * scale) / 2,
    scale,
  };
  return { view, width, height, language: 'zh', counts };
}

const listTouching = (labels: readonly PlacedLabel[]) =>
  labels.flatMap((a, at) => labels.slice(at + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.id} ${b.id}`] : [])));

describe.each([
  ['large screen', 878, 632],
  ['small screen', 718, 452],
] as const)('at rest on a %s', (_, width, height) => {
  test.each([
    ['map', false],
    ['tiles', true],
  ] as const)('every district of the %s has its name, and no two names touch', (_kind, tiles) => {
    const { labels } = nameAll('map', { width, height, tiles });
    const named = new Set(labels.map(({ id }) => id));
    expect(listIds(atlas, 'district').filter((id) => !named.has(id))).toEqual([]);
    expect(listTouching(labels)).toEqual([]);
  });

  test('every chain has its name, and next to none lies over another chain', () => {
    const { labels, bubbles } = nameAll('force', { width, height, tiles: false });
    const chains = labels.filter(({ id }) => id.startsWith('chain:'));
    expect(new Set(chains.map(({ id }) => id)).size).toBe(listIds(atlas, 'chain').length);
    expect(listTouching(labels)).toEqual([]);
    const covering = chains.filter(({ id, box }) =>
      bubbles.some((bubble) => {
        const dx = Math.max(box.x - bubble.x, 0, bubble.x - box.x - box.width);
        const dy = Math.max(box.y - bubble.y, 0, bubble.y - box.y - box.height);
        return bubble.id !== id && Math.hypot(dx, dy) < bubble.r - 2;
      }),
    );
    expect(covering.length).toBeLessThanOrEqual(2);
  });
});

test('a tile says how many firms it holds, and nothing where there is no record', () => {
  const { labels } = nameAll('map', { width: 878, height: 632, tiles: true });
  const numbers = new Map(labels.filter(({ id }) => id.startsWith('count ')).map(({ id, lines }) => [id, lines[0]]));
  expect(numbers.size).toBeGreaterThan(30);
  for (const [id, number] of numbers) {
    expect(number).toBe(String([...counts].find(([district]) => id === `count ${district}`)?.[1]));
  }
});

test('a name away from its mark has a line to its rim', () => {
  const { labels } = nameAll('force', { width: 718, height: 452, tiles: false });
  const far = labels.filter(({ side }) => side === 'far');
  expect(far.length).toBeGreaterThan(0);
  for (const { leader, spot, box } of far) {
    const [from, to] = leader ?? [];
    expect(Math.hypot((to?.x ?? 0) - spot.x, (to?.y ?? 0) - spot.y)).toBeCloseTo(spot.r, 6);
    expect(from !== undefined && from.x >= box.x && from.x <= box.x + box.width).toBe(true);
  }
  expect(labels.filter(({ side, leader }) => side !== 'far' && leader !== undefined)).toEqual([]);
});
