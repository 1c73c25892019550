// The explorer's answer against the rows of the dataset: nothing missing, nothing invented, nothing cut without saying so.
import { afterAll, describe, expect, it } from 'vitest';
import { buildExploreView } from '#graph/query/explore-view';
import { EXPLORE_KINDS, EXPLORE_RELATIONS, type ExploreView, exploreViewSchema } from '#graph/wire/explore';
import { type Row, toYear } from '../../contract/dataset-rows';
import { compareNodes, compareText, listExpectedNodes, listExpectedRelations } from '../../contract/expected-graph';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);
const view = await buildExploreView(snapshot, {});
const nodes = new Map<string, ExploreView['nodes'][number]>(view.nodes.map((node) => [node.id, node]));
const expectedNodes = listExpectedNodes(tables).filter(({ kind }) => isAmong(EXPLORE_KINDS, kind));

function isAmong(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

function placeOf(words: readonly string[], word: string): number {
  return words.indexOf(word);
}

function nodeOf(kind: string, row: Row) {
  const node = nodes.get(`${kind}:${row.cell('id')}`);
  if (node === undefined) throw new Error(`${row.cell('id')} is missing`);
  return node;
}

describe('the whole cluster', () => {
  it('is as the wire says', () => {
    expect(exploreViewSchema.safeParse(view).error).toBeUndefined();
    const { datasetName, datasetVersion, digest } = snapshot.load;
    expect(view.dataset).toEqual({ name: datasetName, version: datasetVersion, digest });
  });

  it('holds every thing of the eight kinds, by kind and id', () => {
    const rank = (kind: string) => placeOf(EXPLORE_KINDS, kind);
    const expected = expectedNodes.toSorted((a, b) => rank(a.kind) - rank(b.kind) || compareText(a.id, b.id));
    expect(view.nodes.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(view.truncated).toBeNull();
  });

  it('holds every relation among them, by type and ends', () => {
    const rank = (type: string) => placeOf(EXPLORE_RELATIONS, type);
    const expected = listExpectedRelations(tables)
      .filter(({ type, from, to }) => isAmong(EXPLORE_RELATIONS, type) && nodes.has(from) && nodes.has(to))
      .sort((a, b) => rank(a.type) - rank(b.type) || compareText(a.from, b.from) || compareText(a.to, b.to))
      .map(({ type, from, to }) => `${type} ${from} ${to}`);
    expect(view.edges.map(({ type, from, to }) => `${type} ${from} ${to}`)).toEqual(expected);
  });

  it('names every source it cites, and no other', () => {
    const cited = new Set([...view.nodes, ...view.edges].flatMap(({ sourceIds }) => sourceIds ?? []));
    expect(view.sources.map(({ id }) => id)).toEqual([...cited].sort(compareText));
    const known = new Map(tables('sources').map((row) => [`source:${row.cell('id')}`, row.cell('title')]));
    for (const { id, nameZh } of view.sources) expect(nameZh).toBe(known.get(id));
  });
});

describe('what is said of a thing', () => {
  it('is of a segment its state: evidence, confidence, year and source', () => {
    const states = new Map(tables('segment_status').map((row) => [row.cell('segment_id'), row]));
    for (const row of tables('segments')) {
      const state = states.get(row.cell('id'));
      expect(nodeOf('segment', row)).toMatchObject({
        nameZh: row.cell('name_zh'),
        chainId: `chain:${row.cell('chain_id')}`,
        stage: row.cell('stage'),
        position: Number(row.cell('position')),
        status: state?.cell('status') ?? 'unknown',
        evidence: state?.cell('evidence') ?? 'none',
        sourceIds: state?.list('source_id').map((id) => `source:${id}`) ?? [],
      });
      expect(nodeOf('segment', row).asOf).toBe(state === undefined ? undefined : toYear(state.cell('as_of')));
      if (state !== undefined) expect(nodeOf('segment', row).confidence).toBe(state.cell('confidence'));
    }
  });

  it('is of a firm its kind, role, tags and record', () => {
    for (const row of tables('enterprises')) {
      const node = nodeOf('enterprise', row);
      expect(node).toMatchObject({
        shortZh: row.cell('short_name'),
        enterpriseKind: row.cell('kind'),
        role: row.cell('role'),
        confidence: row.cell('confidence'),
        sourceIds: row.list('source_ids').map((id) => `source:${id}`),
      });
      expect(node.tags ?? []).toEqual(row.list('tags'));
      expect(node.asOf).toBe(toYear(row.cell('as_of')));
    }
  });

  it('is of a district its place', () => {
    for (const row of tables('districts')) {
      const { districtKind, shortZh, lat, lng, adcode } = nodeOf('district', row);
      expect([districtKind, shortZh, lat, lng, adcode ?? '']).toEqual([
        row.cell('kind'),
        row.cell('short_zh'),
        Number(row.cell('lat')),
        Number(row.cell('lng')),
        row.cell('adcode'),
      ]);
    }
  });
});

describe('what is said of a relation, and of the city', () => {
  it('is of an activity what is done, and whether it is done yet', () => {
    const expected = tables('enterprise_segments').map((row) => [
      `enterprise:${row.cell('enterprise_id')} segment:${row.cell('segment_id')}`,
      [row.cell('status'), row.cell('activity_zh'), row.cell('confidence'), toYear(row.cell('as_of'))],
      row.list('source_id').map((id) => `source:${id}`),
    ]);
    const found = view.edges
      .filter(({ type }) => type === 'OPERATES_IN')
      .map(({ from, to, operation, whatZh, confidence, asOf, sourceIds }) => [
        `${from} ${to}`,
        [operation, whatZh, confidence, asOf],
        sourceIds ?? [],
      ]);
    const byText = (a: unknown, b: unknown) => compareText(JSON.stringify(a), JSON.stringify(b));
    expect(found.sort(byText)).toEqual(expected.sort(byText));
  });

  it('leaves out what does not apply', () => {
    for (const node of view.nodes) {
      expect([node.id, node.status !== undefined]).toEqual([node.id, node.kind === 'segment']);
      if (node.kind !== 'enterprise')
        expect([node.enterpriseKind, node.role, node.tags]).toEqual([undefined, undefined, undefined]);
    }
    for (const { type, operation, necessity, deployment, main } of view.edges) {
      expect([operation !== undefined, necessity !== undefined, deployment !== undefined, main !== undefined]).toEqual(
        ['OPERATES_IN', 'FEEDS', 'DEPLOYED_IN', 'LOCATED_IN'].map((own) => own === type),
      );
    }
  });

  it('is of the city a sentence of its counts, unknown apart', () => {
    const count = (status: string) => tables('segment_status').filter((row) => row.cell('status') === status).length;
    const places = new Set(
      [...tables('enterprises'), ...tables('enterprise_sites')].map((row) => row.cell('district_id')),
    );
    const unknown = tables('segments').length - count('present') - count('weak') - count('absent');
    for (const text of [view.headline.zh, view.headline.en]) {
      const numbers = (text.match(/\d+/g) ?? []).map(Number);
      expect(numbers.sort((a, b) => a - b)).toEqual(
        [
          tables('chains').length,
          tables('segments').length,
          count('weak'),
          count('absent'),
          unknown,
          places.size,
          tables('enterprises').length,
        ].sort((a, b) => a - b),
      );
    }
  });
});

describe('a limit', () => {
  const firms = expectedNodes.filter(({ kind }) => kind === 'enterprise').sort(compareNodes);
  const others = expectedNodes.length - firms.length;

  it.each([1, 100])('leaves the best known firms, and says how many of how many: room for %i', async (room) => {
    const cut = await buildExploreView(snapshot, { limit: others + room });
    expect(cut.nodes.length).toBe(others + room);
    expect(cut.truncated).toEqual({ shown: room, total: firms.length });
    const shown = firms.slice(0, room).map(({ id }) => id);
    expect(cut.nodes.filter(({ kind }) => kind === 'enterprise').map(({ id }) => id)).toEqual(
      [...shown].sort(compareText),
    );
    const kept = new Set(cut.nodes.map(({ id }) => id));
    expect(cut.edges).toEqual(view.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)));
    const cited = new Set([...cut.nodes, ...cut.edges].flatMap(({ sourceIds }) => sourceIds ?? []));
    expect(cut.sources.map(({ id }) => id)).toEqual([...cited].sort(compareText));
    expect(cut.sources.length).toBeLessThan(view.sources.length);
    expect(cut.headline).toEqual(view.headline);
  });

  it('leaves out nothing but firms, however low it is', async () => {
    const cut = await buildExploreView(snapshot, { limit: 1 });
    expect(cut.nodes.length).toBe(others);
    expect(cut.truncated).toEqual({ shown: 0, total: firms.length });
  });

  it('that is just high enough leaves out nothing', async () => {
    expect(await buildExploreView(snapshot, { limit: expectedNodes.length })).toEqual(view);
  });
});
