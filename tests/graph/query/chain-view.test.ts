// Every chain of the real dataset, whole: segments, firms, links, rims, findings, places, against the rows.
import { afterAll, describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { buildChainView } from '#graph/query/chain-view';
import { chainViewSchema, type Rim } from '#graph/wire/chain';
import type { Row } from '../../contract/dataset-rows';
import { listActivities } from '../../contract/expected-links';
import { listChainSummaries, listDeployments, listSegmentSummaries } from '../../contract/expected-summaries';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const chains = tables('chains').map((row) => row.cell('id'));
const segments = listSegmentSummaries(tables);
const summaries = listChainSummaries(tables);
const deployments = listDeployments(tables);
const chainOf = (segment: string) => segment.split('.')[0] ?? '';
const links = tables('segment_links').map((row) => [row.cell('from_segment'), row.cell('to_segment'), row] as const);
const toLinkId = ([from, to]: readonly [string, string, Row]) => `FEEDS|segment:${from}|segment:${to}`;

describe.each(chains)('what stands in %s', async (chain) => {
  const view = await buildChainView(snapshot, toNodeId('chain', chain));

  it('has the shape that is sent', () => {
    expect(chainViewSchema.safeParse(view).error).toBeUndefined();
  });

  it('shows every segment with its state and counts, by position', () => {
    const expected = segments.filter(({ chainId }) => chainId === `chain:${chain}`);
    const shown = view.segments.map(({ state, ...card }) => ({ ...card, status: state.status }));
    expect(shown).toMatchObject(
      expected.map(({ id, stage, status, enterprises, operating, leaders, findings, users, usersHere }) => {
        return { id, stage, status, enterprises, operating, leaders, findings, users, usersHere };
      }),
    );
    expect(view.segments).toHaveLength(expected.length);
    const summary = summaries.find(({ id }) => id === `chain:${chain}`);
    expect([view.states, view.enterprises, view.operating]).toEqual([
      summary?.states,
      summary?.enterprises,
      summary?.operating,
    ]);
  });

  it('shows every firm at work in each segment, and says that none is left out', () => {
    const expected = listActivities(tables, { chain });
    const shown = Object.entries(view.firms).flatMap(([segment, firms]) =>
      firms.map(({ id, operation, district }) => [segment, id, operation, district?.id]),
    );
    expect(shown).toEqual(expected.map((row) => [row.segmentId, row.enterpriseId, row.status, row.districtId]));
    expect(view.firmsTruncated).toBeNull();
  });

  it('shows every link once: inside, or in the rim of the chain it comes from or goes to', () => {
    const inside = links.filter(([from, to]) => chainOf(from) === chain && chainOf(to) === chain);
    expect(view.links.map(({ id }) => id)).toEqual(inside.map(toLinkId).sort());
    for (const [rims, mine, other] of [
      [view.rims.in, 1, 0],
      [view.rims.out, 0, 1],
    ] as const) {
      const crossing = links.filter((link) => chainOf(link[mine]) === chain && chainOf(link[other]) !== chain);
      const others = [...new Set(crossing.map((link) => chainOf(link[other])))].sort();
      expect(rims.map(({ id }) => id)).toEqual(others.map((id) => `chain:${id}`));
      for (const rim of rims)
        expectRim(
          rim,
          crossing.filter((link) => `chain:${chainOf(link[other])}` === rim.id),
          other,
        );
    }
  });
});

function expectRim(rim: Rim, crossing: readonly (readonly [string, string, Row])[], other: 0 | 1): void {
  expect(rim.links.map(({ id }) => id)).toEqual(crossing.map(toLinkId).sort());
  const ends = [...new Set(crossing.map((link) => `segment:${link[other]}`))].sort();
  expect(rim.segments.map(({ id }) => id)).toEqual(ends);
}

describe.each(chains)('what is said of %s', async (chain) => {
  const view = await buildChainView(snapshot, toNodeId('chain', chain));

  it('tells of each link whether another could replace it', () => {
    const groupOf = (row: Row) => `${row.cell('to_segment')} ${row.cell('input_group')}`;
    const sizes = new Map<string, number>();
    for (const [, , row] of links) sizes.set(groupOf(row), (sizes.get(groupOf(row)) ?? 0) + 1);
    const expected = new Map(links.map((link) => [toLinkId(link), (sizes.get(groupOf(link[2])) ?? 0) > 1]));
    const all = [...view.links, ...[...view.rims.in, ...view.rims.out].flatMap((rim) => rim.links)];
    for (const link of all) expect([link.id, link.alternative]).toEqual([link.id, expected.get(link.id)]);
  });

  it('lists the districts that texts place it in, and what is said of its gaps', () => {
    const placed = deployments.filter(({ chainId }) => chainId === `chain:${chain}`);
    expect(view.districts.map(({ id, role, asOf }) => [id, role, asOf])).toEqual(
      placed.map(({ districtId, role, asOf }) => [districtId, role, asOf]),
    );
    const findings = tables('findings').filter((row) => row.cell('chain_id') === chain);
    expect(view.findings.map(({ id }) => id).sort()).toEqual(findings.map((row) => `finding:${row.cell('id')}`).sort());
    for (const { id, subject, findingKind, sources } of view.findings) {
      const row = findings.find((finding) => `finding:${finding.cell('id')}` === id);
      const segment = row?.cell('segment_id') ?? '';
      expect(subject?.id).toBe(segment === '' ? `chain:${chain}` : `segment:${segment}`);
      expect([findingKind, sources.map((source) => source.id)]).toEqual([
        row?.cell('kind'),
        [`source:${row?.cell('source_id')}`],
      ]);
    }
  });
});

it('knows no chain that the data do not hold', async () => {
  await expect(buildChainView(snapshot, toNodeId('chain', 'no-such-chain'))).rejects.toMatchObject({
    code: 'not-found',
  });
});
