// The nodes of DESIGN.md §2: one zod schema per kind is the only source of their types.
// May import: zod, vocabulary, ids. Invariants: absent means "not known"; lists are never absent, only empty (a database may drop an
// empty one: it comes back as empty); properties are scalars or lists of scalars, so both engines can store them.
import { z } from 'zod';
import { type NodeKind, nodeIdSchema } from './ids';
import * as v from './vocabulary';

const text = z.string().min(1);
const list = z.array(text).readonly().default([]);
const year = z.number().int().min(1900).max(2026);
const named = { id: nodeIdSchema, nameZh: text, nameEn: text.optional() };
const sourced = { sourceIds: list };
const graded = { ...sourced, confidence: v.confidenceSchema };

export const citySchema = z.strictObject({ ...named, ...sourced });
export const industrySchema = z.strictObject({
  ...named,
  ...sourced,
  kind: v.industryKindSchema,
  quote: text.optional(),
});
export const chainSchema = z.strictObject({ ...named, ...graded, basis: v.basisSchema, summaryZh: text });
export const segmentSchema = z.strictObject({
  ...named,
  ...graded,
  chainId: nodeIdSchema,
  stage: v.stageSchema,
  position: z.number().int().min(1).max(20),
  kind: v.segmentKindSchema,
  gbt4754: list,
  summaryZh: text,
  status: v.segmentStatusSchema,
  statusEvidence: v.evidenceSchema,
  statusSummaryZh: text,
  statusConfidence: v.confidenceSchema,
  statusSourceId: text.optional(),
  statusAsOf: year.optional(),
});
export const enterpriseSchema = z.strictObject({
  ...named,
  ...graded,
  shortName: text,
  aliases: list,
  kind: v.enterpriseKindSchema,
  role: v.enterpriseRoleSchema,
  listedCode: text.optional(),
  tags: z.array(v.enterpriseTagSchema).readonly().default([]),
  founded: year.optional(),
  summaryZh: text,
  asOf: year.optional(),
  nameVerified: z.boolean(),
});
export const districtSchema = z.strictObject({
  ...named,
  ...sourced,
  shortZh: text,
  kind: v.districtKindSchema,
  adcode: text.optional(),
  lat: z.number(),
  lng: z.number(),
});
export const regionSchema = z.strictObject({ ...named, ...sourced });
export const programSchema = z.strictObject({
  ...named,
  ...sourced,
  kind: v.programKindSchema,
  year,
  summaryZh: text,
});
export const indicatorSchema = z.strictObject({
  ...named,
  ...sourced,
  value: z.number(),
  unit: text,
  /** `2021`, `2021-2025`, `2021H1`, `2021Q1`, `2021Q1-Q3`. */
  period: text,
  status: v.indicatorStatusSchema,
  quote: text.optional(),
});
export const findingSchema = z.strictObject({ ...named, ...graded, kind: v.findingKindSchema });
export const eventSchema = z.strictObject({
  ...named,
  ...sourced,
  date: text,
  kind: v.eventKindSchema,
  /** Participants that are no district (persons in office, groups): three parallel lists; a quote may be '', and where nobody is quoted there are none. */
  participantKinds: list,
  participantNames: list,
  participantRoles: list,
  participantQuotes: z.array(z.string()).readonly().default([]),
});
export const sourceSchema = z.strictObject({
  id: nodeIdSchema,
  /** Title of the document. */
  nameZh: text,
  nameEn: text.optional(),
  publisher: text.optional(),
  date: text.optional(),
  dateInferred: z.boolean(),
  url: text.optional(),
  kind: v.sourceKindSchema,
  quality: v.sourceQualitySchema,
});
export const industryCodeSchema = z.strictObject({
  ...named,
  /** 1 section, 2 division, 3 group, 4 class of GB/T 4754-2017. */
  level: z.number().int().min(1).max(4),
  section: text,
});

export const NODE_SCHEMAS = {
  city: citySchema,
  industry: industrySchema,
  chain: chainSchema,
  segment: segmentSchema,
  enterprise: enterpriseSchema,
  district: districtSchema,
  region: regionSchema,
  program: programSchema,
  indicator: indicatorSchema,
  finding: findingSchema,
  event: eventSchema,
  source: sourceSchema,
  'industry-code': industryCodeSchema,
} as const satisfies Record<NodeKind, z.ZodType>;

export type NodeOf<K extends NodeKind> = z.infer<(typeof NODE_SCHEMAS)[K]>;
export type City = NodeOf<'city'>;
export type Industry = NodeOf<'industry'>;
export type Chain = NodeOf<'chain'>;
export type Segment = NodeOf<'segment'>;
export type Enterprise = NodeOf<'enterprise'>;
export type District = NodeOf<'district'>;
export type Region = NodeOf<'region'>;
export type Program = NodeOf<'program'>;
export type Indicator = NodeOf<'indicator'>;
export type Finding = NodeOf<'finding'>;
export type Event = NodeOf<'event'>;
export type Source = NodeOf<'source'>;
export type IndustryCode = NodeOf<'industry-code'>;
export type Thing = { [K in NodeKind]: NodeOf<K> }[NodeKind];
