// Loads invented firms, more and more of them, into both engines and asks everything of both: one size at a time, because Community has
// one database and half a million firms fill the memory.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { openEmbeddedFile, replaceEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { openNeo4j, SERVING } from '#graph/store/neo4j/neo4j-runner';
import { countRows } from '#graph/store/write-graph';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';
import { type Neo4jServer, startNeo4jServer } from '../../../scripts/neo4j/server';
import { readDatasetFolder } from '../../../scripts/read-dataset-folder';
import { type LoadableGraph, readLoadableGraph } from '../../../scripts/seed/read-graph';
import { buildSyntheticFiles } from '../../fixtures/synthetic/synthetic-files';
import type { BenchOptions } from '../options';
import { timeApi } from '../reads/api-views';
import { timeReads } from '../reads/store-reads';
import type { Table } from '../table';
import { measureLoadRates } from './load-rate';
import { readResidentMemory } from './resident-memory';
import { toScaleTables } from './scale-tables';
import type { SizeFigures } from './size-figures';

/** Rows up to which a load is measured several times. */
const REPEATED_UP_TO = 30_000;
const ROUNDS = 3;
const MEMORY = { heap: '2g', pageCache: '1g', transactionMemory: '1g' } as const;

/** Tables of loading, reads, addresses and memory, on both engines. Throws where no Java or Maven is found. */
export async function measureScale({ firms, seed }: BenchOptions): Promise<readonly Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-scale-'));
  const server = await startNeo4jServer(MEMORY);
  try {
    await measureLoadRates(server, await buildLoadable(500, seed), 1);
    const sizes: SizeFigures[] = [];
    for (const count of [...firms].sort((a, b) => a - b)) {
      console.log(`  ${count} firms …`);
      sizes.push(await measureSize({ server, folder, firms: count, seed }));
    }
    return toScaleTables(server.version, sizes);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Size = { readonly server: Neo4jServer; readonly folder: string; readonly firms: number; readonly seed: number };

async function measureSize({ server, folder, firms, seed }: Size): Promise<SizeFigures> {
  const path = join(folder, `${firms}.grafeo`);
  const { load, embeddedSeconds } = await loadBoth(server, path, await buildLoadable(firms, seed));
  const neo4j = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
  const settings = { uri: server.uri, user: server.user, password: server.password, database: undefined };
  return {
    firms,
    load,
    embeddedSeconds,
    embedded: {
      reads: await timeReads(buildCypherStore(await openEmbeddedFile(path))),
      api: await timeApi({ storePath: path, env: {} }),
    },
    neo4j: {
      reads: await timeReads(buildCypherStore(await openNeo4j(settings, SERVING))),
      api: await timeApi({ storePath: undefined, env: neo4j }),
    },
    serverMemory: await readResidentMemory(server.pid),
  };
}

/** In a function of its own, so that the graph is free to go before anything is asked. */
async function loadBoth(server: Neo4jServer, path: string, loadable: LoadableGraph) {
  const startedAt = performance.now();
  await replaceEmbeddedFile(path, (runner) =>
    buildCypherLoader(runner).load(loadable.graph, loadable.record, () => undefined),
  );
  const embeddedSeconds = (performance.now() - startedAt) / 1000;
  const load = await measureLoadRates(server, loadable, countRows(loadable.graph) <= REPEATED_UP_TO ? ROUNDS : 1);
  return { load, embeddedSeconds };
}

async function buildLoadable(firms: number, seed: number): Promise<LoadableGraph> {
  const base = await readDatasetFolder(join(PROJECT_ROOT, 'data'));
  const loadable = readLoadableGraph(buildSyntheticFiles(base, { firms, seed }));
  if (loadable === undefined) throw new Error('The synthetic data have errors.');
  return loadable;
}
