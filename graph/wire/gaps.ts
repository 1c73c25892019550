// The board of gaps `/gaps`: segments with their verdict, the sentence that fired, who needs them, and on what evidence.
// May import: zod, model, wire. Invariants: an unknown segment is listed as unknown, never counted as a gap; the matrix of chains ignores the
// filters of the list, so it stays the map.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import * as v from '#graph/model/vocabulary';
import { segmentCardSchema } from './chain';
import { findingItemSchema } from './finding';
import { listOf, refSchema, sentenceSchema, stateCountsSchema } from './ref';

const count = z.number().int();

/** Order of the list: need here, what stops without it, users, fewest firms, most concentrated, surest state, newest state. */
export const gapSortSchema = z.enum(['need', 'criticality', 'users', 'firms', 'concentration', 'confidence', 'year']);
export type GapSort = z.infer<typeof gapSortSchema>;
/** What the list stands by; under districts a segment stands in each that has a firm which would use it. */
export const gapGroupSchema = z.enum(['chain', 'stage', 'verdict', 'district']);
export type GapGroup = z.infer<typeof gapGroupSchema>;

/** Number of segments per verdict. */
export const verdictCountsSchema = z.record(v.verdictSchema, count);
export type VerdictCounts = z.infer<typeof verdictCountsSchema>;

/** What stops when the suppliers here stop, or, of what does not run here, when it can no longer be bought outside. */
export const criticalitySchema = z.object({
  /** Segments that stop, itself included, and the ends of chains among them. */
  stops: count,
  stopsEnds: count,
  /** The same with those that come under strain. */
  affected: count,
  affectedEnds: count,
});
export type CriticalityView = z.infer<typeof criticalitySchema>;

/** Operating firms over districts. */
export const concentrationSchema = z.object({
  firms: count,
  /** Σ share², from 1/districts to 1. */
  hhi: z.number(),
  /** 1/HHI. */
  effective: z.number(),
  largest: refSchema,
  largestFirms: count,
});
export type ConcentrationView = z.infer<typeof concentrationSchema>;

export const gapItemSchema = segmentCardSchema.extend({
  verdict: v.verdictSchema,
  /** Name of the rule that fired; docs/methods.md has them all. */
  rule: z.string(),
  /** The sentence of the rule, with the numbers it rests on. */
  reasonZh: z.string(),
  reasonEn: z.string(),
  criticality: criticalitySchema,
  /** Undefined without an operating firm on record. */
  concentration: concentrationSchema.optional(),
  /** Segments that use it and are here, those first that require it; with a district, those with an operating firm there. */
  usedBy: z.array(refSchema.extend({ required: z.boolean() })),
  /** Published statements about this very segment. */
  findingItems: z.array(findingItemSchema),
  /** With a district: its firms that operate in the segment, and that operate in a segment which uses it. */
  inDistrict: z.object({ operating: count, userFirms: count }).optional(),
  /** Key of the group it stands in here. */
  group: z.string().optional(),
});
export type GapItem = z.infer<typeof gapItemSchema>;

/** One cell of the matrix chains × stages. */
export const gapCellSchema = z.object({ stage: v.stageSchema, states: stateCountsSchema });
export const gapRowSchema = refSchema.extend({
  industryIds: z.array(z.string()),
  states: stateCountsSchema,
  verdicts: verdictCountsSchema,
  cells: z.array(gapCellSchema),
});

/** One row of the matrix segments × districts of a chain: operating firms where there are any on record. */
export const placeRowSchema = refSchema.extend({
  verdict: v.verdictSchema,
  firms: z.array(z.object({ districtId: nodeIdSchema, firms: count })),
});

export const gapsViewSchema = listOf(gapItemSchema).extend({
  headline: sentenceSchema,
  /** Within chain, stage and district. */
  states: stateCountsSchema,
  verdicts: verdictCountsSchema,
  chains: z.array(gapRowSchema),
  /** With a chain: its segments against the districts that have an operating firm in it. */
  places: z.object({ districts: z.array(refSchema), rows: z.array(placeRowSchema) }).optional(),
  /** Groups of the whole list in their order, with the number of rows in each. */
  groups: z.array(z.object({ key: z.string(), name: sentenceSchema, ref: refSchema.optional(), total: count })),
});
export type GapsView = z.infer<typeof gapsViewSchema>;
