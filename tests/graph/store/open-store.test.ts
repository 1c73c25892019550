import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore, toEmbeddedPath } from '#graph/store/open-store';

describe('toEmbeddedPath', () => {
  it('is the file of CHAINATLAS_STORE, otherwise one below the cache of the project', () => {
    const standard = join('.cache', 'chainatlas', 'graph.grafeo');
    expect(toEmbeddedPath({ CHAINATLAS_STORE: '/srv/graph.grafeo' })).toBe('/srv/graph.grafeo');
    expect(toEmbeddedPath({})).toBe(standard);
    expect(toEmbeddedPath({ CHAINATLAS_STORE: '', NEO4J_URI: '' })).toBe(standard);
  });

  it('shows no other data than those of the server that is named', async () => {
    const environment = { NEO4J_URI: 'neo4j://localhost:7687', CHAINATLAS_STORE: '/srv/graph.grafeo' };
    const refusal = { code: 'store-misconfigured', message: expect.stringMatching(/NEO4J_URI is set.*unset it/) };
    expect(() => toEmbeddedPath(environment)).toThrow(expect.objectContaining(refusal));
    await expect(openStore(environment)).rejects.toMatchObject(refusal);
  });

  it('says how to build a store that is not there', async () => {
    const opening = openStore({ CHAINATLAS_STORE: '/nowhere/graph.grafeo' });
    await expect(opening).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('npm run seed'),
    });
  });
});
