import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBoundaries } from '#graph/scene/explore/map/boundaries';
import { buildFrame, isInMiddle, toPlaced } from '#graph/scene/explore/map/inset';
import { buildProjection } from '#graph/scene/explore/map/project';
import { PROJECT_ROOT } from '../../../../../scripts/launch/project.mjs';

const boundaries = parseBoundaries(
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'public', 'map', 'chongqing.json'), 'utf8')),
);
if (boundaries === undefined) throw new Error('public/map/chongqing.json cannot be read');
const projection = buildProjection(boundaries);
const listPoints = (isWanted: (adcode: string) => boolean) =>
  boundaries.districts
    .filter(({ adcode }) => isWanted(adcode))
    .flatMap(({ rings }) => rings.flat().map(([lng, lat]) => projection.toPoint(lng, lat)));

describe.each([
  ['wide', false],
  ['upright', true],
] as const)('the inset of a stage that is %s', (_, isTall) => {
  const { width, height, whole, inset } = buildFrame(boundaries, projection, isTall);
  if (inset === undefined) throw new Error('no inset');
  const isIn = ({ x, y }: { readonly x: number; readonly y: number }, box: typeof inset.box) =>
    x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;

  test('holds the whole of the middle, more than twice as large', () => {
    const placed = listPoints(isInMiddle).map((point) => toPlaced(point, inset.place));
    expect(placed.filter((point) => !isIn(point, inset.box))).toEqual([]);
    expect(inset.place.k / whole.k).toBeGreaterThan(2);
  });

  test('covers no border of the map itself', () => {
    const placed = listPoints(() => true).map((point) => toPlaced(point, whole));
    expect(placed.filter((point) => isIn(point, inset.box))).toEqual([]);
    expect(placed.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height)).toEqual([]);
  });

  test('is as upright as its stage', () => {
    expect(width > height).toBe(!isTall);
  });
});

test('there is none without borders', () => {
  const none = { attribution: '', districts: [] };
  expect(buildFrame(none, buildProjection(none), false).inset).toBeUndefined();
});
