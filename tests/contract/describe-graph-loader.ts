// The contract of the write side: loading is idempotent, complete, clean of what went before, and survives being cut off.
import { afterEach, describe, expect, it } from 'vitest';
import { digestGraph } from '#graph/dataset/digest';
import { countGraph } from '#graph/model/graph-data';
import type { LoadProgress } from '#graph/store/port';
import { buildRandom } from '../fixtures/synthetic/random';
import type { ContractDataset } from './contract-dataset';
import type { GraphEngine } from './graph-engine';

type Opened = Awaited<ReturnType<GraphEngine['openEmpty']>>;
/** Two datasets that share some things, differ in others, and give things they share other properties. */
export type LoaderDatasets = { readonly first: ContractDataset; readonly second: ContractDataset };

const CUTS = 2;
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
  });
}

function describeWholeLoads(open: () => Promise<Opened>, { first, second }: LoaderDatasets): void {
  it('writes everything, tells how far it is, and reads back the same digest', async () => {
    const { store, loader } = await open();
    expect((await store.describe()).load).toBeUndefined();
    const reports: LoadProgress[] = [];
    const summary = await loader.load(first.graph, first.record, (report) => reports.push(report));
    const total = first.graph.nodes.length + first.graph.relations.length;
    expect(summary).toEqual({ counts: countGraph(first.graph), written: total, removed: 0, changed: true });
    expect(digestGraph(await loader.readGraph())).toBe(first.record.digest);
    expect((await store.describe()).load).toEqual(first.record);
    expect(reports.every((report) => report.total === total)).toBe(true);
    expect(reports.map(({ done }) => done)).toEqual(reports.map(({ done }) => done).sort((a, b) => a - b));
    expect(reports.at(-1)?.done).toBe(total);
  });

  it('changes nothing the second time, and says so', async () => {
    const { store, loader } = await open();
    await loader.load(first.graph, first.record, () => undefined);
    const reports: LoadProgress[] = [];
    const later = { ...first.record, loadedAt: '2026-02-02T00:00:00.000Z' };
    const summary = await loader.load(first.graph, later, (report) => reports.push(report));
    expect(summary).toEqual({ counts: countGraph(first.graph), written: 0, removed: 0, changed: false });
    expect(reports).toEqual([]);
    expect((await store.describe()).load).toEqual(first.record);
  });

  it('removes what the next dataset no longer holds, things, relations and properties', async () => {
    const { store, loader } = await open();
    await loader.load(first.graph, first.record, () => undefined);
    const { removed, changed } = await loader.load(second.graph, second.record, () => undefined);
    expect([removed, changed]).toEqual([countMissing(first, second), true]);
    expect(removed).toBeGreaterThan(0);
    expect(digestGraph(await loader.readGraph())).toBe(second.record.digest);
    expect(await store.counts()).toEqual(countGraph(second.graph));
    expect((await store.describe()).load).toEqual(second.record);
  });
}

/** Number of nodes and relations of one dataset that another lacks. */
function countMissing(from: ContractDataset, other: ContractDataset): number {
  const ids = ({ graph }: ContractDataset) => [
    ...graph.nodes.map(({ id }) => `node ${id}`),
    ...graph.relations.map(({ props }) => `relation ${props.id}`),
  ];
  const kept = new Set(ids(other));
  return ids(from).filter((id) => !kept.has(id)).length;
}

function describeCuts(open: () => Promise<Opened>, { first, second }: LoaderDatasets): void {
  const random = buildRandom(SEED);
  const shares = Array.from({ length: CUTS }, () => Math.round(random() * 100));

  it.each([...shares, 100])(
    'cut off at %i percent it never looks finished, and the next load makes the same graph',
    async (share) => {
      const { store, loader } = await open();
      await expect(loader.load(first.graph, first.record, cutAt(share))).rejects.toThrow('cut');
      expect((await store.describe()).load).toBeUndefined();
      expect((await loader.load(first.graph, first.record, () => undefined)).changed).toBe(true);
      expect(digestGraph(await loader.readGraph())).toBe(first.record.digest);
    },
  );

  it.each([...shares, 100])('cut off at %i percent of a replacement it can go on, or go back', async (share) => {
    const { store, loader } = await open();
    await loader.load(first.graph, first.record, () => undefined);
    await expect(loader.load(second.graph, second.record, cutAt(share))).rejects.toThrow('cut');
    expect((await store.describe()).load).toBeUndefined();
    const next = share % 2 === 0 ? first : second;
    await loader.load(next.graph, next.record, () => undefined);
    expect(digestGraph(await loader.readGraph())).toBe(next.record.digest);
    expect((await store.describe()).load).toEqual(next.record);
  });
}

/** Stops a load as a crash would: after the batch that brings it to this share. */
function cutAt(share: number): (report: LoadProgress) => void {
  return ({ done, total }) => {
    if (done >= (total * share) / 100) throw new Error('cut');
  };
}
