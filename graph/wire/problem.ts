// Errors as they cross HTTP: RFC 9457 problem+json with a closed set of codes.
// May import: zod, errors. Invariant: every GraphErrorCode has a status, or this file does not compile.
import { z } from 'zod';
import { GraphError, type GraphErrorCode } from '#graph/errors';

export const PROBLEM_STATUS = {
  'not-found': 404,
  'invalid-query': 400,
  'too-large': 414,
  'method-not-allowed': 405,
  unauthorized: 401,
  forbidden: 403,
  conflict: 409,
  'body-too-large': 413,
  'unsupported-type': 415,
  'store-unavailable': 503,
  'store-timeout': 504,
  'store-overloaded': 503,
  'store-empty': 503,
  'store-misconfigured': 500,
  'dataset-invalid': 500,
  internal: 500,
} as const satisfies Record<GraphErrorCode, number>;

const CODES = Object.keys(PROBLEM_STATUS) as [GraphErrorCode, ...GraphErrorCode[]];

export const problemSchema = z.object({
  /** `about:blank#<code>`; there is no page to fetch, the code is the contract. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** The same in Chinese, where there is one. */
  detailZh: z.string().optional(),
  code: z.enum(CODES),
  /** Query field at fault, for `invalid-query`. */
  field: z.string().optional(),
  instance: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

const TITLES: Readonly<Record<GraphErrorCode, string>> = {
  'not-found': 'Not found',
  'invalid-query': 'Invalid query',
  'too-large': 'Address too long',
  'method-not-allowed': 'Method not allowed',
  unauthorized: 'Token needed',
  forbidden: 'Not allowed from here',
  conflict: 'Changed by somebody else',
  'body-too-large': 'Body too large',
  'unsupported-type': 'Unsupported type of body',
  'store-unavailable': 'Graph store unavailable',
  'store-timeout': 'Graph store too slow',
  'store-overloaded': 'Graph store overloaded',
  'store-empty': 'Graph store empty',
  'store-misconfigured': 'Graph store misconfigured',
  'dataset-invalid': 'Dataset invalid',
  internal: 'Internal fault',
};

/** Any error as a problem. What is no GraphError tells nothing of itself: its text may name files or queries. */
export function buildProblem(error: unknown, instance?: string): Problem {
  const { code, message, field, zh } =
    error instanceof GraphError
      ? error
      : new GraphError('internal', 'Something went wrong on the server; its log says more.', {
          zh: '服务器上出了错，日志里有详情',
        });
  return {
    type: `about:blank#${code}`,
    title: TITLES[code],
    status: PROBLEM_STATUS[code],
    detail: message,
    detailZh: zh,
    code,
    field,
    instance,
  };
}
