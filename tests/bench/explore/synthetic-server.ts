// The production server on invented firms.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { replaceEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';
import { readDatasetFolder } from '../../../scripts/read-dataset-folder';
import { readLoadableGraph } from '../../../scripts/seed/read-graph';
import { openTestServer, type TestServer } from '../../e2e/harness/server';
import { buildSyntheticFiles, type SyntheticSize } from '../../fixtures/synthetic/synthetic-files';

const TRIES = 240;

/** Opens a server on an embedded store of so many firms. */
export async function openSyntheticServer(size: SyntheticSize): Promise<TestServer> {
  const base = await readDatasetFolder(join(PROJECT_ROOT, 'data'));
  const loadable = readLoadableGraph(buildSyntheticFiles(base, size));
  if (loadable === undefined) throw new Error('The synthetic data have errors.');
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-explore-'));
  try {
    const path = join(folder, 'graph.grafeo');
    await replaceEmbeddedFile(path, (runner) =>
      buildCypherLoader(runner).load(loadable.graph, loadable.record, () => undefined),
    );
    const server = await openTestServer({ isSeeded: false });
    await copyFile(path, server.storePath);
    return server;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The answer of an address; asks again while a fresh server is still busy with what it keeps per dataset. */
export async function readWhole(address: string): Promise<unknown> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok === true) return answer.json();
    await answer?.arrayBuffer();
    await pause(500);
  }
  throw new Error(`${address} does not answer.`);
}
