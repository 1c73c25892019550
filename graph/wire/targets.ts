// Whom to court for a segment: `/targets?segment=…`. May import: zod, model, wire.
// Invariants: no card without a sentence of evidence; every sentence names the sources it rests on, or none where it is general knowledge of
// how a product is made, and then says so.
import { z } from 'zod';
import * as v from '#graph/model/vocabulary';
import { opportunitySchema } from './opportunity';
import { refSchema, sentenceSchema, sourceRefSchema } from './ref';

const count = z.number().int();

export const targetEvidenceSchema = z.object({
  sentence: sentenceSchema,
  /** What the sentence is about, beside the segment that is asked for. */
  segment: refSchema.optional(),
  sources: z.array(sourceRefSchema),
});
export type TargetEvidence = z.infer<typeof targetEvidenceSchema>;

/** A firm on record to talk to, and why. */
export const targetCardSchema = refSchema.extend({
  role: v.enterpriseRoleSchema,
  enterpriseKind: v.enterpriseKindSchema,
  /** Of its main site. */
  districtZh: z.string().optional(),
  districtEn: z.string().optional(),
  evidence: z.array(targetEvidenceSchema).min(1).max(3),
  /** All that speak for it, of which `evidence` holds the first. */
  reasons: count,
});
export type TargetCard = z.infer<typeof targetCardSchema>;

const cardsSchema = z.object({ items: z.array(targetCardSchema), total: count });
export type TargetCards = z.infer<typeof cardsSchema>;

export const targetsViewSchema = z.object({
  headline: sentenceSchema,
  segment: refSchema,
  chain: refSchema,
  verdict: v.verdictSchema,
  reasonZh: z.string(),
  reasonEn: z.string(),
  /** Firms that make it here already and could make more. */
  expand: cardsSchema,
  /** Firms that work next to it: in what it is made of, what it is used for, or in the same industry class. */
  extend: cardsSchema,
  /** Firms here that would buy it, chain leaders first: the way to their suppliers. */
  buyers: cardsSchema,
  /** Some segment has more firms on record than were looked at: the totals are lower bounds. */
  isCut: z.boolean(),
  /** Districts that fit it best, by the preset that its verdict asks for; none where the verdict asks for no place. */
  preset: v.presetSchema.optional(),
  districts: z.array(opportunitySchema),
  districtsTotal: count,
});
export type TargetsView = z.infer<typeof targetsViewSchema>;
