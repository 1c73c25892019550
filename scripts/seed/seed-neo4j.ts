// Dataset → Neo4j: written beside what is served, checked by reading it back.
import type { DatasetFiles } from '#graph/dataset/file-names';
import { GraphError } from '#graph/errors';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import type { CypherRunner } from '#graph/store/cypher-runner';
import { buildCypherStore } from '#graph/store/cypher-store';
import { LOADING, openNeo4j } from '#graph/store/neo4j/neo4j-runner';
import type { Neo4jSettings } from '#graph/store/neo4j/neo4j-settings';
import type { StoreDescription } from '#graph/store/port';
import { formatFailure } from '../format-failure';
import { buildProgressPrinter, printSummary, printUnchanged } from './load-report';
import { readLoadableGraph } from './read-graph';

export type SeedNeo4j = {
  readonly settings: Neo4jSettings;
  readonly files: DatasetFiles;
  /** Load only into a database that holds no finished load: the server is the system of record, and a start must not replace what it has. */
  readonly ifEmpty: boolean;
  readonly beside: boolean;
};

/** Loads the files into the database; exit code 0, or 1 when the data have errors. Throws GraphError as the runner and the loader do. */
export async function seedNeo4j({ settings, files, ifEmpty, beside }: SeedNeo4j): Promise<number> {
  const runner = await openUnlessAway(settings, ifEmpty);
  if (runner === undefined) return 0;
  try {
    const held = await buildCypherStore(runner).describe();
    if (ifEmpty && held.load !== undefined) {
      printKept(held.load);
      return 0;
    }
    const loadable = readLoadableGraph(files);
    if (loadable === undefined) return 1;
    const { graph, record } = loadable;
    printUnfinished(held);
    const summary = await buildCypherLoader(runner, { beside }).load(graph, record, buildProgressPrinter());
    if (summary.changed) printSummary(summary, record);
    else printUnchanged(record.digest);
    return 0;
  } finally {
    await runner.close();
  }
}

/** A start goes on without the server: the pages say that it is away, and work once it is back. */
async function openUnlessAway(settings: Neo4jSettings, isStart: boolean): Promise<CypherRunner | undefined> {
  try {
    return await openNeo4j(settings, LOADING);
  } catch (error) {
    if (!isStart || !(error instanceof GraphError) || error.code !== 'store-unavailable') throw error;
    console.log(`  ${formatFailure(error)}`);
    console.log(
      '  现在没有载入；页面会说明图库不在，回来后自动恢复 · nothing loaded now; the pages say so and recover by themselves',
    );
    return undefined;
  }
}

function printKept({ datasetName, datasetVersion, loadedAt, digest }: NonNullable<StoreDescription['load']>): void {
  console.log(`  数据库里已有 ${datasetName} ${datasetVersion}（${loadedAt}），保留不动；要换数据请运行 npm run seed`);
  console.log(`  the database holds it already and keeps it; "npm run seed" replaces it\n  digest ${digest}`);
}

function printUnfinished({ unfinished }: StoreDescription): void {
  if (unfinished === undefined) return;
  const { datasetName, startedAt, done, total } = unfinished;
  console.log(
    `  ${startedAt} 开始的载入没有完成（${datasetName}，${done}/${total}）；同一份数据会接着写 · a load was cut off; of the same data it goes on from there`,
  );
}
