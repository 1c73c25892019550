// Contract of the reads of things: what the store holds, things by id, lists of a kind, enterprises by filter.
import { describe, expect, it } from 'vitest';
import { NODE_KINDS, toNodeId } from '#graph/model/ids';
import type { EnterpriseFilter } from '#graph/store/port';
import type { Tables } from './dataset-rows';
import { compareNodes, listExpectedNodes, listExpectedRelations } from './expected-graph';
import { listFirmsOfDistrict } from './expected-summaries';
import type { Subject } from './subject';
import { spread, walkPages } from './walk-pages';

const UNKNOWN = toNodeId('enterprise', 'no-such-firm');

export function describeThingReads(subject: Subject): void {
  describe('describe, counts, thing, things', () => describeIds(subject));
  describe('list', () => describeLists(subject));
  describe('enterprises', () => describeEnterprises(subject));
}

function describeIds({ dataset, store }: Subject): void {
  const nodes = listExpectedNodes(dataset.tables);

  it('says what it holds', async () => {
    const { load, version } = await store().describe();
    expect(load).toEqual(dataset.record);
    expect(version).toMatch(/\d/);
  });

  it('counts every node and every relation', async () => {
    const types = listExpectedRelations(dataset.tables).map(({ type }) => type);
    expect(await store().counts()).toEqual({ nodes: tally(nodes.map(({ kind }) => kind)), relations: tally(types) });
  });

  it('gives back every thing as it was loaded, in the order asked', async () => {
    const reversed = [...dataset.graph.nodes].reverse();
    expect(reversed.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
    for (let start = 0; start < reversed.length; start += 500) {
      const asked = reversed.slice(start, start + 500);
      expect(await store().things(asked.map(({ id }) => id))).toEqual(asked.map(({ props }) => props));
    }
  });

  it('leaves out ids that name nothing', async () => {
    const [known] = dataset.graph.nodes;
    if (known === undefined) throw new Error('The dataset is empty');
    expect(await store().thing(known.id)).toEqual(known.props);
    expect(await store().thing(UNKNOWN)).toBeUndefined();
    expect(await store().things([UNKNOWN, known.id, UNKNOWN])).toEqual([known.props]);
    expect(await store().things([])).toEqual([]);
  });
}

/** How often each word occurs. */
function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function describeLists({ dataset, store }: Subject): void {
  const nodes = listExpectedNodes(dataset.tables);

  it.each(NODE_KINDS)('lists every %s once and in order, whatever the limit', async (kind) => {
    const expected = nodes.filter((node) => node.kind === kind).sort(compareNodes);
    // Single steps through a long list take long and show nothing new.
    const limits = [1, 7, 61, expected.length, 1000].filter((limit) => limit > 0 && expected.length / limit < 100);
    for (const limit of new Set(limits)) {
      const { items, total } = await walkPages((page) => store().list(kind, page), limit);
      expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(total).toBe(expected.length);
    }
  });

  it('refuses a cursor that is none of its own', async () => {
    const refusal = expect.objectContaining({ code: 'invalid-query', field: 'cursor' });
    for (const cursor of ['', 'x', 'bnVsbA', 'eyJpZCI6MX0']) {
      await expect(store().list('chain', { limit: 1, cursor })).rejects.toEqual(refusal);
      await expect(store().enterprises({}, { limit: 1, cursor })).rejects.toEqual(refusal);
      await expect(store().segmentSummaries({}, { limit: 1, cursor })).rejects.toEqual(refusal);
      await expect(store().searchEntries({ limit: 1, cursor })).rejects.toEqual(refusal);
    }
  });
}

function describeEnterprises({ dataset, store }: Subject): void {
  const firms = listExpectedNodes(dataset.tables).filter(({ kind }) => kind === 'enterprise');
  const expectedOf = buildFilter(dataset.tables);

  it('filters by district, chain and segment, alone and together', async () => {
    const ids = (table: string) => dataset.tables(table).map((row) => row.cell('id'));
    const districts = spread(ids('districts'), 12).map((id) => toNodeId('district', id));
    const chains = spread(ids('chains'), 12).map((id) => toNodeId('chain', id));
    const segments = spread(ids('segments'), 12).map((id) => toNodeId('segment', id));
    const filters: readonly EnterpriseFilter[] = [
      {},
      ...districts.map((districtId) => ({ districtId })),
      ...chains.map((chainId) => ({ chainId })),
      ...segments.map((segmentId) => ({ segmentId })),
      ...chains.map((chainId, index) => ({ chainId, districtId: districts[index % districts.length] })),
      ...segments.map((segmentId, index) => ({ segmentId, chainId: chains[index % chains.length] })),
    ];
    for (const filter of filters) {
      const expected = firms.filter(({ id }) => expectedOf(id, filter)).sort(compareNodes);
      const { items, total } = await walkPages((page) => store().enterprises(filter, page), 211);
      expect([filter, items.map(({ id }) => id)]).toEqual([filter, expected.map(({ id }) => id)]);
      expect(total).toBe(expected.length);
    }
  });
}

/** Whether a firm passes a filter, by the rows. */
function buildFilter(tables: Tables): (firm: string, filter: EnterpriseFilter) => boolean {
  const rest = (id: string) => id.slice(id.indexOf(':') + 1);
  const places = new Map(
    tables('districts').map((row) => [row.cell('id'), listFirmsOfDistrict(tables, row.cell('id'))]),
  );
  const work = new Map<string, readonly string[]>();
  for (const row of tables('enterprise_segments')) {
    const firm = row.cell('enterprise_id');
    work.set(firm, [...(work.get(firm) ?? []), row.cell('segment_id')]);
  }
  return (firm, { districtId, chainId, segmentId }) => {
    const segments = work.get(rest(firm)) ?? [];
    return (
      (districtId === undefined || places.get(rest(districtId))?.has(rest(firm)) === true) &&
      (chainId === undefined || segments.some((segment) => segment.startsWith(`${rest(chainId)}.`))) &&
      (segmentId === undefined || segments.includes(rest(segmentId)))
    );
  };
}
