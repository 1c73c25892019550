// What a database says of itself: which dataset it holds, and which load is under way or was cut off.
// May import: zod, port, rows, cypher. Invariant: a dataset that is held and a load that is unfinished exclude each other.
import { z } from 'zod';
import { loadRecord } from './cypher/load-record';
import type { CypherRunner } from './cypher-runner';
import type { LoadRecord, UnfinishedLoad } from './port';

/** The mark of a load that has begun: enough to go on with it. */
export type LoadMark = UnfinishedLoad & {
  readonly loadId: string;
  readonly digest: string;
  readonly batch: number;
  readonly form: number | null;
};
export type LoadState = {
  readonly load: LoadRecord | undefined;
  /** The form the graph of `load` was written in; see GRAPH_FORM. */
  readonly form: number | null;
  readonly mark: LoadMark | undefined;
};

/**
 * The form in which this code writes a graph: to be counted up when sort keys, or anything else that the digest does not cover, are made
 * differently. A load writes again what stands in another form.
 */
export const GRAPH_FORM = 1;

const count = z.number().int();
const recordRow = z.object({
  key: z.literal('current'),
  digest: z.string(),
  datasetName: z.string(),
  datasetVersion: z.string(),
  loadedAt: z.string(),
  form: count.nullable(),
});
const markRow = z.object({
  key: z.literal('loading'),
  loadId: z.string(),
  digest: z.string(),
  datasetName: z.string(),
  loadedAt: z.string(),
  batch: count,
  form: count.nullable(),
  done: count,
  total: count,
});
const stateRow = z.discriminatedUnion('key', [recordRow, markRow]);

/** Reads both; each is absent when there is none. */
export async function readLoadState(runner: CypherRunner): Promise<LoadState> {
  let load: LoadRecord | undefined;
  let form: number | null = null;
  let mark: LoadMark | undefined;
  for (const row of (await runner.read(loadRecord)).map((found) => stateRow.parse(found))) {
    if (row.key === 'current') {
      const { key: _, form: written, ...rest } = row;
      load = rest;
      form = written;
    } else {
      const { key: _, loadedAt, ...rest } = row;
      mark = { ...rest, startedAt: loadedAt };
    }
  }
  return { load, form, mark };
}
