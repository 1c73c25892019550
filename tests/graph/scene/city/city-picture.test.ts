import { beforeAll, describe, expect, test } from 'vitest';
import { pickRestLinks } from '#graph/scene/city/city-links';
import { buildCityPicture, type CityPicture } from '#graph/scene/city/city-picture';
import { countDrawn } from '#graph/scene/city/drawn-counts';
import type { Point } from '#graph/scene/city/find-routes';
import type { Rect, Slot } from '#graph/scene/city/layout-types';
import { measureText } from '#graph/scene/lanes/text-width';
import type { CityView } from '#graph/wire/city';
import type { CityLens } from '#graph/wire/view-state';
import { readCsv } from '../../query/real-store';
import { readRealCity, shuffle, shuffleCity, toTestCaption } from './real-city';

const DESKTOP = { width: 1028, height: 670, language: 'zh' } as const;
const SIZES = [
  DESKTOP,
  { ...DESKTOP, language: 'en' },
  { width: 868, height: 453, language: 'zh' },
  { width: 358, height: 600, language: 'zh' },
] as const;

let view: CityView;
beforeAll(async () => {
  view = await readRealCity();
}, 60_000);

describe('lines of links', () => {
  test.each(SIZES)('run across no ring and no name, whatever is drawn: $width, $language', (size) => {
    const picture = buildCityPicture(view, size, toTestCaption);
    expect(findCrossings(picture, picture.links)).toEqual([]);
    for (const lens of ['supply', 'districts', 'programs'] as const) {
      expect(findCrossings(picture, pickRestLinks(picture.links, lens)), lens).toEqual([]);
    }
  });

  test('of one thing alone run across no ring and no name either', () => {
    const picture = buildCityPicture(view, DESKTOP, toTestCaption);
    for (const { id } of picture.layout.slots)
      expect(findCrossings(picture, picture.focusOf(id).links), id).toEqual([]);
  });

  test('join every two things of the sheet that are linked, from rim to rim', () => {
    const picture = buildCityPicture(view, DESKTOP, toTestCaption);
    const wanted = picture.links.filter(
      ({ from, to }) => picture.slots.has(from) && picture.slots.has(to) && from !== to,
    );
    const lines = picture.linesOf(picture.links);
    expect(new Set(lines.map(({ link }) => link.key))).toEqual(new Set(wanted.map(({ key }) => key)));
    for (const { link, points } of lines) {
      expectAtRim(points[0], picture.slots.get(link.from));
      expectAtRim(points.at(-1), picture.slots.get(link.to));
    }
  });

  test('do not depend on the order of the data or of the question', () => {
    const picture = buildCityPicture(view, DESKTOP, toTestCaption);
    const other = buildCityPicture(shuffleCity(view), DESKTOP, toTestCaption);
    expect(other.linesOf(shuffle(other.links))).toEqual(picture.linesOf(picture.links));
  });

  test('lead from one supplier on one track until they part', () => {
    const picture = buildCityPicture(view, DESKTOP, toTestCaption);
    const lines = picture.linesOf(pickRestLinks(picture.links, 'supply'));
    const starts = new Map<string, Set<string>>();
    for (const { link, points } of lines) {
      const own = starts.get(link.from) ?? new Set();
      starts.set(link.from, own.add(JSON.stringify(points[0])));
    }
    // At most one exit to each side of a ring and one above it.
    for (const [id, exits] of starts) expect(exits.size, id).toBeLessThanOrEqual(3);
  });
});

