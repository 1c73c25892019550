// What runs and on which data: `/api/health`.
// May import: zod. Invariant: answers also when the store is down; then `status` is not ok and `store` says why.
import { z } from 'zod';
import { problemSchema } from './problem';

export const healthSchema = z.object({
  status: z.enum(['ok', 'down']),
  engine: z.enum(['embedded', 'neo4j']).optional(),
  engineVersion: z.string().optional(),
  appVersion: z.string(),
  dataset: z.object({ name: z.string(), version: z.string(), digest: z.string(), loadedAt: z.string() }).optional(),
  problem: problemSchema.optional(),
});
export type Health = z.infer<typeof healthSchema>;
