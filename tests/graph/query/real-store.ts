// The real dataset in the real embedded store, loaded by the real loader once for all tests; each test file gets a copy of its own.
import { access, copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { openEmbeddedFile, replaceEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';
import { readDatasetFolder } from '../../../scripts/read-dataset-folder';
import { toFingerprint } from '../../../scripts/seed/store-stamp';
import { buildContractDataset } from '../../contract/contract-dataset';

const DATA = join(PROJECT_ROOT, 'data');

export type RealStore = { readonly path: string; readonly digest: string; readonly remove: () => Promise<void> };

/** A store file of its own; `CHAINATLAS_STORE` leads the app to it. */
export async function buildRealStore(): Promise<RealStore> {
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-query-'));
  const path = join(folder, 'graph.grafeo');
  await copyFile(await buildSharedStore(), path);
  process.env['CHAINATLAS_STORE'] = path;
  const store = buildCypherStore(await openEmbeddedFile(path));
  const { load } = await store.describe();
  await store.close();
  if (load === undefined) throw new Error('The store of the tests holds nothing');
  return { path, digest: load.digest, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Built anew when the data change, or the code that makes a graph of them. */
async function buildSharedStore(): Promise<string> {
  const files = await readDatasetFolder(DATA);
  const path = join(PROJECT_ROOT, '.cache', 'tests', `real-${toFingerprint(files).slice(0, 16)}.grafeo`);
  const isBuilt = await access(path).then(
    () => true,
    () => false,
  );
  if (isBuilt) return path;
  const { graph, record } = buildContractDataset(files);
  await replaceEmbeddedFile(path, (runner) => buildCypherLoader(runner).load(graph, record, () => undefined));
  return path;
}

export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a file of the dataset, read past all code of the project. */
export async function readCsv(name: string): Promise<readonly CsvRow[]> {
  return parse(await readFile(join(DATA, `${name}.csv`), 'utf8'), { columns: true });
}
