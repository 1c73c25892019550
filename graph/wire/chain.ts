// One chain: its segments in four states, who works in them, what it takes from and gives to other chains.
// May import: zod, model, wire. Invariant: segments and links are complete; links with an end in another chain stand in the rims.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import * as v from '#graph/model/vocabulary';
import { chainDiagnosisSchema } from './diagnosis';
import { findingItemSchema } from './finding';
import { lanesSchema } from './lanes';
import { refSchema, stateCountsSchema, truncatedSchema } from './ref';
import { segmentStateSchema, thingViewSchema } from './thing';

const count = z.number().int();

/** An enterprise in a segment, as a chip: name, place, what it does, in which year. */
export const firmSchema = refSchema.extend({
  shortName: z.string(),
  role: v.enterpriseRoleSchema,
  enterpriseKind: v.enterpriseKindSchema,
  district: refSchema.optional(),
  operation: v.operationStatusSchema,
  activityZh: z.string(),
  confidence: v.confidenceSchema,
  asOf: count.optional(),
});
export type Firm = z.infer<typeof firmSchema>;

export const segmentCardSchema = refSchema.extend({
  chain: refSchema,
  stage: v.stageSchema,
  position: count,
  segmentKind: v.segmentKindSchema,
  summaryZh: z.string(),
  state: segmentStateSchema,
  /** Enterprises recorded in the segment; 0 means no record, not "no firm". */
  enterprises: count,
  operating: count,
  leaders: count,
  /** Published findings about this very segment. */
  findings: count,
  /** Segments that use its product in any chain; those present or weak here; those of them that require it. */
  users: count,
  usersHere: count,
  usersHereRequired: count,
});
export type SegmentCard = z.infer<typeof segmentCardSchema>;

export const supplyLinkSchema = z.object({
  id: z.string(),
  from: nodeIdSchema,
  to: nodeIdSchema,
  inputGroup: z.string(),
  /** true when another link of the same group could replace it ("any one will do"). */
  alternative: z.boolean(),
  necessity: v.necessitySchema,
  substitutable: v.substitutabilitySchema,
  summaryZh: z.string(),
  confidence: v.confidenceSchema,
});
export type SupplyLink = z.infer<typeof supplyLinkSchema>;

/** Another chain at the rim: its segments that are linked, and the links. */
export const rimSchema = refSchema.extend({ segments: z.array(refSchema), links: z.array(supplyLinkSchema) });
export type Rim = z.infer<typeof rimSchema>;

export const chainViewSchema = thingViewSchema.extend({
  basis: v.basisSchema,
  confidence: v.confidenceSchema,
  industries: z.array(refSchema),
  states: stateCountsSchema,
  enterprises: count,
  operating: count,
  districts: z.array(refSchema.extend({ role: v.deploymentRoleSchema, asOf: count.optional() })),
  segments: z.array(segmentCardSchema),
  /** Firms per segment id, leaders first; `firmsTruncated` says when there are more than fit here. */
  firms: z.record(nodeIdSchema, z.array(firmSchema)),
  firmsTruncated: truncatedSchema,
  /** What public texts say about the chain and its segments. */
  findings: z.array(findingItemSchema),
  links: z.array(supplyLinkSchema),
  rims: z.object({ in: z.array(rimSchema), out: z.array(rimSchema) }),
  /** Left out for a chain without segments. */
  diagnosis: chainDiagnosisSchema.optional(),
  lanes: lanesSchema.optional(),
});
export type ChainView = z.infer<typeof chainViewSchema>;
