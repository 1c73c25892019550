// One fingerprint of a graph, the same for the dataset and for what a database gives back.
// May import: model, node:crypto. Invariants: independent of the order of nodes, relations and keys; absent,
// undefined and an empty list are one;
// takes no more memory for a large graph than for a small one.
import { createHash } from 'node:crypto';
import type { GraphData } from '#graph/model/graph-data';

const MODULUS = 1n << 256n;

export type GraphDigest = {
  /** Adds one node or relation, as a line of `toNodeLine` or `toRelationLine`. */
  add(line: readonly unknown[]): void;
  /** SHA-256 in hexadecimal of what was added so far, whatever the order it came in. */
  toHex(): string;
};

/**
 * A digest to add to, piece by piece: each line is hashed, the hashes are added modulo 2^256 (AdHash; Bellare and Micciancio,
 * "A new paradigm for collision-free hashing", 1997), and their number and sum are hashed.
 */
export function startDigest(): GraphDigest {
  let sum = 0n;
  let count = 0;
  return {
    add: (line) => {
      const hash = createHash('sha256').update(toCanonical(line)).digest('hex');
      sum = (sum + BigInt(`0x${hash}`)) % MODULUS;
      count += 1;
    },
    toHex: () =>
      createHash('sha256')
        .update(`${count} ${sum.toString(16)}`)
        .digest('hex'),
  };
}

/** What a node adds: its kind and its properties. */
export function toNodeLine(kind: string, props: unknown): readonly unknown[] {
  return ['node', kind, props];
}

/** What a relation adds: its type, both ends, its properties. */
export function toRelationLine({ type, from, to, props }: RelationParts): readonly unknown[] {
  return ['relation', type, from, to, props];
}

type RelationParts = { readonly type: unknown; readonly from: unknown; readonly to: unknown; readonly props: unknown };

/** The digest of a whole graph. */
export function digestGraph(graph: GraphData): string {
  const digest = startDigest();
  for (const { kind, props } of graph.nodes) digest.add(toNodeLine(kind, props));
  for (const relation of graph.relations) digest.add(toRelationLine(relation));
  return digest.toHex();
}

function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sortKeys(part) : part));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = Object.entries(record).filter(
    ([, value]) => value !== undefined && value !== null && !isEmptyList(value),
  );
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
