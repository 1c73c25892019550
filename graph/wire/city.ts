// The city at a glance: everything `/` draws, with its links and key figures.
// May import: zod, model, wire. Invariant: lists are complete (33 chains, 41 districts …), so nothing here is truncated.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import * as v from '#graph/model/vocabulary';
import { refSchema, sentenceSchema, sourceRefSchema, stateCountsSchema } from './ref';

const count = z.number().int();

export const cityIndustrySchema = refSchema.extend({ industryKind: v.industryKindSchema, chains: count });
export const cityChainSchema = refSchema.extend({
  basis: v.basisSchema,
  confidence: v.confidenceSchema,
  industryIds: z.array(nodeIdSchema),
  states: stateCountsSchema,
  segments: count,
  /** Distinct enterprises recorded in the chain; 0 means no record. */
  enterprises: count,
  operating: count,
  districts: count,
});
export const cityRegionSchema = refSchema.extend({ parentId: nodeIdSchema.optional() });
export const cityDistrictSchema = refSchema.extend({
  shortZh: z.string(),
  districtKind: v.districtKindSchema,
  regionId: nodeIdSchema,
  lat: z.number(),
  lng: z.number(),
  enterprises: count,
  operating: count,
  chains: count,
});
export const programTargetSchema = z.object({ type: z.enum(['PART_OF', 'COVERS', 'BUILDS_IN']), id: nodeIdSchema });
export const cityProgramSchema = refSchema.extend({
  programKind: v.programKindSchema,
  year: count,
  summaryZh: z.string(),
  targets: z.array(programTargetSchema),
});
/** Supply between two chains: number of segment links, how many of them required. */
export const supplySchema = z.object({ from: nodeIdSchema, to: nodeIdSchema, links: count, required: count });
export const deploymentSchema = z.object({
  chainId: nodeIdSchema,
  districtId: nodeIdSchema,
  role: v.deploymentRoleSchema,
  asOf: count.optional(),
  statements: count,
});
/** A figure with unit, period and whether it is done or aimed at. */
export const figureSchema = refSchema.extend({
  value: z.number(),
  unit: z.string(),
  period: z.string(),
  indicatorStatus: v.indicatorStatusSchema,
  sources: z.array(sourceRefSchema),
});

export const cityViewSchema = refSchema.extend({
  headline: sentenceSchema,
  states: stateCountsSchema,
  industries: z.array(cityIndustrySchema),
  chains: z.array(cityChainSchema),
  regions: z.array(cityRegionSchema),
  districts: z.array(cityDistrictSchema),
  programs: z.array(cityProgramSchema),
  supplies: z.array(supplySchema),
  deployments: z.array(deploymentSchema),
  /** The few figures the panel opens with, chosen by a rule that `figuresRule` states. */
  figures: z.array(figureSchema),
  figuresRule: sentenceSchema,
  /** Number of published findings per kind. */
  findings: z.record(v.findingKindSchema, count),
  counts: z.object({ nodes: z.record(z.string(), count), relations: z.record(z.string(), count) }),
});
export type CityView = z.infer<typeof cityViewSchema>;
export type CityChain = z.infer<typeof cityChainSchema>;
export type CityDistrict = z.infer<typeof cityDistrictSchema>;
export type CityProgram = z.infer<typeof cityProgramSchema>;
export type CityRegion = z.infer<typeof cityRegionSchema>;
export type CityIndustry = z.infer<typeof cityIndustrySchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Supply = z.infer<typeof supplySchema>;
