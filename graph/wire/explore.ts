// The whole cluster for the explorer: `/api/explore`. One answer holds every thing that can stand in the picture and what joins them, so that
// levels, filters, lenses and paths are worked out where they are looked at.
// May import: zod, model, wire. Invariants: every edge joins two nodes of the answer; nodes come by kind and id, edges by type and ends;
// `truncated` says which firms the limit left out, and nothing but firms is ever left out.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import * as v from '#graph/model/vocabulary';
import { refSchema, sentenceSchema, sourceRefSchema, truncatedSchema } from './ref';

const year = z.number().int();

/** Kinds that stand in the picture, in reading order. */
export const EXPLORE_KINDS = [
  'city',
  'industry',
  'chain',
  'segment',
  'enterprise',
  'district',
  'region',
  'program',
] as const;
/** Relations that stand in the picture. */
export const EXPLORE_RELATIONS = [
  'PART_OF',
  'IN_CHAIN',
  'FEEDS',
  'OPERATES_IN',
  'LOCATED_IN',
  'SUPPLIES',
  'DEPLOYED_IN',
  'IN_REGION',
  'OVERLAPS',
  'COVERS',
  'BUILDS_IN',
] as const;
export const exploreKindSchema = z.enum(EXPLORE_KINDS);
export const exploreRelationSchema = z.enum(EXPLORE_RELATIONS);

/** What the kinds do not share is left out where it does not apply or is not known. */
export const exploreNodeSchema = refSchema.extend({
  kind: exploreKindSchema,
  /** Label for little room. */
  shortZh: z.string().optional(),
  /** Of a segment: of its state. */
  confidence: v.confidenceSchema.optional(),
  /** Year the statement speaks of; of a segment: of its state. */
  asOf: year.optional(),
  sourceIds: z.array(nodeIdSchema),
  industryKind: v.industryKindSchema.optional(),
  basis: v.basisSchema.optional(),
  chainId: nodeIdSchema.optional(),
  stage: v.stageSchema.optional(),
  position: z.number().int().optional(),
  evidence: v.evidenceSchema.optional(),
  enterpriseKind: v.enterpriseKindSchema.optional(),
  role: v.enterpriseRoleSchema.optional(),
  tags: z.array(v.enterpriseTagSchema).optional(),
  districtKind: v.districtKindSchema.optional(),
  adcode: z.string().optional(),
  lat: z.number().optional(),
  lng: z.number().optional(),
  programKind: v.programKindSchema.optional(),
});

/** What the types do not share is left out where it does not apply or is not known. */
export const exploreEdgeSchema = z.object({
  type: exploreRelationSchema,
  from: nodeIdSchema,
  to: nodeIdSchema,
  /** Of OPERATES_IN. */
  operation: v.operationStatusSchema.optional(),
  /** Of FEEDS. */
  necessity: v.necessitySchema.optional(),
  substitutable: v.substitutabilitySchema.optional(),
  inputGroup: z.string().optional(),
  /** Of DEPLOYED_IN. */
  deployment: v.deploymentRoleSchema.optional(),
  /** Of LOCATED_IN: the main site, or a further one. */
  main: z.boolean().optional(),
  /** What is made, supplied or flows, in words. */
  whatZh: z.string().optional(),
  confidence: v.confidenceSchema.optional(),
  asOf: year.optional(),
  /** None where the statement has no source of its own. */
  sourceIds: z.array(nodeIdSchema).optional(),
});

export const exploreViewSchema = z.object({
  headline: sentenceSchema,
  dataset: z.object({ name: z.string(), version: z.string(), digest: z.string() }),
  nodes: z.array(exploreNodeSchema),
  edges: z.array(exploreEdgeSchema),
  /** The sources that nodes and edges cite. */
  sources: z.array(sourceRefSchema),
  truncated: truncatedSchema,
});
export type ExploreView = z.infer<typeof exploreViewSchema>;
export type ExploreNode = z.infer<typeof exploreNodeSchema>;
export type ExploreEdge = z.infer<typeof exploreEdgeSchema>;
export type ExploreKind = z.infer<typeof exploreKindSchema>;
export type ExploreRelation = z.infer<typeof exploreRelationSchema>;

/** Most nodes in one answer, and how many there are where nobody asks for more: an answer that comes at once. */
export const MAX_EXPLORE_NODES = 20_000;
export const DEFAULT_EXPLORE_NODES = 2_000;
