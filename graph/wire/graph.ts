// A piece of the graph for the canvas: `/api/graph?focus=<id>&limit=`.
// May import: zod, model, wire. Invariants: every edge joins two nodes of the answer; `truncated` says what the limit left out.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import { relationTypeSchema } from '#graph/model/relations';
import { refSchema, truncatedSchema } from './ref';

export const graphNodeSchema = refSchema.extend({
  /** Label for little room; the name where there is none. */
  shortZh: z.string().optional(),
});
export const graphEdgeSchema = z.object({
  id: z.string(),
  type: relationTypeSchema,
  from: nodeIdSchema,
  to: nodeIdSchema,
});
export const graphViewSchema = z.object({
  nodes: z.array(graphNodeSchema),
  edges: z.array(graphEdgeSchema),
  truncated: truncatedSchema,
});
export type GraphView = z.infer<typeof graphViewSchema>;
