import { expect, it, vi } from 'vitest';
import { GraphError } from '#graph/errors';
import { buildProblem } from '#graph/wire/problem';

it('is told from other errors', () => {
  expect(new GraphError('not-found', 'There is no such thing.')).toBeInstanceOf(GraphError);
  expect(new GraphError('not-found', 'There is no such thing.')).toBeInstanceOf(Error);
  for (const value of [new Error('x'), { code: 'not-found' }, 'not-found', undefined, null]) {
    expect(value instanceof GraphError).toBe(false);
  }
});

it('is known as one wherever it was thrown, in whichever copy of the code', async () => {
  vi.resetModules();
  const copy = await import('#graph/errors');
  expect(copy.GraphError).not.toBe(GraphError);
  const error = new copy.GraphError('store-unavailable', 'The store is gone.');
  expect(error).toBeInstanceOf(GraphError);
  expect(buildProblem(error)).toMatchObject({ status: 503, code: 'store-unavailable', detail: 'The store is gone.' });
});
