// Dataset → embedded graph: the file is built whole and swapped in at once.
import type { DatasetFiles } from '#graph/dataset/file-names';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { openEmbeddedFile, replaceEmbeddedFile, setBrokenFileAside } from '#graph/store/embedded/embedded-file';
import type { LoadRecord } from '#graph/store/port';
import { buildProgressPrinter, printSummary, printUnchanged } from './load-report';
import { readLoadableGraph } from './read-graph';
import { isFresh, toFingerprint, writeStamp } from './store-stamp';

export type SeedEmbedded = { readonly path: string; readonly files: DatasetFiles; readonly ifStale: boolean };

/** Loads the files into the file at the path; exit code 0, or 1 when the data have errors. With `ifStale` only where they are newer. */
export async function seedEmbedded({ path, files, ifStale }: SeedEmbedded): Promise<number> {
  const fingerprint = toFingerprint(files);
  const aside = await setBrokenFileAside(path, new Date());
  if (aside !== undefined) {
    console.log(`  图文件打不开，已移到 ${aside}，将重建 · the graph file would not open; moved aside, building anew`);
  }
  if (ifStale && aside === undefined && (await isFresh(path, fingerprint))) {
    console.log('  数据已是最新 · up to date');
    return 0;
  }
  const loadable = readLoadableGraph(files);
  if (loadable === undefined) return 1;
  const { graph, record } = loadable;
  if (await holds(path, record)) {
    await writeStamp(path, { fingerprint, digest: record.digest });
    printUnchanged(record.digest);
    return 0;
  }
  const summary = await replaceEmbeddedFile(path, (runner) =>
    buildCypherLoader(runner).load(graph, record, buildProgressPrinter()),
  );
  await writeStamp(path, { fingerprint, digest: record.digest });
  printSummary(summary, record);
  return 0;
}

/** Whether there is a readable file that holds exactly this dataset. */
async function holds(path: string, record: LoadRecord): Promise<boolean> {
  try {
    const runner = await openEmbeddedFile(path);
    try {
      return await buildCypherLoader(runner).holds(record);
    } finally {
      await runner.close();
    }
  } catch {
    return false;
  }
}
