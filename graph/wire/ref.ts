// The small shapes every answer is made of.
// May import: zod, model. Invariants: optional keys are left out, never null; only `nextCursor` and `truncated` are null when there is nothing more.
import { z } from 'zod';
import { nodeIdSchema, nodeKindSchema } from '#graph/model/ids';
import * as v from '#graph/model/vocabulary';

/** The least any thing says of itself. `status` stands on segments only. */
export const refSchema = z.object({
  id: nodeIdSchema,
  kind: nodeKindSchema,
  nameZh: z.string(),
  nameEn: z.string().optional(),
  status: v.segmentStatusSchema.optional(),
});
export type Ref = z.infer<typeof refSchema>;

/** One sentence in both languages, built from the data. */
export const sentenceSchema = z.object({ zh: z.string(), en: z.string() });
export type Sentence = z.infer<typeof sentenceSchema>;

/** Number of segments per state. */
export const stateCountsSchema = z.object({
  present: z.number().int(),
  weak: z.number().int(),
  absent: z.number().int(),
  unknown: z.number().int(),
});
export type StateCountsView = z.infer<typeof stateCountsSchema>;

/** A source as it is cited: enough to name it, date it, judge it and open it. */
export const sourceRefSchema = refSchema.extend({
  publisher: z.string().optional(),
  date: z.string().optional(),
  dateInferred: z.boolean(),
  url: z.string().optional(),
  sourceKind: v.sourceKindSchema,
  quality: v.sourceQualitySchema,
});
export type SourceRef = z.infer<typeof sourceRefSchema>;

/** What was left out of a picture or list: shown of total. Null when nothing was. */
export const truncatedSchema = z.object({ shown: z.number().int(), total: z.number().int() }).nullable();

/** Shape of every list answer: `total` counts all pages, `nextCursor` is null on the last one. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.number().int(), nextCursor: z.string().nullable() });
}
