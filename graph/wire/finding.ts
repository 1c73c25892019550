// A published statement about a gap, as lists and the chain view send it.
// May import: zod, model, wire. Invariant: `subject` is the narrowest thing the statement is about: a segment rather than its chain.
import { z } from 'zod';
import * as v from '#graph/model/vocabulary';
import { refSchema, sourceRefSchema } from './ref';

export const findingItemSchema = refSchema.extend({
  findingKind: v.findingKindSchema,
  confidence: v.confidenceSchema,
  subject: refSchema.optional(),
  sources: z.array(sourceRefSchema),
});
export type FindingItem = z.infer<typeof findingItemSchema>;
