// The gap list `/gaps`: segments with their state, who needs them, and on what evidence.
// May import: zod, model, wire. Invariant: an unknown segment is listed as unknown, never counted as a gap.
import { z } from 'zod';
import * as v from '#graph/model/vocabulary';
import { segmentCardSchema } from './chain';
import { listOf, refSchema, sentenceSchema, stateCountsSchema } from './ref';

/** One cell of the matrix chains × stages. */
export const gapCellSchema = z.object({ stage: v.stageSchema, states: stateCountsSchema });
export const gapRowSchema = refSchema.extend({
  industryIds: z.array(z.string()),
  states: stateCountsSchema,
  cells: z.array(gapCellSchema),
});
export const gapItemSchema = segmentCardSchema.extend({ reasonZh: z.string(), reasonEn: z.string() });
export type GapItem = z.infer<typeof gapItemSchema>;

export const gapsViewSchema = listOf(gapItemSchema).extend({
  headline: sentenceSchema,
  states: stateCountsSchema,
  chains: z.array(gapRowSchema),
});
export type GapsView = z.infer<typeof gapsViewSchema>;
