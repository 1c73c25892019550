// Failures as they cross HTTP: a closed set of codes, each with its status, telling nothing that is none of the reader's business.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GraphError } from '#graph/errors';
import { ENDPOINTS } from '#graph/wire/endpoints';
import { buildProblem, PROBLEM_STATUS, problemSchema } from '#graph/wire/problem';

const CODES = problemSchema.shape.code.options;
/** As the documentation promises them; a status that changes breaks clients. */
const STATUSES = {
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
};

describe('the codes', () => {
  it('are those of the errors, each with its status', () => {
    expect(PROBLEM_STATUS).toEqual(STATUSES);
    const union = /GraphErrorCode =([^;]*);/.exec(readFileSync('graph/errors.ts', 'utf8'))?.[1] ?? '';
    expect([...union.matchAll(/'([\w-]+)'/g)].map(([, code]) => code)).toEqual([...CODES]);
  });

  it.each(CODES)('%s makes a problem of the documented shape', (code) => {
    const problem = buildProblem(new GraphError(code, 'What happened, and what to do.'));
    expect(problemSchema.strict().parse(problem)).toEqual(problem);
    expect(problem).toMatchObject({ code, status: STATUSES[code], type: `about:blank#${code}` });
    expect(problem.title).toMatch(/^[A-Z][a-z ]+$/);
    expect(problem.detail).toBe('What happened, and what to do.');
  });

  it('are documented at every address that can answer with them', () => {
    for (const { path, problems } of ENDPOINTS) {
      expect([path, problems.every((code) => CODES.includes(code))]).toEqual([path, true]);
      expect(problems).toEqual(expect.arrayContaining(['invalid-query', 'too-large', 'method-not-allowed']));
    }
  });

  it('refuse a word that is none of them', () => {
    const problem = { ...buildProblem(new GraphError('internal', 'x')), code: 'other' };
    expect(problemSchema.safeParse(problem).success).toBe(false);
  });
});

describe('buildProblem', () => {
  it('names the field at fault and the address', () => {
    const error = new GraphError('invalid-query', 'No such chain.', { field: 'chain' });
    expect(buildProblem(error, '/api/gaps')).toMatchObject({ field: 'chain', instance: '/api/gaps' });
  });

  it.each([
    new Error('cannot open /srv/secret/graph.grafeo'),
    new TypeError("Cannot read properties of undefined (reading 'id')"),
    'a text that was thrown',
    undefined,
    null,
    { code: 'not-found', message: 'looks like one of ours' },
  ])('tells nothing of %o', (error) => {
    const problem = buildProblem(error);
    expect([problem.code, problem.status]).toEqual(['internal', 500]);
    expect(problem.detail).toBe('Something went wrong on the server; its log says more.');
  });

  it('keeps the cause of an error of ours to itself', () => {
    const cause = new Error('cannot open /srv/secret/graph.grafeo');
    const problem = buildProblem(new GraphError('store-unavailable', 'The store is gone.', { cause }));
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
