// The contract of loads at once, for an engine that several processes write to. (A load of the embedded engine has a file of its own.)
import { afterEach, describe, expect, it } from 'vitest';
import type { LoaderDatasets } from './describe-graph-loader';
import type { GraphEngine } from './graph-engine';

/** Runs the contract on an empty store of an engine. */
export function describeRivalLoads(
  name: string,
  engine: GraphEngine,
  { first, second }: Pick<LoaderDatasets, 'first' | 'second'>,
): void {
  describe(`rival loads: ${name}`, () => {
    let close: (() => Promise<void>) | undefined;
    afterEach(() => close?.());

    it('lets the later one win; the earlier one stops and says why, and the graph is never called loaded while it is neither', async () => {
      const opened = await engine.openEmpty();
      close = opened.close;
      let later: Promise<unknown> | undefined;
      const earlier = opened.loader.load(first.graph, first.record, () => {
        later ??= opened.loader.load(second.graph, second.record, () => undefined);
      });
      await expect(earlier).rejects.toThrow(/Another load has taken over/);
      await later?.catch(() => undefined);
      const { load } = await opened.store.describe();
      if (load !== undefined) expect(await opened.loader.readDigest()).toBe(load.digest);
      await opened.loader.load(second.graph, second.record, () => undefined);
      expect(await opened.loader.readDigest()).toBe(second.record.digest);
    });

    it('lets two loads of the same data both end well', async () => {
      const opened = await engine.openEmpty();
      close = opened.close;
      const load = () => opened.loader.load(first.graph, first.record, () => undefined);
      const outcomes = await Promise.allSettled([load(), load()]);
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
      await load();
      expect(await opened.loader.readDigest()).toBe(first.record.digest);
    });
  });
}
