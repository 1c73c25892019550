// Why a number is what it is: `/why`. Its formula, its inputs as rows with links, where the method comes from, on which data.
// May import: zod, model, wire. Invariants: the address alone reproduces the answer, or says that the data have changed since; every input is a figure of the data or of another answer.
import { z } from 'zod';
import { refSchema, sentenceSchema } from './ref';

export const whyMeasureSchema = z.enum([
  'verdict',
  'criticality',
  'concentration',
  'completeness',
  'quotient',
  'fit',
  'opportunity',
  'demand',
  'similarity',
  'verification',
]);
export type WhyMeasure = z.infer<typeof whyMeasureSchema>;

export const whyInputSchema = z.object({
  name: sentenceSchema,
  /** What the row is about, where it is a thing. */
  ref: refSchema.optional(),
  value: sentenceSchema,
});
export type WhyInput = z.infer<typeof whyInputSchema>;

export const whyViewSchema = z.object({
  headline: sentenceSchema,
  measure: whyMeasureSchema,
  value: sentenceSchema,
  formula: sentenceSchema,
  inputs: z.array(whyInputSchema),
  /** Paper and year, or whose rule it is. */
  method: sentenceSchema,
  /** What the number cannot say. */
  limits: sentenceSchema,
  dataset: z.object({ name: z.string(), version: z.string(), digest: z.string() }),
  /** Digest of the data that the address asks of, where those have changed since. */
  askedDigest: z.string().optional(),
});
export type WhyView = z.infer<typeof whyViewSchema>;
