// Districts side by side on one scale: `/compare`. May import: zod, wire. Invariants: a cell without a firm on record is left out, never 0; the order of
// districts is the reader's.
import { z } from 'zod';
import { quotientSchema } from './district-profile';
import { refSchema, sentenceSchema } from './ref';

const count = z.number().int();

/** Most districts side by side. */
export const MAX_COMPARED = 10;

export const compareViewSchema = z.object({
  headline: sentenceSchema,
  districts: z.array(
    refSchema.extend({
      /** Operating records, once for each firm and segment, by main site. */
      records: count,
      /** Chains clearly above the city's share. */
      above: count,
      lead: count,
      featured: count,
    }),
  ),
  /** Chains that one of them has a firm in, by the highest quotient among them. */
  rows: z.array(refSchema.extend({ cells: z.array(z.object({ districtId: z.string(), quotient: quotientSchema })) })),
});
export type CompareView = z.infer<typeof compareViewSchema>;
