// How two things are connected: `/paths` and `/api/paths`.
// May import: zod, model, wire. Invariants: a way is a row of things and the steps between them, one fewer; each step holds every relation that
// joins its two things, whichever way it points; `total` counts ways that are not listed as well.
import { z } from 'zod';
import { exploreEdgeSchema } from './explore';
import { refSchema, sentenceSchema, sourceRefSchema } from './ref';

export const pathSchema = z.object({
  things: z.array(refSchema),
  /** Step by step, relations as they are stated: `from` and `to` of one may be against the direction of the way. */
  hops: z.array(z.array(exploreEdgeSchema)),
});

export const pathsViewSchema = z.object({
  headline: sentenceSchema,
  from: refSchema,
  to: refSchema,
  /** Steps of each way; left out when the data hold no way. */
  length: z.number().int().optional(),
  total: z.number().int(),
  paths: z.array(pathSchema),
  /** The sources that the steps cite. */
  sources: z.array(sourceRefSchema),
});
export type PathsView = z.infer<typeof pathsViewSchema>;
export type PathView = z.infer<typeof pathSchema>;
