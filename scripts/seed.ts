// `npm run seed [-- <folder>] [--if-stale]`: dataset → embedded graph. Idempotent; nothing is written when the dataset has errors.
import { parseArgs } from 'node:util';
import { buildGraph } from '#graph/dataset/build-graph';
import { digestGraph } from '#graph/dataset/digest';
import { parseDataset } from '#graph/dataset/parse';
import { GraphError } from '#graph/errors';
import type { GraphCounts } from '#graph/model/graph-data';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { openEmbeddedFile, replaceEmbeddedFile, setBrokenFileAside } from '#graph/store/embedded/embedded-file';
import { toEmbeddedPath } from '#graph/store/open-store';
import type { LoadProgress } from '#graph/store/port';
import { formatFailure } from './format-failure';
import { countIssues, formatIssues } from './format-issues';
import { readDatasetFolder, toDatasetFolder } from './read-dataset-folder';
import { isFresh, toFingerprint, writeStamp } from './seed/store-stamp';

type Files = ReadonlyMap<string, Uint8Array>;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { 'if-stale': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) {
    console.error('✗ 一次载入一个文件夹 · one folder at a time');
    return 1;
  }
  const path = toEmbeddedPath(process.env);
  const files = await readDatasetFolder(toDatasetFolder(positionals[0], process.env));
  const fingerprint = toFingerprint(files);
  const aside = await setBrokenFileAside(path, new Date());
  if (aside !== undefined) {
    console.log(`  图文件打不开，已移到 ${aside}，将重建 · the graph file would not open; moved aside, building anew`);
  }
  if (values['if-stale'] && aside === undefined && (await isFresh(path, fingerprint))) {
    console.log('  数据已是最新 · up to date');
    return 0;
  }
  return seed(path, files, fingerprint);
}

async function seed(path: string, files: Files, fingerprint: string): Promise<number> {
  const startedAt = performance.now();
  const parsed = parseDataset(files);
  const { dataset, name, version } = parsed;
  if (dataset === undefined) {
    console.error(formatIssues(parsed));
    console.error(
      '✗ 数据有错误，没有载入，原有的图不变；npm run data:check 会列出每一处' +
        ' · the data have errors; nothing was loaded, the old graph stays; npm run data:check lists every fault',
    );
    return 1;
  }
  const { warnings } = countIssues(parsed);
  if (warnings > 0) {
    const command = 'npm run data:check';
    console.log(`  ${warnings} 处警告，见 ${command} · ${warnings} warnings, see ${command}`);
  }
  const graph = buildGraph(dataset);
  const digest = digestGraph(graph);
  if ((await readHeldDigest(path)) === digest) {
    await writeStamp(path, { fingerprint, digest });
    console.log(
      `  图里已是这份数据，无需改动 · the store already holds this dataset, nothing to change\n  digest ${digest}`,
    );
    return 0;
  }
  const record = { digest, datasetName: name, datasetVersion: version, loadedAt: new Date().toISOString() };
  const loaded = await replaceEmbeddedFile(path, async (runner) => {
    const loader = buildCypherLoader(runner);
    await loader.load(graph, record, printProgress);
    const counts = await buildCypherStore(runner).counts();
    const stored = digestGraph(await loader.readGraph());
    if (stored !== digest) {
      throw new GraphError(
        'internal',
        `The digest of the store (${stored}) is not that of the dataset (${digest}); the old graph stays.`,
      );
    }
    return { counts, stored };
  });
  await writeStamp(path, { fingerprint, digest });
  printCounts(loaded.counts);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`  digest ${loaded.stored} = 数据集 · equals the dataset's\n  ${name} ${version}，${seconds} s`);
  return 0;
}

/** The digest of what the file really holds, read back from it; `undefined` when there is no readable file. */
async function readHeldDigest(path: string): Promise<string | undefined> {
  try {
    const runner = await openEmbeddedFile(path);
    try {
      return digestGraph(await buildCypherLoader(runner).readGraph());
    } finally {
      await runner.close();
    }
  } catch {
    return undefined;
  }
}

/** On a terminal one line that moves; elsewhere one line a step. */
function printProgress({ step, done, total }: LoadProgress): void {
  const line = `  ${String(Math.floor((done / total) * 100)).padStart(3)} %  ${done}/${total}  ${step}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(60)}${done === total ? '\n' : ''}`);
  else console.log(line);
}

function printCounts({ nodes, relations }: GraphCounts): void {
  for (const [title, counts] of [
    ['节点 · nodes', nodes],
    ['关系 · relations', relations],
  ] as const) {
    const entries = Object.entries(counts);
    const sum = entries.reduce((total, [, count]) => total + count, 0);
    console.log(`  ${title} ${sum}: ${entries.map(([key, count]) => `${key} ${count}`).join(', ')}`);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(formatFailure(error) ?? error);
  process.exitCode = 1;
}
