// The write side of the port, once, over any CypherRunner.
// May import: model, dataset (digest), port, cypher. Invariants: idempotent by id; a load that was cut off never looks finished and can be
// gone on with; what the dataset no longer holds is removed by its load id; nothing is called loaded before it was read back.
import { GraphError } from '#graph/errors';
import { countGraph, type GraphCounts, type GraphData } from '#graph/model/graph-data';
import { clearLoadMark, writeLoadMark } from './cypher/load-mark';
import { clearLoadRecord, writeLoadRecord } from './cypher/load-record';
import { schema } from './cypher/schema';
import type { CypherRunner } from './cypher-runner';
import { GRAPH_FORM, type LoadMark, readLoadState } from './load-state';
import type { GraphLoader, LoadProgress, LoadRecord, LoadSummary } from './port';
import { readDigest } from './read-digest';
import { buildThingReads } from './read-things';
import { refuseForeign } from './refuse-foreign';
import { removeStale } from './remove-stale';
import { countRows, LOAD_BATCH, writeGraph } from './write-graph';

export type LoaderOptions = {
  /** Load beside a graph that is not ours instead of refusing to. */
  readonly beside?: boolean;
};

type Job = {
  readonly runner: CypherRunner;
  readonly graph: GraphData;
  readonly record: LoadRecord;
  readonly report: (progress: LoadProgress) => void;
};

/** A loader over a runner. */
export function buildCypherLoader(runner: CypherRunner, { beside = false }: LoaderOptions = {}): GraphLoader {
  return {
    async load(graph, record, report) {
      await refuseForeign(runner, beside);
      for (const text of schema) await runner.write([{ text, parameters: {} }]);
      const job = { runner, graph, record, report };
      return (await findHeld(job)) ?? (await load(job));
    },
    holds: (record) => holds(runner, record, () => undefined),
    readDigest: () => readDigest(runner, () => undefined),
  };
}

/** What to say when the database holds exactly this dataset. */
async function findHeld({ runner, graph, record, report }: Job): Promise<LoadSummary | undefined> {
  const onPage = (done: number) => report({ step: 'verify', done, total: graph.nodes.length });
  if (!(await holds(runner, record, onPage))) return undefined;
  const counts = await buildThingReads(runner).counts();
  return { counts, written: 0, removed: 0, changed: false, digest: record.digest };
}

/** By what is in it, and not only by what it says of itself. */
async function holds(runner: CypherRunner, { digest }: LoadRecord, onPage: (nodes: number) => void): Promise<boolean> {
  const { load, form } = await readLoadState(runner);
  return load?.digest === digest && form === GRAPH_FORM && (await readDigest(runner, onPage)) === digest;
}

async function load(job: Job): Promise<LoadSummary> {
  const { runner, record } = job;
  const { mark } = await readLoadState(runner);
  const earlier = mark !== undefined && canGoOn(mark, job) ? mark : undefined;
  let summary = await writeAndCheck(job, earlier);
  // A load that went on trusted what the earlier one had written; where that was touched meanwhile, everything is written again.
  if (summary.digest !== record.digest && earlier !== undefined) summary = await writeAndCheck(job, undefined);
  if (summary.digest !== record.digest || !isSame(summary.counts, countGraph(job.graph))) {
    throw new GraphError(
      'store-unavailable',
      `What the database gives back (digest ${summary.digest}) is not what was loaded (${record.digest}); something else may have written to it meanwhile. Load again.`,
      { zh: '读回的数据和载入的不一样，可能同时有别的程序在写：请再载入一次' },
    );
  }
  await runner.write([
    { text: writeLoadRecord, parameters: { ...record, form: GRAPH_FORM } },
    { text: clearLoadMark, parameters: {} },
  ]);
  return summary;
}

function canGoOn(mark: LoadMark, { graph, record }: Job): boolean {
  return (
    mark.digest === record.digest &&
    mark.form === GRAPH_FORM &&
    mark.batch === LOAD_BATCH &&
    mark.total === countRows(graph)
  );
}

async function writeAndCheck({ runner, graph, record, report }: Job, earlier: LoadMark | undefined) {
  const total = countRows(graph);
  const startedAt = new Date().toISOString();
  const { loadId, done } = earlier ?? { loadId: `${record.digest.slice(0, 12)} ${startedAt}`, done: 0 };
  await runner.write([
    { text: clearLoadRecord, parameters: {} },
    {
      text: writeLoadMark,
      parameters: { ...record, loadId, startedAt, form: GRAPH_FORM, batch: LOAD_BATCH, done, total },
    },
  ]);
  await writeGraph(runner, { graph, loadId, done }, report);
  const removed = await removeStale(runner, loadId, report);
  const digest = await readDigest(runner, (done) => report({ step: 'verify', done, total: graph.nodes.length }));
  const counts = await buildThingReads(runner).counts();
  return { counts, written: total - done, removed, changed: true, digest };
}

function isSame(a: GraphCounts, b: GraphCounts): boolean {
  const toText = ({ nodes, relations }: GraphCounts) =>
    [nodes, relations].map((counts) => Object.entries(counts).sort().join()).join('|');
  return toText(a) === toText(b);
}
