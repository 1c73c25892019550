// The real dataset in the real embedded store, loaded by the real loader into a folder of its own.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { buildGraph } from '#graph/dataset/build-graph';
import { digestGraph } from '#graph/dataset/digest';
import { parseDataset } from '#graph/dataset/parse';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { replaceEmbeddedFile } from '#graph/store/embedded/embedded-file';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

export type RealStore = { readonly path: string; readonly digest: string; readonly remove: () => Promise<void> };

/** Builds the store file; `CHAINATLAS_STORE` leads the app to it. */
export async function buildRealStore(): Promise<RealStore> {
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(DATA)).sort()) files.set(name, await readFile(join(DATA, name)));
  const { dataset, name, version } = parseDataset(files);
  if (dataset === undefined) throw new Error('The dataset of the project has errors');
  const graph = buildGraph(dataset);
  const digest = digestGraph(graph);
  const record = { digest, datasetName: name, datasetVersion: version, loadedAt: '2026-01-01T00:00:00.000Z' };
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-query-'));
  const path = join(folder, 'graph.grafeo');
  await replaceEmbeddedFile(path, (runner) => buildCypherLoader(runner).load(graph, record, () => undefined));
  process.env['CHAINATLAS_STORE'] = path;
  return { path, digest, remove: () => rm(folder, { recursive: true, force: true }) };
}

export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a file of the dataset, read past all code of the project. */
export async function readCsv(name: string): Promise<readonly CsvRow[]> {
  return parse(await readFile(join(DATA, `${name}.csv`), 'utf8'), { columns: true });
}
