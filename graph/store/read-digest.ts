// The digest of what a database really holds, read back piece by piece.
// May import: model, dataset (digest), rows, cypher. Invariants: nothing is taken for granted of what is read: the kind of a node is told by
// its label, and a node or relation that is not as we write it changes the digest instead of failing.
import { z } from 'zod';
import { startDigest, toNodeLine, toRelationLine } from '#graph/dataset/digest';
import { toKindOfLabel } from '#graph/model/ids';
import { readNodes, readRelationsFrom } from './cypher/read-graph';
import type { CypherRow, CypherRunner } from './cypher-runner';
import { toProps } from './rows';

const PAGE = 2_000;
const nodeRow = z.object({ labels: z.array(z.string()), props: z.looseObject({ id: z.string() }) });

/** SHA-256 in hexadecimal; equals that of a dataset when the database holds it whole and nothing else. Tells after each page how many nodes were read. */
export async function readDigest(runner: CypherRunner, onPage: (nodes: number) => void): Promise<string> {
  const digest = startDigest();
  let id = '';
  let nodes = 0;
  for (;;) {
    const rows = (await runner.read(readNodes, { id, limit: PAGE })).map((row) => nodeRow.parse(row));
    const ids = rows.map(({ props }) => props.id);
    const last = ids.at(-1);
    if (last === undefined) return digest.toHex();
    for (const { labels, props } of rows) digest.add(toNodeLine(toKindOfLabels(labels), toProps(props)));
    for (const row of await runner.read(readRelationsFrom, { ids })) digest.add(toLine(row));
    nodes += rows.length;
    onPage(nodes);
    id = last;
  }
}

function toKindOfLabels(labels: readonly string[]): string {
  const kinds = labels.flatMap((label) => toKindOfLabel(label) ?? []);
  return kinds.length === 1 ? kinds.join() : labels.join(':');
}

function toLine(row: CypherRow): readonly unknown[] {
  return toRelationLine({ type: row['type'], from: row['source'], to: row['target'], props: toProps(row['props']) });
}
