// Synthetic datasets of several sizes, each in an embedded store of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGraph } from '#graph/dataset/build-graph';
import { digestGraph } from '#graph/dataset/digest';
import { parseDataset } from '#graph/dataset/parse';
import type { GraphData } from '#graph/model/graph-data';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { replaceEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';
import { readDatasetFolder } from '../../../scripts/read-dataset-folder';
import { buildSyntheticFiles } from '../../fixtures/synthetic/synthetic-files';

export type SyntheticStore = { readonly firms: number; readonly path: string };
export type SyntheticStores = { readonly stores: readonly SyntheticStore[]; readonly remove: () => Promise<void> };
type Sizes = { readonly firms: readonly number[]; readonly seed: number };

/** Builds the store files in a folder of their own; `remove` deletes it. */
export async function buildSyntheticStores({ firms, seed }: Sizes): Promise<SyntheticStores> {
  const base = await readDatasetFolder(join(PROJECT_ROOT, 'data'));
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-bench-'));
  const stores: SyntheticStore[] = [];
  for (const count of [...firms].sort((a, b) => a - b)) {
    const { dataset, issues } = parseDataset(buildSyntheticFiles(base, { firms: count, seed }));
    if (dataset === undefined) throw new Error(`The synthetic data have errors: ${issues[0]?.message.en}`);
    const path = join(folder, `${count}.grafeo`);
    await load(path, buildGraph(dataset), `synthetic-${count}`);
    stores.push({ firms: count, path });
  }
  return { stores, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function load(path: string, graph: GraphData, name: string): Promise<void> {
  const loadedAt = '2026-01-01T00:00:00.000Z';
  const record = { digest: digestGraph(graph), datasetName: name, datasetVersion: '0', loadedAt };
  await replaceEmbeddedFile(path, (runner) => buildCypherLoader(runner).load(graph, record, () => undefined));
}
