import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DISTRICT_TILES, TILE_COLUMNS } from '#graph/scene/explore/map/district-tiles';

const rowSchema = z.object({ kind: z.string(), short_zh: z.string(), lat: z.coerce.number(), lng: z.coerce.number() });
const file = readFileSync(new URL('../../../../../data/districts.csv', import.meta.url));
const places = z
  .array(rowSchema)
  .parse(parse(file, { columns: true }))
  .filter(({ kind }) => kind !== 'development-zone');

describe('the tile map', () => {
  test('has a tile for every district and county of the dataset, and for nothing else', () => {
    expect([...DISTRICT_TILES.keys()].sort()).toEqual(places.map(({ short_zh }) => short_zh).sort());
  });

  test('gives no two the same tile, and none outside of the grid', () => {
    const taken = [...DISTRICT_TILES.values()].map(({ column, row }) => `${column},${row}`);
    expect(new Set(taken).size).toBe(taken.length);
    for (const { column } of DISTRICT_TILES.values()) expect(column).toBeLessThanOrEqual(TILE_COLUMNS);
  });

  test('lies as the city lies: places far to the east stand to the right, far to the north above', () => {
    for (const a of places) {
      for (const b of places) {
        const [one, other] = [DISTRICT_TILES.get(a.short_zh), DISTRICT_TILES.get(b.short_zh)];
        if (one === undefined || other === undefined) continue;
        if (a.lng - b.lng > 1)
          expect(one.column, `${a.short_zh} is east of ${b.short_zh}`).toBeGreaterThan(other.column);
        if (a.lat - b.lat > 1.5) expect(one.row, `${a.short_zh} is north of ${b.short_zh}`).toBeLessThan(other.row);
      }
    }
  });
});
