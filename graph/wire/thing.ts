// A thing of any kind: facts, sources, neighbours by relation. Page and panel draw the same answer.
// May import: zod, model, wire. Invariants: facts are in reading order; groups are in the order of the model; counts are of the whole group.
import { z } from 'zod';
import { nodeKindSchema } from '#graph/model/ids';
import { relationTypeSchema } from '#graph/model/relations';
import * as v from '#graph/model/vocabulary';
import { listOf, refSchema, sentenceSchema, sourceRefSchema } from './ref';

/** Name of a fact; also the key of its label. Enumerated values are translated by the same key. */
export const factKeySchema = z.enum([
  'industryKind',
  'basis',
  'confidence',
  'stage',
  'position',
  'segmentKind',
  'gbt4754',
  'shortName',
  'aliases',
  'nameVerified',
  'enterpriseKind',
  'enterpriseRole',
  'listedCode',
  'tags',
  'founded',
  'asOf',
  'districtKind',
  'adcode',
  'coordinates',
  'programKind',
  'year',
  'value',
  'period',
  'indicatorStatus',
  'findingKind',
  'eventKind',
  'date',
  'participants',
  'publisher',
  'sourceKind',
  'sourceQuality',
  'url',
  'codeLevel',
  'codeSection',
  'quote',
]);
export type FactKey = z.infer<typeof factKeySchema>;

export const factSchema = z.object({
  key: factKeySchema,
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  /** Unit of a number, as in the dataset (亿元, %, 家 …). */
  unit: z.string().optional(),
});
export type Fact = z.infer<typeof factSchema>;

/** What a relation states, flattened for reading; keys that a relation type lacks are left out. */
export const relationDetailSchema = z.object({
  note: z.string().optional(),
  role: v.deploymentRoleSchema.optional(),
  operation: v.operationStatusSchema.optional(),
  necessity: v.necessitySchema.optional(),
  substitutable: v.substitutabilitySchema.optional(),
  inputGroup: z.string().optional(),
  /** false for a further site of an enterprise. */
  main: z.boolean().optional(),
  confidence: v.confidenceSchema.optional(),
  asOf: z.number().int().optional(),
  quote: z.string().optional(),
  sources: z.array(sourceRefSchema),
});

/** The other end of a relation. `contextZh` places it: district of a firm, chain of a segment. */
export const neighbourSchema = refSchema.extend({
  contextZh: z.string().optional(),
  contextEn: z.string().optional(),
  relation: relationDetailSchema,
});
export type NeighbourView = z.infer<typeof neighbourSchema>;

export const directionSchema = z.enum(['out', 'in']);

/**
 * Neighbours of one relation type, direction and kind; the first few here, the rest through `nextCursor`.
 * What a thing cites is no group: `sources` holds it all.
 */
export const relationGroupSchema = listOf(neighbourSchema).extend({
  type: relationTypeSchema,
  direction: directionSchema,
  kind: nodeKindSchema,
});
export type RelationGroup = z.infer<typeof relationGroupSchema>;

/** State of a segment with the evidence it rests on. */
export const segmentStateSchema = z.object({
  status: v.segmentStatusSchema,
  evidence: v.evidenceSchema,
  confidence: v.confidenceSchema,
  summaryZh: z.string(),
  asOf: z.number().int().optional(),
  source: sourceRefSchema.optional(),
});
export type SegmentStateView = z.infer<typeof segmentStateSchema>;

export const thingViewSchema = refSchema.extend({
  /** The answer of the page in one sentence; also its title. */
  headline: sentenceSchema,
  summaryZh: z.string().optional(),
  facts: z.array(factSchema),
  /** Segments only. */
  state: segmentStateSchema.optional(),
  sources: z.array(sourceRefSchema),
  groups: z.array(relationGroupSchema),
});
export type ThingView = z.infer<typeof thingViewSchema>;
