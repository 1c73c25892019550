// How a list is asked for by pages. May import: zod. Invariant: a limit is a whole number with a ceiling.
import { z } from 'zod';

export const cursor = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^[A-Za-z0-9_-]+$/)
  .describe('nextCursor of the page before; belongs to this list and these filters.')
  .optional();

export const limitOf = (standard: number, ceiling: number) =>
  z.number().int().min(1).max(ceiling).default(standard).describe('Most items in one answer.');

export const page = { limit: limitOf(50, 200), cursor };
