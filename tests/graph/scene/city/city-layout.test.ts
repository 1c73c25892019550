import { beforeAll, describe, expect, test } from 'vitest';
import { buildCityLayout } from '#graph/scene/city/city-layout';
import { buildIndustryBoxes } from '#graph/scene/city/industry-boxes';
import type { CityLayout, Rect, Slot } from '#graph/scene/city/layout-types';
import { measureText } from '#graph/scene/lanes/text-width';
import type { CityView } from '#graph/wire/city';
import { readCsv } from '../../query/real-store';
import { readRealCity, shuffleCity, toTestCaption } from './real-city';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1028, height: 670 },
  { width: 868, height: 453 },
  { width: 640, height: 700 },
  { width: 358, height: 600 },
];
const CASES = SIZES.flatMap((size) => (['zh', 'en'] as const).map((language) => ({ ...size, language })));

let view: CityView;
beforeAll(async () => {
  view = await readRealCity();
}, 60_000);

describe('the sheet of the city', () => {
  test.each(CASES)('gives every thing of the dataset one place: $width × $height, $language', async (size) => {
    const layout = buildCityLayout(view, size, toTestCaption);
    for (const [kind, file] of [
      ['chain', 'chains'],
      ['industry', 'industries'],
      ['district', 'districts'],
      ['program', 'programs'],
    ] as const) {
      const ids = layout.slots.filter((slot) => slot.kind === kind).map(({ id }) => id);
      const rows = await readCsv(file);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length, file).toBe(rows.length);
    }
  });

  test.each(CASES)('lets no mark, name or caption touch another: $width × $height, $language', (size) => {
    const layout = buildCityLayout(view, size, toTestCaption);
    expect(findOverlaps(layout)).toEqual([]);
  });

  test.each(CASES)('keeps everything on the sheet and every chain in its box: $width × $height, $language', (size) => {
    const layout = buildCityLayout(view, size, toTestCaption);
    const sheet = { x: 0, y: 0, width: layout.width, height: layout.height };
    for (const area of toAreas(layout)) expect(isWithin(area.rect, sheet), area.name).toBe(true);
    for (const slot of layout.slots.filter(({ kind }) => kind === 'chain' || kind === 'industry')) {
      const box = layout.boxes.find(({ id }) => id === slot.group);
      expect(box !== undefined && isWithin(toNameRect(slot, layout.language), box.rect), slot.id).toBe(true);
    }
  });

  test('fits the stage of a desktop, and is higher than a phone', () => {
    const desktop = buildCityLayout(view, { width: 1028, height: 670, language: 'zh' }, toTestCaption);
    expect(desktop.height).toBeLessThanOrEqual(670 * 1.04);
    const phone = buildCityLayout(view, { width: 358, height: 600, language: 'zh' }, toTestCaption);
    expect(phone.width).toBe(358);
    expect(phone.height).toBeGreaterThan(1000);
  });

  test('does not depend on the order of the data', () => {
    const size = { width: 1028, height: 670, language: 'zh' } as const;
    expect(buildCityLayout(shuffleCity(view), size, toTestCaption)).toEqual(buildCityLayout(view, size, toTestCaption));
  });

  test('puts boxes that supply more than they use before those that use more', () => {
    const boxes = buildIndustryBoxes(view);
    const balances = boxes.map(({ balance }) => balance);
    expect(balances).toEqual([...balances].sort((a, b) => b - a));
    expect(boxes[0]?.balance).toBeGreaterThan(0);
    expect(boxes.at(-1)?.balance).toBeLessThanOrEqual(0);
  });
});

type Area = { readonly name: string; readonly rect: Rect };

function toAreas(layout: CityLayout): readonly Area[] {
  const marks = layout.slots.map((slot): Area => {
    const { id, x, y, radius } = slot;
    return { name: `${id} mark`, rect: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } };
  });
  const names = layout.slots
    .filter(({ kind }) => kind !== 'program')
    .map((slot): Area => ({ name: `${slot.id} name`, rect: toNameRect(slot, layout.language) }));
  const captions = layout.captions.map(
    ({ key, rect }): Area => ({ name: `${key} caption`, rect: { ...rect, width: 40 } }),
  );
  return [...marks, ...names, ...captions];
}

/** Where the name is written, by the rules of the labels' style sheet. */
function toNameRect({ kind, x, y, radius, lines }: Slot, language: 'zh' | 'en'): Rect {
  const size = kind === 'chain' && language === 'en' ? 12 : kind === 'district' ? 12 : 13;
  // Estimates are generous by a tenth; what is asked here is whether real text collides.
  const width = Math.max(...lines.map((line) => measureText(line, size))) * (language === 'en' ? 0.88 : 1);
  if (kind === 'chain') return { x: x - width / 2, y: y + radius + 3, width, height: lines.length * 16 + 15 };
  if (kind === 'industry') return { x: x + 10, y: y - 8, width, height: lines.length * 16 };
  const length = language === 'zh' ? [...lines.join('')].length * 13 : width;
  return { x: x - 7, y: y + 13, width: 14, height: length };
}

function findOverlaps(layout: CityLayout): readonly string[] {
  const areas = toAreas(layout);
  return areas.flatMap((a, index) =>
    areas.slice(index + 1).flatMap((b) => (meets(a.rect, b.rect) ? [`${a.name} × ${b.name}`] : [])),
  );
}

function meets(a: Rect, b: Rect): boolean {
  const slack = 0.5;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  );
}
