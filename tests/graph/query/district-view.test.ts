// Every district of the real dataset against the rows: its chains, the firms in each stage, its figures.
import { afterAll, describe, expect, it } from 'vitest';
import { groupBy } from '#graph/analysis/group-by';
import { toNodeId } from '#graph/model/ids';
import { buildDistrictView } from '#graph/query/district-view';
import { districtViewSchema } from '#graph/wire/district';
import { listActivities } from '../../contract/expected-links';
import { listDeployments, listDistrictSummaries } from '../../contract/expected-summaries';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const districts = tables('districts').map((row) => row.cell('id'));
const summaries = listDistrictSummaries(tables);
const stages = new Map(tables('segments').map((row) => [`segment:${row.cell('id')}`, row.cell('stage')]));
const ROLES = ['lead', 'featured', 'planned', 'mentioned'];
const chainOf = (segmentId: string) => `chain:${segmentId.slice('segment:'.length).split('.')[0]}`;

describe.each(districts)('%s', async (district) => {
  const id = toNodeId('district', district);
  const view = await buildDistrictView(snapshot, id);
  const activities = listActivities(tables, { district });
  const placed = listDeployments(tables).filter(({ districtId }) => districtId === id);

  it('has the shape that is sent, its region and its counts', () => {
    expect(districtViewSchema.safeParse(view).error).toBeUndefined();
    const summary = summaries.find((item) => item.id === id);
    expect([view.region?.id, view.enterprises, view.operating]).toEqual([
      summary?.regionId,
      summary?.enterprises,
      summary?.operating,
    ]);
  });

  it('shows every chain that has a firm here or that a text places here, with the strongest role', () => {
    const expected = new Set([
      ...placed.map(({ chainId }) => chainId),
      ...activities.map((row) => chainOf(row.segmentId)),
    ]);
    expect(view.chains.map((chain) => chain.id).sort()).toEqual([...expected].sort());
    for (const chain of view.chains) {
      const statement = placed.find(({ chainId }) => chainId === chain.id);
      expect([chain.role, chain.asOf]).toEqual([statement?.role, statement?.asOf]);
      const own = activities.filter((row) => chainOf(row.segmentId) === chain.id);
      expect(chain.enterprises).toBe(new Set(own.map((row) => row.enterpriseId)).size);
      const running = own.filter(({ status }) => status === 'operating');
      expect(chain.operating).toBe(new Set(running.map((row) => row.enterpriseId)).size);
    }
  });

  it('orders chains by role, then by firms', () => {
    const rank = (role: string | undefined) => (role === undefined ? ROLES.length : ROLES.indexOf(role));
    const keys = view.chains.map((chain) => [rank(chain.role), -chain.enterprises] as const);
    expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  });

  it('puts every firm into the stage it works in, none left out', () => {
    const shown = view.chains.flatMap((chain) =>
      chain.stages.flatMap(({ stage, firms }) =>
        firms.map((firm) => `${chain.id} ${stage} ${firm.segment.id} ${firm.id} ${firm.operation}`),
      ),
    );
    const expected = activities.map((row) => {
      const stage = stages.get(row.segmentId);
      return `${chainOf(row.segmentId)} ${stage} ${row.segmentId} ${row.enterpriseId} ${row.status}`;
    });
    expect(shown.sort()).toEqual(expected.sort());
    expect(view.firmsTruncated).toBeNull();
  });

  it('shows every figure that measures it, with value, unit and period', () => {
    const rows = tables('indicators').filter(
      (row) => row.cell('subject_type') === 'district' && row.cell('subject_id') === district,
    );
    const shown = view.figures.map((figure) => [figure.id, figure.value, figure.unit, figure.period]);
    const expected = rows.map((row) => [
      `indicator:${row.cell('id')}`,
      Number(row.cell('value')),
      row.cell('unit'),
      row.cell('period'),
    ]);
    expect(shown.sort()).toEqual(expected.sort());
  });
});

it('knows no district that the data do not hold', async () => {
  const asking = buildDistrictView(snapshot, toNodeId('district', 'no-such-district'));
  await expect(asking).rejects.toMatchObject({ code: 'not-found' });
});

it('counts all firms of a district with more of them than one answer holds, and says what it left out', async () => {
  const id = toNodeId('district', 'fuling');
  const { items, total } = await snapshot.store.activities({ districtId: id }, 1000);
  const many = Array.from({ length: 6000 }, (_, index) => items[index % total]).flatMap((activity, index) => {
    if (activity === undefined) return [];
    const enterprise = { ...activity.enterprise, id: toNodeId('enterprise', `firm-${index}`) };
    return [{ ...activity, enterprise }];
  });
  const chains = groupBy(many, ({ segmentId }) => toNodeId('chain', chainOf(segmentId).slice('chain:'.length)));
  const store = {
    ...snapshot.store,
    activities: async (_: unknown, limit: number) => ({
      items: many.slice(0, limit),
      total: many.length,
      nextCursor: undefined,
    }),
    districtChains: async () =>
      [...chains].map(([chainId, own]) => ({ districtId: id, chainId, enterprises: own.length, operating: 0 })),
  };
  const load = { ...snapshot.load, digest: 'many' };
  const view = await buildDistrictView({ store, load }, id);
  expect(view.firmsTruncated).toEqual({ shown: 5000, total: 6000 });
  const shown = view.chains.flatMap(({ stages: cells }) => cells.flatMap(({ firms }) => firms));
  expect(shown).toHaveLength(5000);
  expect(view.chains.reduce((sum, { enterprises }) => sum + enterprises, 0)).toBe(6000);
});
