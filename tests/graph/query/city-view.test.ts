// The city view of the real dataset against its CSV files, read past all code of the project.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CITY_ID } from '#graph/model/ids';
import { buildCityView } from '#graph/query/city-view';
import { readSnapshot } from '#graph/query/snapshot';
import { openStore } from '#graph/store/open-store';
import type { GraphStore } from '#graph/store/port';
import { type CityView, cityViewSchema } from '#graph/wire/city';
import { buildRealStore, type CsvRow, type RealStore, readCsv } from './real-store';

let real: RealStore;
let store: GraphStore;
let view: CityView;
const rows: Record<string, readonly CsvRow[]> = {};
const of = (name: string): readonly CsvRow[] => rows[name] ?? [];

beforeAll(async () => {
  real = await buildRealStore();
  store = await openStore();
  view = await buildCityView(await readSnapshot(store));
  const names = ['chains', 'segments', 'segment_status', 'segment_links', 'chain_districts', 'districts', 'programs'];
  for (const name of [...names, 'enterprise_segments', 'enterprise_sites', 'findings', 'industries', 'program_links']) {
    rows[name] = await readCsv(name);
  }
});

afterAll(async () => {
  await store.close();
  await real.remove();
});

const countBy = (items: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};
const chainOf = (segment: string) => segment.split('.')[0] ?? '';
const split = (text: string | undefined) => (text ?? '').split(';').filter((part) => part !== '');

describe('the city view', () => {
  test('has the shape that crosses HTTP', () => {
    expect(cityViewSchema.parse(view)).toEqual(JSON.parse(JSON.stringify(view)));
    expect(view.id).toBe(CITY_ID);
  });

  test('holds every chain, district, program and industry of the files', () => {
    const pairs = [
      [view.chains, 'chains', 'chain'],
      [view.districts, 'districts', 'district'],
      [view.programs, 'programs', 'program'],
      [view.industries, 'industries', 'industry'],
    ] as const;
    for (const [things, file, kind] of pairs) {
      expect(things.map(({ id }) => String(id)).sort()).toEqual(
        of(file)
          .map((row) => `${kind}:${row['id']}`)
          .sort(),
      );
    }
  });

  test('counts the states of each chain and of the city', () => {
    const states = new Map(of('segment_status').map((row) => [row['segment_id'] ?? '', row['status'] ?? '']));
    const stateOf = (segment: CsvRow) => states.get(segment['id'] ?? '') ?? 'unknown';
    for (const chain of view.chains) {
      const own = of('segments').filter((row) => `chain:${row['chain_id']}` === chain.id);
      expect(chain.segments).toBe(own.length);
      expect(chain.states, chain.id).toEqual({
        present: 0,
        weak: 0,
        absent: 0,
        unknown: 0,
        ...countBy(own.map(stateOf)),
      });
    }
    expect(view.states).toEqual({
      present: 0,
      weak: 0,
      absent: 0,
      unknown: 0,
      ...countBy(of('segments').map(stateOf)),
    });
  });

  test('counts each firm of a chain once', () => {
    for (const chain of view.chains) {
      const own = of('enterprise_segments').filter((row) => `chain:${chainOf(row['segment_id'] ?? '')}` === chain.id);
      expect(chain.enterprises, chain.id).toBe(new Set(own.map((row) => row['enterprise_id'])).size);
      const operating = own.filter((row) => row['status'] === 'operating');
      expect(chain.operating, chain.id).toBe(new Set(operating.map((row) => row['enterprise_id'])).size);
    }
  });
});

describe('what joins the things of the city', () => {
  test('joins two chains once, with the number of links between their segments', () => {
    const links = of('segment_links').map((row) => [
      chainOf(row['from_segment'] ?? ''),
      chainOf(row['to_segment'] ?? ''),
    ]);
    const expected = countBy(
      links.filter(([from, to]) => from !== to).map(([from, to]) => `chain:${from} chain:${to}`),
    );
    const across = view.supplies.filter(({ from, to }) => from !== to);
    expect(Object.fromEntries(across.map(({ from, to, links: count }) => [`${from} ${to}`, count]))).toEqual(expected);
    for (const { links: all, required } of view.supplies) expect(required).toBeLessThanOrEqual(all);
  });

  test('joins a chain and a district once, by the strongest of the roles that texts give', () => {
    const order = ['lead', 'featured', 'planned', 'mentioned'];
    const strongest = new Map<string, number>();
    for (const row of of('chain_districts')) {
      const key = `chain:${row['chain_id']} district:${row['district_id']}`;
      const rank = order.indexOf(row['role'] ?? '');
      strongest.set(key, Math.min(strongest.get(key) ?? order.length, rank));
    }
    expect(view.deployments.map((item) => `${item.chainId} ${item.districtId} ${item.role}`).sort()).toEqual(
      [...strongest].map(([key, rank]) => `${key} ${order[rank]}`).sort(),
    );
  });

  test('gives each chain its industries, in the order of the file', () => {
    for (const chain of view.chains) {
      const row = of('chains').find((item) => `chain:${item['id']}` === chain.id);
      expect(chain.industryIds.map(String).sort()).toEqual(
        split(row?.['industry_ids'])
          .map((id) => `industry:${id}`)
          .sort(),
      );
    }
    for (const industry of view.industries) {
      const own = of('chains').filter((row) =>
        split(row['industry_ids']).includes(industry.id.slice('industry:'.length)),
      );
      expect(industry.chains, industry.id).toBe(own.length);
    }
  });
});

describe('what the city says', () => {
  test('counts the findings of each kind', () => {
    expect(view.findings).toEqual({
      missing: 0,
      weak: 0,
      strengthen: 0,
      extend: 0,
      baseline: 0,
      ...countBy(of('findings').map((row) => row['kind'] ?? '')),
    });
  });

  test('says in its headline what it counts', () => {
    const { weak, absent, unknown } = view.states;
    for (const number of [view.chains.length, of('segments').length, weak, absent, unknown]) {
      expect(view.headline.zh).toContain(String(number));
      expect(view.headline.en).toContain(String(number));
    }
  });

  test('is built once and shared as long as the data stay the same', async () => {
    expect(await buildCityView(await readSnapshot(store))).toBe(view);
  });
});
