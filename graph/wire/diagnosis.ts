// What analysis says of one chain: the verdict on each of its segments, how complete it is, where it is weakest, on whom it depends.
// May import: zod, model, wire. Invariants: a figure that nothing is known for is left out, never 0; the unknown share stands beside each figure.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import * as v from '#graph/model/vocabulary';
import { refSchema } from './ref';

const count = z.number().int();

/** A verdict with the sentence of the rule that fired. */
export const judgedSchema = z.object({
  verdict: v.verdictSchema,
  rule: z.string(),
  reasonZh: z.string(),
  reasonEn: z.string(),
});
export type Judged = z.infer<typeof judgedSchema>;

/** `value` from 0 to 1, weak ones counted half, of the segments whose state is known. */
export const completenessPartSchema = z.object({ value: z.number().optional(), known: count, unknown: count });
export const completenessSchema = z.object({
  count: completenessPartSchema,
  weighted: completenessPartSchema,
  mustHave: completenessPartSchema,
  /** Part of all segments that is to be verified, from 0 to 1. */
  unknownShare: z.number().optional(),
});
export type CompletenessView = z.infer<typeof completenessSchema>;

/** The way from raw input to end use that meets most proven gaps. */
export const weakestPathSchema = z.object({
  segments: z.array(refSchema),
  weak: count,
  absent: count,
  unknown: count,
});

/** Inputs that segments of the chain require of another chain, and how those stand. */
export const dependenceSchema = refSchema.extend({ required: count, weak: count, absent: count, unknown: count });

export const chainDiagnosisSchema = z.object({
  verdicts: z.record(nodeIdSchema, judgedSchema),
  completeness: completenessSchema,
  weakestPath: weakestPathSchema.optional(),
  /** Chains that supply required inputs, the one with most gaps among them first. */
  dependence: z.array(dependenceSchema),
});
export type ChainDiagnosisView = z.infer<typeof chainDiagnosisSchema>;
