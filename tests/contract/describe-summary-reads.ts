// Contract of the reads of wholes: chains, districts, programs, segments, links between them, firms at work, search entries.
import { describe, expect, it } from 'vitest';
import { type NodeId, toNodeId } from '#graph/model/ids';
import { segmentStatusSchema, stageSchema } from '#graph/model/vocabulary';
import type { Activity, SegmentFilter } from '#graph/store/port';
import { listActivities, listChainLinks, listPlaces, listSearchEntries, type WorkFilter } from './expected-links';
import * as expected from './expected-summaries';
import type { Subject } from './subject';
import { spread, walkPages } from './walk-pages';

export function describeSummaryReads(subject: Subject): void {
  describe('chainSummaries, chainFeeds, deployments, districtSummaries, districtChains, programSummaries', () =>
    describeWholes(subject));
  describe('segmentSummaries, chainLinks', () => describeSegments(subject));
  describe('activities, searchEntries, places', () => describeFirms(subject));
}

function describeWholes({ dataset: { tables, graph }, store }: Subject): void {
  const things = new Map(graph.nodes.map(({ id, props }) => [id, props]));

  it('counts the states, firms and districts of every chain', async () => {
    const summaries = await store().chainSummaries();
    expect(summaries.map(({ chain, ...counts }) => ({ id: chain.id, ...counts }))).toEqual(
      expected.listChainSummaries(tables),
    );
    for (const { chain } of summaries) expect(chain).toEqual(things.get(chain.id));
  });

  it('counts the supply between chains', async () => {
    expect(await store().chainFeeds()).toEqual(expected.listChainFeeds(tables));
  });

  it('keeps the strongest of all statements that place a chain in a district', async () => {
    expect(await store().deployments()).toEqual(expected.listDeployments(tables));
  });

  it('counts the firms and chains of every district', async () => {
    const summaries = await store().districtSummaries();
    expect(summaries.map(({ district, ...counts }) => ({ id: district.id, ...counts }))).toEqual(
      expected.listDistrictSummaries(tables),
    );
    for (const { district } of summaries) expect(district).toEqual(things.get(district.id));
  });

  it('counts the firms of every district in every chain', async () => {
    expect(await store().districtChains()).toEqual(expected.listDistrictChains(tables));
  });

  it('lists what every program is part of, covers and builds in', async () => {
    const summaries = await store().programSummaries();
    expect(summaries.map(({ program, targets }) => ({ id: program.id, targets }))).toEqual(
      expected.listProgramSummaries(tables),
    );
    for (const { program } of summaries) expect(program).toEqual(things.get(program.id));
  });
}

function describeSegments({ dataset: { tables, graph }, store }: Subject): void {
  const all = expected.listSegmentSummaries(tables);
  const things = new Map(graph.nodes.map(({ id, props }) => [id, props]));
  const read = async (filter: SegmentFilter, limit: number) => {
    const { items, total } = await walkPages((page) => store().segmentSummaries(filter, page), limit);
    for (const { segment } of items) expect(segment).toEqual(things.get(segment.id));
    const rows = items.map(({ segment, ...counts }) => {
      const { id, chainId, stage, status } = segment;
      return { id, chainId, stage, status, ...counts };
    });
    return { rows, total };
  };

  it('counts firms, findings and users of every segment', async () => {
    for (const limit of [37, 500]) expect(await read({}, limit)).toEqual({ rows: all, total: all.length });
  });

  it('filters by chain, stage and state, alone and together', async () => {
    const chains = spread(tables('chains'), 8).map((row) => toNodeId('chain', row.cell('id')));
    const filters: readonly SegmentFilter[] = [
      ...chains.map((chainId) => ({ chainId })),
      ...stageSchema.options.map((stage) => ({ stage })),
      ...segmentStatusSchema.options.map((status) => ({ statuses: [status] })),
      { statuses: ['absent', 'unknown'], stage: 'upstream' },
      ...chains.map((chainId) => ({ chainId, stage: 'midstream' as const, statuses: ['weak'] as const })),
    ];
    for (const filter of filters) {
      const { chainId, stage, statuses } = filter;
      const rows = all.filter(
        (row) =>
          (chainId === undefined || row.chainId === chainId) &&
          (stage === undefined || row.stage === stage) &&
          (statuses === undefined || statuses.some((status) => status === row.status)),
      );
      expect([filter, await read(filter, 50)]).toEqual([filter, { rows, total: rows.length }]);
    }
  });

  it('gives every supply link that touches a chain, with both ends', async () => {
    for (const row of tables('chains')) {
      const links = await store().chainLinks(toNodeId('chain', row.cell('id')));
      const rows = links.map(({ from, to, props }) => ({
        from: toEnd(from),
        to: toEnd(to),
        inputGroup: props.inputGroup,
        necessity: props.necessity,
        substitutable: props.substitutable,
        crossChain: props.crossChain,
      }));
      expect(rows).toEqual(listChainLinks(tables, row.cell('id')));
    }
  });
}

