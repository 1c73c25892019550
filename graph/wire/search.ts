// Hits of the one search box.
// May import: zod, model, wire. Invariant: `ranges` index characters (UTF-16) of `nameZh`, sorted, not overlapping.
import { z } from 'zod';
import { listOf, refSchema } from './ref';

export const searchHitSchema = refSchema.extend({
  contextZh: z.string().optional(),
  contextEn: z.string().optional(),
  matched: z.object({
    field: z.enum(['name', 'alias', 'code', 'pinyin', 'initials', 'english', 'context']),
    /** The text that matched, when it is not the name itself. */
    text: z.string().optional(),
    ranges: z.array(z.tuple([z.number().int(), z.number().int()]).readonly()).readonly(),
  }),
});
export type SearchHitView = z.infer<typeof searchHitSchema>;

export const searchViewSchema = listOf(searchHitSchema).extend({ query: z.string() });
export type SearchView = z.infer<typeof searchViewSchema>;
