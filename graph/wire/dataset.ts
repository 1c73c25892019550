// What the dataset holds and how well it is sourced: `/api/dataset`, for the page of data and sources.
// May import: zod, model, wire. Invariant: every kind and relation of the model has a count, zero included.
import { z } from 'zod';
import { NODE_KINDS } from '#graph/model/ids';
import { relationTypeSchema } from '#graph/model/relations';
import * as v from '#graph/model/vocabulary';
import { sentenceSchema, stateCountsSchema } from './ref';

const count = z.number().int();
const tally = <T extends z.ZodEnum>(words: T) => z.record(words, count);

export const datasetViewSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** SHA-256 over the whole graph; equal digests mean equal data. */
  digest: z.string(),
  loadedAt: z.string(),
  engine: z.enum(['embedded', 'neo4j']),
  headline: sentenceSchema,
  nodes: tally(z.enum(NODE_KINDS)),
  relations: tally(relationTypeSchema),
  /** Segments per state. */
  states: stateCountsSchema,
  /** Who names the chains. */
  chainBasis: tally(v.basisSchema),
  /** Sources per quality of the page they were seen on. */
  sourceQuality: tally(v.sourceQualitySchema),
  /** On what the states of the segments rest. */
  stateEvidence: tally(v.evidenceSchema),
  stateConfidence: tally(v.confidenceSchema),
});
export type DatasetView = z.infer<typeof datasetViewSchema>;
