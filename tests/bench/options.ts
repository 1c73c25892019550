// What a run of the bench measures: `npm run bench -- --only=scale --firms=2000,50000 --rounds=9 --write`.
import { parseArgs } from 'node:util';
import { z } from 'zod';

export const SECTIONS = ['draw', 'bytes', 'explore', 'stress', 'scale', 'start'] as const;
export type Section = (typeof SECTIONS)[number];

export type BenchOptions = {
  readonly only: readonly Section[];
  /** Number of firms of each synthetic dataset; the first row is what the others are compared with. */
  readonly firms: readonly number[];
  /** Loads of each page. */
  readonly rounds: number;
  readonly seed: number;
  /** Whether docs/benchmarks.md takes the tables. */
  readonly write: boolean;
};

const MIN_ROUNDS = 7;
const wholeNumber = z.string().regex(/^\d+$/).transform(Number);
const optionsSchema = z.object({
  only: z.array(z.enum(SECTIONS)).min(1),
  firms: z.array(wholeNumber.pipe(z.number().min(50).max(1_000_000))).min(1),
  rounds: wholeNumber.pipe(z.number().min(MIN_ROUNDS).max(200)),
  seed: wholeNumber,
  write: z.boolean(),
});

/** Reads the command line. Throws an error that names the option at fault. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: SECTIONS.join(',') },
      firms: { type: 'string', default: '2000,50000' },
      rounds: { type: 'string', default: '9' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  });
  const parsed = optionsSchema.safeParse({
    ...values,
    only: values.only.split(','),
    firms: values.firms.split(','),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`--${String(issue?.path[0])}: ${issue?.message}. Sections are ${SECTIONS.join(', ')}.`);
}
