// One district: which chains its firms work in, stage by stage, and what texts place there.
// May import: zod, model, wire. Invariants: an enterprise may stand in several cells, so cells do not add up to firms;
// development zones overlap districts and are never added to them.
import { z } from 'zod';
import * as v from '#graph/model/vocabulary';
import { firmSchema } from './chain';
import { figureSchema } from './city';
import { districtProfileSchema } from './district-profile';
import { refSchema, truncatedSchema } from './ref';
import { thingViewSchema } from './thing';

export const districtChainSchema = refSchema.extend({
  /** Strongest statement that places the chain here; absent when no text does. */
  role: v.deploymentRoleSchema.optional(),
  asOf: z.number().int().optional(),
  /** Distinct enterprises of this district in the chain, and the operating ones. */
  enterprises: z.number().int(),
  operating: z.number().int(),
  stages: z.array(
    z.object({
      stage: v.stageSchema,
      firms: z.array(firmSchema.extend({ segment: refSchema })),
    }),
  ),
});
export type DistrictChain = z.infer<typeof districtChainSchema>;

export const districtViewSchema = thingViewSchema.extend({
  shortZh: z.string(),
  region: refSchema.optional(),
  enterprises: z.number().int(),
  operating: z.number().int(),
  /** Chains with firms here or placed here by a text: strongest role first, then by number of firms. */
  chains: z.array(districtChainSchema),
  /** Activities of firms left out of `chains`. */
  firmsTruncated: truncatedSchema,
  figures: z.array(figureSchema),
  profile: districtProfileSchema,
});
export type DistrictView = z.infer<typeof districtViewSchema>;
