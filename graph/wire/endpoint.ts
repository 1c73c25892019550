// One address of the API, and the ways in which every address can fail. May import: zod, errors. Invariant: what is written says so.
import { z } from 'zod';
import type { GraphErrorCode } from '#graph/errors';

export type Endpoint = {
  readonly path: `/api${string}`;
  readonly summary: string;
  /** Values of the `{…}` parts of the path. */
  readonly place: z.ZodObject;
  readonly parameters: z.ZodObject;
  /** Name and shape of the answer. */
  readonly answer: readonly [name: string, schema: z.ZodType];
  readonly problems: readonly GraphErrorCode[];
  /** What a POST to the same address does. */
  readonly write?: {
    readonly summary: string;
    readonly answer: readonly [name: string, schema: z.ZodType];
    readonly problems: readonly GraphErrorCode[];
  };
};

/** Values of the path of an address without parts to fill in. */
export const NOWHERE = z.object({});

const STORE: readonly GraphErrorCode[] = [
  'store-unavailable',
  'store-timeout',
  'store-overloaded',
  'store-empty',
  'internal',
];
export const ALWAYS: readonly GraphErrorCode[] = ['invalid-query', 'too-large', 'method-not-allowed', ...STORE];
export const OF_A_THING: readonly GraphErrorCode[] = ['not-found', ...ALWAYS];