type End = Readonly<Record<'id' | 'chainId', NodeId>> & Readonly<Record<'nameZh' | 'status' | 'chainNameZh', string>>;

function toEnd({ id, nameZh, status, chainId, chainNameZh }: End) {
  return { id, nameZh, status, chainId, chainNameZh };
}

function describeFirms({ dataset, store }: Subject): void {
  const { tables } = dataset;
  const limit = 5000;

  it('gives every firm at work in a chain or a district, leaders first', async () => {
    const ids = (table: string) => tables(table).map((row) => row.cell('id'));
    const filters: readonly WorkFilter[] = [
      ...ids('chains').map((chain) => ({ chain })),
      ...ids('districts').map((district) => ({ district })),
      { chain: ids('chains')[3], district: ids('districts')[5] },
    ];
    for (const filter of filters) {
      const { items, total } = await store().activities(toActivityFilter(filter), limit);
      const rows = listActivities(tables, filter);
      expect([filter, items.map(toActivityRow)]).toEqual([filter, rows]);
      expect(total).toBe(rows.length);
    }
  });

  it('says how many activities a limit left out', async () => {
    const rows = listActivities(tables, {});
    const { items, total } = await store().activities({}, 10);
    expect([items.map(toActivityRow), total]).toEqual([rows.slice(0, 10), rows.length]);
  });

  it.each([97, 5000])('gives an entry of every thing to the search index, %i a page', async (size) => {
    const { items, total } = await walkPages((page) => store().searchEntries(page), size);
    const rows = items.map(({ id, degree, contextZh }) => ({ id, degree, contextZh }));
    expect(rows).toEqual(listSearchEntries(tables));
    expect(total).toBe(rows.length);
  });

  describePlaces({ dataset, store });
}

function describePlaces({ dataset: { tables }, store }: Pick<Subject, 'dataset' | 'store'>): void {
  it('places every thing where it belongs, a firm in its main district first', async () => {
    const statuses = new Map(
      tables('segment_status').map((row) => [`segment:${row.cell('segment_id')}`, row.cell('status')]),
    );
    const rows = listPlaces(tables);
    for (let start = 0; start < rows.length; start += 500) {
      const part = rows.slice(start, start + 500);
      const found = await store().places(part.map(({ id }) => id));
      for (const { id, places } of part) {
        const own = (found.get(id) ?? []).map(({ id: place, nameZh, status }) => ({ id: place, nameZh, status }));
        const expectedPlaces = places.map((place) => ({ ...place, status: statuses.get(place.id) }));
        expect([id, own]).toEqual([id, expectedPlaces]);
        expect(found.has(id)).toBe(places.length > 0);
      }
    }
    expect(await store().places([])).toEqual(new Map());
  });
}

function toActivityFilter({ chain, district }: WorkFilter) {
  return {
    chainId: chain === undefined ? undefined : toNodeId('chain', chain),
    districtId: district === undefined ? undefined : toNodeId('district', district),
  };
}

function toActivityRow({ enterprise, segmentId, districtId, props }: Activity) {
  const { status, activityZh } = props;
  return { enterpriseId: enterprise.id, segmentId, districtId, status, activityZh };
}
