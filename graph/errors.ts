// One error for everything that is neither an expected absence (`undefined`) nor bad data (`Issue[]`).
// May import: nothing. Invariant: the code union is closed, so a code without an HTTP status does not compile.

/** Every way ChainAtlas can fail, as a closed union. `graph/wire/problem.ts` maps each to an HTTP status. */
export type GraphErrorCode =
  | 'not-found'
  | 'invalid-query'
  | 'too-large'
  | 'method-not-allowed'
  | 'unauthorized'
  | 'forbidden'
  | 'conflict'
  | 'body-too-large'
  | 'unsupported-type'
  | 'store-unavailable'
  | 'store-timeout'
  | 'store-overloaded'
  | 'store-empty'
  | 'store-misconfigured'
  | 'dataset-invalid'
  | 'internal';

export type GraphErrorOptions = {
  readonly cause?: unknown;
  /** The query field at fault, for `invalid-query`. */
  readonly field?: string;
  /** The message in Chinese. */
  readonly zh?: string;
};

/** Told by this mark and not by the class: the bundles of pages and of the API each have a copy of it, and share what the other threw. */
const MARK = Symbol.for('chainatlas.graph-error');

/** The only error class thrown on purpose. The message is one sentence: what happened, then the likely fix. */
export class GraphError extends Error {
  static override [Symbol.hasInstance](value: unknown): value is GraphError {
    return typeof value === 'object' && value !== null && MARK in value;
  }

  readonly [MARK] = true;
  readonly code: GraphErrorCode;
  readonly field: string | undefined;
  readonly zh: string | undefined;

  constructor(code: GraphErrorCode, message: string, options: GraphErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'GraphError';
    this.code = code;
    this.field = options.field;
    this.zh = options.zh;
  }
}
