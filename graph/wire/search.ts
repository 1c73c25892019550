// Hits of a search: the box on every page and the sector search `/search`.
// May import: zod, model, wire. Invariants: `ranges` index characters (UTF-16) of `nameZh`, sorted, not overlapping; the text of the line compiles
// to the same line; a count of a facet is the number of hits with that value set and all else as it is.
import { z } from 'zod';
import { termFieldSchema } from '#graph/model/term-field';
import * as v from '#graph/model/vocabulary';
import { listOf, refSchema } from './ref';

const count = z.number().int();

export const searchHitSchema = refSchema.extend({
  contextZh: z.string().optional(),
  contextEn: z.string().optional(),
  matched: z.object({
    field: z.enum(['name', 'alias', 'code', 'pinyin', 'initials', 'english', 'context']),
    /** The text that matched, when it is not the name itself. */
    text: z.string().optional(),
    ranges: z.array(z.tuple([z.number().int(), z.number().int()]).readonly()).readonly(),
  }),
  /** Makes or belongs to this, whose name has the words that its own has not. */
  via: refSchema.optional(),
  /** Met with a slip of the pen. */
  isSlip: z.boolean().optional(),
  verdict: v.verdictSchema.optional(),
  role: v.enterpriseRoleSchema.optional(),
  /** Chains of a segment or firm, the first three. */
  chains: z.array(refSchema).optional(),
  /** Of a firm its own; of a segment those with a firm on record in it, running or planned; the first three. */
  districts: z.array(refSchema).optional(),
  /** Of a segment: districts asked for where no firm on record makes it and one would use it. */
  usedIn: z.array(refSchema).optional(),
  /** Operating firms on record of a segment, chain or district; 0 is "none on record". */
  firms: count.optional(),
  confidence: v.confidenceSchema.optional(),
});
export type SearchHitView = z.infer<typeof searchHitSchema>;

const named = { nameZh: z.string().optional(), nameEn: z.string().optional() };

export const searchTermSchema = z.object({
  field: termFieldSchema,
  op: z.enum(['=', '<', '<=', '>', '>=']),
  value: z.string(),
  /** The words it comes from. */
  from: z.string(),
  /** Of a value that is a thing. */
  ...named,
  /** The line without it. */
  without: z.string(),
});
export type SearchTermView = z.infer<typeof searchTermSchema>;

export const searchFacetSchema = z.object({
  field: termFieldSchema,
  values: z.array(
    z.object({
      value: z.string(),
      count,
      isOn: z.boolean(),
      /** The line with this value in this facet, or without it where it is on. */
      line: z.string(),
      ...named,
    }),
  ),
});
export type SearchFacetView = z.infer<typeof searchFacetSchema>;

export const searchViewSchema = listOf(searchHitSchema).extend({
  query: z.string(),
  line: z.object({
    text: z.string(),
    terms: z.array(searchTermSchema),
    words: z.array(z.object({ text: z.string(), without: z.string() })),
    unknown: z.array(z.object({ field: termFieldSchema, words: z.string() })),
  }),
  /** Left out with `facets=none`. */
  facets: z.array(searchFacetSchema).optional(),
  /** Of a search without hits: what brings some when it alone is dropped. */
  loosen: z.array(z.object({ words: z.string(), line: z.string(), total: count })).optional(),
});
export type SearchView = z.infer<typeof searchViewSchema>;