describe('what is drawn', () => {
  test.each(['supply', 'gaps', 'districts', 'programs'] as const)(
    'and what is not make up all links: %s',
    async (lens: CityLens) => {
      const picture = buildCityPicture(view, DESKTOP, toTestCaption);
      const rest = pickRestLinks(picture.links, lens);
      const counts = countDrawn(picture.links, { marks: picture.layout.slots, links: rest, satellites: [] });
      const pairs = await readSupplyPairs();
      expect(counts.links.supply.total).toBe(pairs.size);
      expect(counts.links.supply.drawn).toBe(
        lens === 'supply' ? [...pairs.values()].filter((count) => count >= 3).length : 0,
      );
      expect(counts.marks).toEqual({ chain: 33, industry: 12, district: 41, program: 47 });
      for (const { drawn, total } of Object.values(counts.links)) expect(drawn).toBeLessThanOrEqual(total);
    },
  );

  test('for a thing in focus is every link that names it', () => {
    const picture = buildCityPicture(view, DESKTOP, toTestCaption);
    for (const chain of view.chains) {
      const focus = picture.focusOf(chain.id);
      const own = picture.links.filter(({ from, to }) => from === chain.id || to === chain.id);
      expect(focus.links).toEqual(own);
      for (const industry of chain.industryIds) expect(focus.related.has(industry)).toBe(true);
    }
  });
});

/** Supply between chains, counted from the file itself. */
async function readSupplyPairs(): Promise<ReadonlyMap<string, number>> {
  const pairs = new Map<string, number>();
  for (const row of await readCsv('segment_links')) {
    const [from, to] = [row['from_segment']?.split('.')[0], row['to_segment']?.split('.')[0]];
    if (from === to) continue;
    pairs.set(`${from} ${to}`, (pairs.get(`${from} ${to}`) ?? 0) + 1);
  }
  return pairs;
}

function expectAtRim(point: Point | undefined, slot: Slot | undefined): void {
  expect(point !== undefined && slot !== undefined).toBe(true);
  if (point === undefined || slot === undefined) return;
  expect(Math.abs(Math.hypot(point.x - slot.x, point.y - slot.y) - slot.radius - 2)).toBeLessThan(0.5);
}

/** Names and rings that a line runs through, its own two ends left out. */
function findCrossings(picture: CityPicture, links: CityPicture['links']): readonly string[] {
  const names = picture.layout.slots
    .filter(({ kind }) => kind !== 'program')
    .map((slot) => ({ id: slot.id, rect: toName(slot, picture) }));
  const rings = picture.layout.slots.map(({ id, x, y, radius }) => ({
    id,
    rect: { x: x - radius * 0.9, y: y - radius * 0.9, width: radius * 1.8, height: radius * 1.8 },
  }));
  return picture
    .linesOf(links)
    .flatMap(({ link, points }) =>
      [...names, ...rings.filter(({ id }) => id !== link.from && id !== link.to)].flatMap(({ id, rect }) =>
        points.some((point, index) => passes(points[index - 1], point, rect)) ? [`${link.key} through ${id}`] : [],
      ),
    );
}

function toName({ kind, x, y, radius, lines }: Slot, { layout }: CityPicture): Rect {
  const factor = layout.language === 'en' ? 0.88 : 0.98;
  const width = Math.max(...lines.map((line) => measureText(line, 13))) * factor;
  if (kind === 'chain') return { x: x - width / 2, y: y + radius + 5, width, height: lines.length * 16 + 12 };
  if (kind === 'industry') return { x: x + 11, y: y - 6, width, height: lines.length * 16 - 4 };
  return { x: x - 6, y: y + 14, width: 12, height: layout.language === 'zh' ? lines.join('').length * 13 : width };
}

/** Whether a straight piece meets a rectangle (Liang–Barsky). */
function passes(from: Point | undefined, to: Point, rect: Rect): boolean {
  if (from === undefined) return false;
  let [low, high] = [0, 1];
  for (const [start, move, min, max] of [
    [from.x, to.x - from.x, rect.x, rect.x + rect.width],
    [from.y, to.y - from.y, rect.y, rect.y + rect.height],
  ] as const) {
    if (Math.abs(move) < 1e-9) {
      if (start < min || start > max) return false;
      continue;
    }
    const [a, b] = [(min - start) / move, (max - start) / move];
    low = Math.max(low, Math.min(a, b));
    high = Math.min(high, Math.max(a, b));
  }
  return low < high;
}
