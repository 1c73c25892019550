// The contract of the write side: loading is idempotent, complete, clean of what went before, survives being cut off, and keeps off what
// is not ours.
import { afterEach, describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { countGraph } from '#graph/model/graph-data';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import type { LoadProgress } from '#graph/store/port';
import type { ContractDataset } from './contract-dataset';
import type { GraphEngine } from './graph-engine';

type Opened = Awaited<ReturnType<GraphEngine['openEmpty']>>;
/** Two datasets that share some things, differ in others, and give things they share other properties. */
export type LoaderDatasets = {
  readonly first: ContractDataset;
  readonly second: ContractDataset;
  /** One of more things than are read back, or removed, at once. */
  readonly large: ContractDataset;
  /** Random moments at which a load is cut off, beside its very end. */
  readonly cuts: number;
};

const SEED = 9;

/** Runs the contract on empty stores of an engine. */
export function describeGraphLoader(name: string, engine: GraphEngine, datasets: LoaderDatasets): void {
  describe(`graph loader: ${name}`, () => {
    const opened: Opened[] = [];
    const open = async () => {
      const pair = await engine.openEmpty();
      opened.push(pair);
      return pair;
    };
    afterEach(async () => {
      for (const { close } of opened.splice(0)) await close();
    });

    describe('a whole load', () => describeWholeLoads(open, datasets));
    describe('a load that does not finish', () => describeCuts(open, datasets));
    describe('a database that others write to', () => describeForeign(open, datasets));
  });
}

function describeWholeLoads(open: () => Promise<Opened>, { first, second, large }: LoaderDatasets): void {
  const { digest } = first.record;
  const counts = countGraph(first.graph);

  it('writes everything, tells how far it is, and reads back the same digest', async () => {
    const { store, loader } = await open();
    expect((await store.describe()).load).toBeUndefined();
    const reports: LoadProgress[] = [];
    const summary = await loader.load(first.graph, first.record, (report) => reports.push(report));
    const total = countRows(first);
    expect(summary).toEqual({ counts, written: total, removed: 0, changed: true, digest });
    expect(await loader.readDigest()).toBe(digest);
    expect(await store.describe()).toMatchObject({ load: first.record, unfinished: undefined });
    expectProgress(
      reports.filter(({ step }) => step !== 'verify'),
      total,
    );
    expectProgress(
      reports.filter(({ step }) => step === 'verify'),
      first.graph.nodes.length,
    );
  });

  it('changes nothing the second time, and says so', async () => {
    const { store, loader } = await open();
    await loader.load(first.graph, first.record, () => undefined);
    const reports: LoadProgress[] = [];
    const later = { ...first.record, loadedAt: '2026-02-02T00:00:00.000Z' };
    const summary = await loader.load(first.graph, later, (report) => reports.push(report));
    expect(summary).toEqual({ counts, written: 0, removed: 0, changed: false, digest });
    expect(reports.filter(({ step }) => step !== 'verify')).toEqual([]);
    expect((await store.describe()).load).toEqual(first.record);
  });

  it('removes what the next dataset no longer holds, things, relations and properties', async () => {
    const { store, loader } = await open();
    await loader.load(large.graph, large.record, () => undefined);
    const { removed, changed } = await loader.load(second.graph, second.record, () => undefined);
    expect([removed, changed]).toEqual([countMissing(large, second), true]);
    expect(removed).toBeGreaterThan(0);
    expect(await loader.readDigest()).toBe(second.record.digest);
    expect(await store.counts()).toEqual(countGraph(second.graph));
    expect((await store.describe()).load).toEqual(second.record);
  });
}

function expectProgress(reports: readonly LoadProgress[], total: number): void {
  const done = reports.map((report) => report.done);
  expect(reports.every((report) => report.total === total)).toBe(true);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(total);
}

const countRows = ({ graph }: ContractDataset) => graph.nodes.length + graph.relations.length;

/** Number of nodes and relations of one dataset that another lacks. */
function countMissing(from: ContractDataset, other: ContractDataset): number {
  const ids = ({ graph }: ContractDataset) => [
    ...graph.nodes.map(({ id }) => `node ${id}`),
    ...graph.relations.map(({ props }) => `relation ${props.id}`),
  ];
  const kept = new Set(ids(other));
  return ids(from).filter((id) => !kept.has(id)).length;
}

function describeCuts(open: () => Promise<Opened>, { first, second, cuts }: LoaderDatasets): void {
  const random = buildRandom(SEED);
  const shares = Array.from({ length: cuts }, () => Math.round(random() * 100));

  it.each([...shares, 100])(
    'cut off at %i percent it never looks finished, and the next load goes on',
    async (share) => {
      const { store, loader } = await open();
      await expect(loader.load(first.graph, first.record, cutAt(share))).rejects.toThrow('cut');
      const { load, unfinished } = await store.describe();
      const total = countRows(first);
      expect([load, unfinished?.datasetName, unfinished?.total]).toEqual([undefined, first.record.datasetName, total]);
      const done = unfinished?.done ?? 0;
      expect(done).toBeGreaterThanOrEqual((total * share) / 100);
      const reports: LoadProgress[] = [];
      const summary = await loader.load(first.graph, first.record, (report) => reports.push(report));
      expect(summary).toMatchObject({ changed: true, written: total - done });
      expect(reports.find(({ step }) => step !== 'verify')?.done ?? total).toBeGreaterThan(share === 100 ? 0 : done);
      expect(await loader.readDigest()).toBe(first.record.digest);
    },
  );

  it.each([...shares, 100])('cut off at %i percent of a replacement it can go on, or go back', async (share) => {
    const { store, loader } = await open();
    await loader.load(first.graph, first.record, () => undefined);
    await expect(loader.load(second.graph, second.record, cutAt(share))).rejects.toThrow('cut');
    expect((await store.describe()).load).toBeUndefined();
    const next = share % 2 === 0 ? first : second;
    await loader.load(next.graph, next.record, () => undefined);
    expect(await loader.readDigest()).toBe(next.record.digest);
    expect(await store.describe()).toMatchObject({ load: next.record, unfinished: undefined });
  });

  it('written in an older form it is written again', async () => {
    const { loader, runner } = await open();
    await loader.load(first.graph, first.record, () => undefined);
    expect(await loader.holds(first.record)).toBe(true);
    expect(await loader.holds(second.record)).toBe(false);
    await runner.write([
      { text: "MATCH (n:Chain) SET n.sortKey = 'X'", parameters: {} },
      { text: "MATCH (d:Dataset {key: 'current'}) SET d.form = 0", parameters: {} },
    ]);
    expect(await loader.holds(first.record)).toBe(false);
    const summary = await loader.load(first.graph, first.record, () => undefined);
    expect(summary).toMatchObject({ changed: true, written: countRows(first) });
    expect(await runner.read("MATCH (n:Chain {sortKey: 'X'}) RETURN n.id AS id")).toEqual([]);
  });

  it('cut off and then touched by somebody else it notices, and writes everything again', async () => {
    const { loader, runner } = await open();
    await expect(loader.load(first.graph, first.record, cutAt(100))).rejects.toThrow('cut');
    await runner.write([{ text: "MATCH (n:Chain) SET n.nameZh = 'X'", parameters: {} }]);
    const summary = await loader.load(first.graph, first.record, () => undefined);
    expect(summary).toMatchObject({ written: countRows(first), digest: first.record.digest });
  });
}

/** Stops a load as a crash would: after the batch that brings it to this share. */
function cutAt(share: number): (report: LoadProgress) => void {
  return ({ done, total }) => {
    if (done >= (total * share) / 100) throw new Error('cut');
  };
}

function describeForeign(open: () => Promise<Opened>, { first, second }: LoaderDatasets): void {
  const refusal = (message: RegExp) => ({ code: 'store-misconfigured', message: expect.stringMatching(message) });
  const load = ({ loader }: Opened) => loader.load(first.graph, first.record, () => undefined);
  const write = ({ runner }: Opened, text: string) => runner.write([{ text, parameters: {} }]);

  it('refuses a graph that is not ours and leaves it, unless told to load beside it', async () => {
    const opened = await open();
    await write(opened, "CREATE (a:Person {name: 'A'})-[:KNOWS]->(b:Person {name: 'B'})");
    await expect(load(opened)).rejects.toMatchObject(refusal(/another graph \(2 × :Person\).*--beside/));
    expect((await opened.store.describe()).unfinished).toBeUndefined();
    const beside = buildCypherLoader(opened.runner, { beside: true });
    for (const { graph, record } of [first, second]) {
      expect((await beside.load(graph, record, () => undefined)).digest).toBe(record.digest);
    }
    const people = 'MATCH (a:Person)-[:KNOWS]->(b:Person) RETURN a.name AS a, b.name AS b';
    expect(await opened.runner.read(people)).toEqual([{ a: 'A', b: 'B' }]);
    expect(await opened.store.counts()).toEqual(countGraph(second.graph));
  });

  it.each([
    ["CREATE (:Chain {name: 'supermarkets'})", /uses ChainAtlas's labels \(1 × :Chain\)/],
    ["CREATE (:Entity:Thing {id: 'enterprise:mine'})", /uses ChainAtlas's labels/],
  ])('refuses %s whatever it is told, for the two graphs would mix', async (text, message) => {
    const opened = await open();
    await write(opened, text);
    const beside = buildCypherLoader(opened.runner, { beside: true });
    for (const loader of [opened.loader, beside]) {
      await expect(loader.load(first.graph, first.record, () => undefined)).rejects.toMatchObject(refusal(message));
    }
  });

  it('refuses to remove relations that somebody drew between our things', async () => {
    const opened = await open();
    await load(opened);
    await write(opened, 'MATCH (a:City), (b:Industry) CREATE (a)-[:LIKES {since: 2020}]->(b)');
    await expect(opened.loader.load(second.graph, second.record, () => undefined)).rejects.toMatchObject(
      refusal(/relations between ChainAtlas's things.*LIKES/),
    );
    expect((await opened.store.describe()).load).toEqual(first.record);
  });

  it('mends what somebody changed, although it says that it is loaded', async () => {
    const opened = await open();
    await load(opened);
    await write(opened, "MATCH (n:Enterprise) SET n.role = 'chain-leader'");
    expect(await load(opened)).toMatchObject({ changed: true, digest: first.record.digest });
    expect((await load(opened)).changed).toBe(false);
  });
}
