// Items of the lists of things: `/api/chains`, `/api/enterprises` …
// May import: zod, model, wire. Invariant: an item says enough to be told apart in a list; its page says the rest.
import { z } from 'zod';
import * as v from '#graph/model/vocabulary';
import { segmentCardSchema } from './chain';
import {
  cityChainSchema,
  cityDistrictSchema,
  cityIndustrySchema,
  cityProgramSchema,
  cityRegionSchema,
  figureSchema,
} from './city';
import { findingItemSchema } from './finding';
import { listOf, refSchema, sourceRefSchema } from './ref';

export const enterpriseItemSchema = refSchema.extend({
  shortName: z.string(),
  role: v.enterpriseRoleSchema,
  enterpriseKind: v.enterpriseKindSchema,
  /** District in one line. */
  contextZh: z.string().optional(),
  contextEn: z.string().optional(),
  tags: z.array(v.enterpriseTagSchema),
  summaryZh: z.string(),
  confidence: v.confidenceSchema,
  asOf: z.number().int().optional(),
});
export const indicatorItemSchema = figureSchema.extend({ subject: refSchema.optional() });
export const eventItemSchema = refSchema.extend({ date: z.string(), eventKind: v.eventKindSchema });
export const industryCodeItemSchema = refSchema.extend({ level: z.number().int(), section: z.string() });

/** The list of each kind; the city is no list. */
export const LIST_SCHEMAS = {
  industry: listOf(cityIndustrySchema),
  chain: listOf(cityChainSchema),
  segment: listOf(segmentCardSchema),
  enterprise: listOf(enterpriseItemSchema),
  district: listOf(cityDistrictSchema),
  region: listOf(cityRegionSchema),
  program: listOf(cityProgramSchema),
  indicator: listOf(indicatorItemSchema),
  finding: listOf(findingItemSchema),
  event: listOf(eventItemSchema),
  source: listOf(sourceRefSchema),
  'industry-code': listOf(industryCodeItemSchema),
} as const;

export type ListKind = keyof typeof LIST_SCHEMAS;
export type ListOf<K extends ListKind> = z.infer<(typeof LIST_SCHEMAS)[K]>;
export type EnterpriseItem = z.infer<typeof enterpriseItemSchema>;
export type IndicatorItem = z.infer<typeof indicatorItemSchema>;
export type EventItem = z.infer<typeof eventItemSchema>;
export type IndustryCodeItem = z.infer<typeof industryCodeItemSchema>;
