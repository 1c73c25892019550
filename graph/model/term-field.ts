// What a query line filters by. May import: zod. Invariant: the one list of these names, from which the search and what crosses HTTP take theirs.
import { z } from 'zod';

export const termFieldSchema = z.enum([
  'industry',
  'chain',
  'segment',
  'stage',
  'code',
  'district',
  'region',
  'kind',
  'firm',
  'role',
  'tag',
  'listed',
  'state',
  'verdict',
  'confidence',
  'year',
  'firms',
]);
export type TermField = z.infer<typeof termFieldSchema>;
