import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore, toStoreTarget } from '#graph/store/open-store';

describe('toStoreTarget', () => {
  it('is the file of CHAINATLAS_STORE, otherwise one below the cache of the project', () => {
    const standard = { engine: 'embedded', path: join('.cache', 'chainatlas', 'graph.grafeo') };
    expect(toStoreTarget({ CHAINATLAS_STORE: '/srv/graph.grafeo' })).toEqual({
      engine: 'embedded',
      path: '/srv/graph.grafeo',
    });
    expect(toStoreTarget({})).toEqual(standard);
    expect(toStoreTarget({ CHAINATLAS_STORE: '', NEO4J_URI: '' })).toEqual(standard);
  });

  it('is the server of NEO4J_URI whatever else is set', () => {
    const environment = { NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: 'p', CHAINATLAS_STORE: '/srv/graph.grafeo' };
    const settings = { uri: 'neo4j://db:7687', user: 'neo4j', password: 'p', database: undefined };
    expect(toStoreTarget(environment)).toEqual({ engine: 'neo4j', settings });
  });
});

describe('openStore', () => {
  it('says how to build a store that is not there', async () => {
    const opening = openStore({ CHAINATLAS_STORE: '/nowhere/graph.grafeo' });
    await expect(opening).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('npm run seed'),
    });
  });

  it('shows no other data when the server that is named does not answer', async () => {
    const opening = openStore({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'p' });
    await expect(opening).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('Nothing answers'),
    });
  });
});
