import { describe, expect, test } from 'vitest';
import { type ArrangeRequest, arrange } from '#graph/scene/explore/arrange';
import { applyFilters } from '#graph/scene/explore/filters';
import { findFocus } from '#graph/scene/explore/focus';
import { NO_FILTERS } from '#graph/wire/explore-state';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';

const atlas = await readRealAtlas();
const { ids } = applyFilters(atlas, NO_FILTERS, []);
const toArrangement = (more: Partial<ArrangeRequest>) =>
  arrange(atlas, { reading: 'force', ids, scope: [], grouping: 'segment', tiles: false, ...more });
const phone = { width: 366, height: 490 };

describe('what a phone shows first', () => {
  const upright = toArrangement({ isTall: true });

  test('stands upright where the stage does, as the same picture turned', () => {
    const lying = toArrangement({});
    expect(lying.width).toBeGreaterThan(lying.height);
    expect([upright.width, upright.height]).toEqual([lying.height, lying.width].map((side) => expect.closeTo(side, 6)));
    expect(upright.spots.size).toBe(lying.spots.size);
  });

  test('are all chains, and not the rims around them', () => {
    const part = findFocus(upright, phone);
    if (part === undefined) throw new Error('the whole is shown');
    const isIn = ({ x, y }: { readonly x: number; readonly y: number }) =>
      x >= part.x && y >= part.y && x <= part.x + part.width && y <= part.y + part.height;
    const marks = (kind: string) => [...upright.spots].filter(([id]) => id.startsWith(`${kind}:`)).map(([, at]) => at);
    expect(marks('chain').filter((spot) => !isIn(spot))).toEqual([]);
    expect(marks('program').filter(isIn).length).toBeLessThan(marks('program').length);
    expect(part.width * part.height).toBeLessThan(0.7 * upright.width * upright.height);
  });

  test('of lanes is their upper left corner, as large as can be read', () => {
    const lanes = toArrangement({ reading: 'lanes' });
    const part = findFocus(lanes, phone);
    expect(part?.y).toBe(0);
    expect((part?.x ?? -1) + (part?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(lanes.width);
    expect(phone.width / (part?.width ?? Number.POSITIVE_INFINITY)).toBeGreaterThan(0.5);
  });

  test('is the whole where the stage is wide', () => {
    expect(findFocus(upright, { width: 878, height: 632 })).toBeUndefined();
    expect(findFocus(toArrangement({ reading: 'lanes' }), { width: 878, height: 632 })).toBeUndefined();
  });
});
