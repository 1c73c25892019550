// The profile of a district: its structure against the city's, its peers, plans against rules, the gaps that fit it best.
// May import: zod, model, wire. Invariants: a quotient stands with its interval; what is not on record here is never said to be missing.
import { z } from 'zod';
import { opportunitySchema } from './opportunity';
import { refSchema } from './ref';

const count = z.number().int();

/** Firms of a chain in a district against what its size lets expect. */
export const quotientSchema = z.object({
  /** Operating firms of the chain with their main site here; in the city; of all chains here and in the city, once for each chain. */
  here: count,
  kind: count,
  place: count,
  all: count,
  /** (here/place) / (kind/all). */
  value: z.number(),
  expected: z.number(),
  /** (here + 2) / (expected + 2), and where it lies with a chance of 90 %. */
  shrunk: z.number(),
  low: z.number(),
  high: z.number(),
  reading: z.enum(['above', 'below', 'unclear']),
});
export type QuotientView = z.infer<typeof quotientSchema>;

export const districtProfileSchema = z.object({
  /** Chains with an operating firm here, the most specialised first. */
  structure: z.array(refSchema.extend({ quotient: quotientSchema })),
  /** Districts built most alike, by the cosine of firms per chain. */
  peers: z.array(refSchema.extend({ similarity: z.number() })),
  /** Segments that at least two peers work in and that have no firm on record here. */
  peerAdvantages: z.array(refSchema.extend({ peers: z.array(refSchema) })),
  /** Chains declared here against the rule of at most so many; by chain, as texts name them. */
  plan: z.object({
    lead: z.array(refSchema),
    featured: z.array(refSchema),
    leadCap: count,
    featuredCap: count,
  }),
  /** The first gaps to fill here. */
  gaps: z.array(opportunitySchema),
  /** Gaps with a candidate here. */
  gapsTotal: count,
});
export type DistrictProfile = z.infer<typeof districtProfileSchema>;
