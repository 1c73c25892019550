// One fingerprint of a graph, the same for the dataset and for what a database gives back.
// May import: model, node:crypto. Invariants: independent of the order of nodes, relations and keys; absent and undefined are one.
import { createHash } from 'node:crypto';
import type { GraphData } from '#graph/model/graph-data';

/** SHA-256 in hexadecimal over the sorted canonical lines of all nodes and relations. */
export function digestGraph(graph: GraphData): string {
  const lines = [
    ...graph.nodes.map(({ kind, props }) => toCanonical(['node', kind, props])),
    ...graph.relations.map(({ type, from, to, props }) => toCanonical(['relation', type, from, to, props])),
  ].sort();
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex');
}

function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sortKeys(part) : part));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = Object.entries(record).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}
