// Where which gap is best filled: pairs of segment and district with the parts of their score. May import: zod, model, wire.
// Invariants: every part stands with its own figure, its percentile rank and its weight; a part that cannot be asked is left out, never 0.
import { z } from 'zod';
import * as v from '#graph/model/vocabulary';
import { refSchema, sentenceSchema } from './ref';

const count = z.number().int();
const share = z.number();

const evidenceSchema = z.object({ part: count, whole: count, things: z.array(refSchema) });

/** How near a segment is to what a district has: three evidences, each from 0 to 1. */
export const fitSchema = z.object({
  /** Supply neighbours that run in the city, and those the district has. */
  supply: evidenceSchema.optional(),
  /** Density ω of the product space, and what weighs most in it. */
  density: z.object({ value: share, things: z.array(refSchema) }).optional(),
  /** Digits of GB/T 4754 shared with the nearest code at work here, of four. */
  code: evidenceSchema.optional(),
  value: share.optional(),
});
export type FitView = z.infer<typeof fitSchema>;

export const scorePartSchema = z.object({
  part: v.opportunityPartSchema,
  /** In the part's own unit. */
  raw: z.number().optional(),
  /** Percentile rank among all candidates, from 0 to 1. */
  percentile: share.optional(),
  weight: z.number(),
  /** What it adds to the score: weight · percentile / weights that count. */
  points: share,
});

export const opportunitySchema = z.object({
  segment: refSchema,
  chain: refSchema,
  district: refSchema,
  verdict: v.verdictSchema,
  reasonZh: z.string(),
  reasonEn: z.string(),
  rank: count,
  /** From 0 to 1. */
  score: share,
  parts: z.array(scorePartSchema),
  fit: fitSchema,
  role: v.deploymentRoleSchema.optional(),
  /** Part of 1,000 draws of weights in which it is among the first ten. */
  stability: share,
  /** 1 − fit: how far the district has to go; left out where fit cannot be asked. */
  distance: share.optional(),
  /** Mean of the percentile ranks of demand and criticality. */
  worth: share,
});
export type OpportunityView = z.infer<typeof opportunitySchema>;

export const opportunitiesViewSchema = z.object({
  headline: sentenceSchema,
  preset: v.presetSchema,
  weights: z.array(z.object({ part: v.opportunityPartSchema, weight: z.number() })),
  /** Draws behind each stability, and the rank that counts. */
  draws: count,
  top: count,
  /** Districts without an operating firm on record, which are no candidates: nobody knows what they have. */
  unranked: z.array(refSchema),
  items: z.array(opportunitySchema),
  /** Candidates under the filters; ranks count all candidates. */
  total: count,
  nextCursor: z.string().nullable(),
});
export type OpportunitiesView = z.infer<typeof opportunitiesViewSchema>;

/** Unknown segments by how often settling them would change the first ten. */
export const verifyViewSchema = z.object({
  headline: sentenceSchema,
  preset: v.presetSchema,
  trials: count,
  items: z.array(
    refSchema.extend({
      chain: refSchema,
      changes: share,
      byOutcome: z.object({ present: share, weak: share, absent: share }),
      usersHere: count,
      summaryZh: z.string(),
    }),
  ),
  total: count,
  nextCursor: z.string().nullable(),
});
export type VerifyView = z.infer<typeof verifyViewSchema>;
