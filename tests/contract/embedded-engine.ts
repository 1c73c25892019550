// The embedded engine as the contract opens it: a file for reading, memory for trying loads on.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { openEmbeddedFile, replaceEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { buildGrafeoRunner, loadEngine } from '#graph/store/embedded/grafeo-runner';
import type { GraphEngine } from './graph-engine';

export const embeddedEngine: GraphEngine = {
  samplesPerKind: 8,
  async openLoaded(fill) {
    const folder = await mkdtemp(join(tmpdir(), 'chainatlas-contract-'));
    const path = join(folder, 'graph.grafeo');
    await replaceEmbeddedFile(path, (runner) => fill(buildCypherLoader(runner)));
    const store = buildCypherStore(await openEmbeddedFile(path));
    const close = async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    };
    return { store, close };
  },
  async openEmpty() {
    const { GrafeoDB } = await loadEngine();
    const runner = buildGrafeoRunner(GrafeoDB.create());
    const store = buildCypherStore(runner);
    return { store, loader: buildCypherLoader(runner), runner, close: () => runner.close() };
  },
};
