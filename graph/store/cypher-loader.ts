// The write side of the port, once, over any CypherRunner.
// May import: model, port, rows, cypher. Invariants: idempotent by id; the load record goes first and comes back last, so a load
// that was cut off never looks finished; what the dataset no longer holds is removed by its load id.
import { countGraph, type GraphData, type GraphNode } from '#graph/model/graph-data';
import { NODE_LABELS, type NodeKind, toKind } from '#graph/model/ids';
import type { Relation, RelationType } from '#graph/model/relations';
import { toSortKey } from '#graph/model/sort-key';
import { clearLoadRecord } from './cypher/clear-load-record';
import { countStaleNodes, countStaleRelations } from './cypher/count-stale';
import { loadRecord } from './cypher/load-record';
import { readNodes, readRelations } from './cypher/read-graph';
import { removeStaleNodes, removeStaleRelations } from './cypher/remove-stale';
import { schema } from './cypher/schema';
import { writeLoadRecord } from './cypher/write-load-record';
import { writeNodes } from './cypher/write-nodes';
import { writeRelations } from './cypher/write-relations';
import type { CypherRow, CypherRunner } from './cypher-runner';
import type { GraphLoader, LoadProgress, LoadRecord, LoadSummary } from './port';
import { loadRecordRow, parseRelation, parseThing, parseTotal } from './rows';

const BATCH = 2_000;
const READ_BATCH = 20_000;

type Report = (progress: LoadProgress) => void;

/** A loader over a runner. */
export function buildCypherLoader(runner: CypherRunner): GraphLoader {
  return {
    load: (graph, record, onProgress) => load(runner, { graph, record }, onProgress),
    readGraph: () => readGraph(runner),
  };
}

type Job = { readonly graph: GraphData; readonly record: LoadRecord };

async function load(runner: CypherRunner, { graph, record }: Job, report: Report): Promise<LoadSummary> {
  const counts = countGraph(graph);
  if (await holdsAlready(runner, record)) return { counts, written: 0, removed: 0, changed: false };
  for (const text of schema) await runner.write([{ text, parameters: {} }]);
  await runner.write([{ text: clearLoadRecord, parameters: {} }]);
  await writeAll(runner, { graph, loadId: record.digest }, report);
  const removed = await removeStale(runner, record.digest, report);
  await runner.write([{ text: writeLoadRecord, parameters: { ...record } }]);
  return { counts, written: graph.nodes.length + graph.relations.length, removed, changed: true };
}

async function holdsAlready(runner: CypherRunner, record: LoadRecord): Promise<boolean> {
  const [row] = await runner.read(loadRecord);
  return row !== undefined && loadRecordRow.parse(row).digest === record.digest;
}

type Writing = { readonly graph: GraphData; readonly loadId: string };

async function writeAll(runner: CypherRunner, { graph, loadId }: Writing, report: Report): Promise<void> {
  const total = graph.nodes.length + graph.relations.length;
  let done = 0;
  const writeBatches = async (step: string, text: string, rows: readonly CypherRow[]) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      await runner.write([{ text, parameters: { rows: batch } }]);
      done += batch.length;
      report({ step, done, total });
    }
  };
  for (const [kind, nodes] of groupBy(graph.nodes, (node): NodeKind => node.kind)) {
    await writeBatches(
      NODE_LABELS[kind],
      writeNodes(NODE_LABELS[kind]),
      nodes.map((node) => toNodeRow(node, loadId)),
    );
  }
  for (const [type, relations] of groupBy(graph.relations, (relation): RelationType => relation.type)) {
    await writeBatches(
      type,
      writeRelations(type),
      relations.map((relation) => toRelationRow(relation, loadId)),
    );
  }
}

function toNodeRow(node: GraphNode, loadId: string): CypherRow {
  return { id: node.id, props: { ...node.props, sortKey: toSortKey(node), loadId } };
}

function toRelationRow({ from, to, props }: Relation, loadId: string): CypherRow {
  return { id: props.id, source: from, target: to, props: { ...props, loadId } };
}

async function removeStale(runner: CypherRunner, loadId: string, report: Report): Promise<number> {
  const relations = parseTotal(await runner.read(countStaleRelations, { loadId }));
  const nodes = parseTotal(await runner.read(countStaleNodes, { loadId }));
  const total = relations + nodes;
  for (let done = 0; done < relations; done += BATCH) {
    await runner.write([{ text: removeStaleRelations, parameters: { loadId, limit: BATCH } }]);
    report({ step: 'remove', done: Math.min(done + BATCH, relations), total });
  }
  for (let done = 0; done < nodes; done += BATCH) {
    await runner.write([{ text: removeStaleNodes, parameters: { loadId, limit: BATCH } }]);
    report({ step: 'remove', done: relations + Math.min(done + BATCH, nodes), total });
  }
  return total;
}

async function readGraph(runner: CypherRunner): Promise<GraphData> {
  const things = (await readAll(runner, readNodes, (row) => parseThing(row['props']).id)).map((row) =>
    parseThing(row['props']),
  );
  const toRelation = (row: CypherRow) =>
    parseRelation({ type: row['type'], from: row['source'], to: row['target'], props: row['props'] });
  const relations = (await readAll(runner, readRelations, (row) => toRelation(row).props.id)).map(toRelation);
  return { nodes: things.map((props) => ({ id: props.id, kind: toKind(props.id), props })), relations };
}

async function readAll(
  runner: CypherRunner,
  text: string,
  idOf: (row: CypherRow) => string,
): Promise<readonly CypherRow[]> {
  const all: CypherRow[] = [];
  let id = '';
  for (;;) {
    const rows = await runner.read(text, { id, limit: READ_BATCH });
    all.push(...rows);
    const last = rows.at(-1);
    if (rows.length < READ_BATCH || last === undefined) return all;
    id = idOf(last);
  }
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
