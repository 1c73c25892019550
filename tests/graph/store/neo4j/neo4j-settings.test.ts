import { describe, expect, it } from 'vitest';
import { GraphError } from '#graph/errors';
import { readNeo4jSettings } from '#graph/store/neo4j/neo4j-settings';

const SECRET = 's3cret-Passw0rd';

describe('readNeo4jSettings', () => {
  it('gives nothing where no server is named', () => {
    expect(readNeo4jSettings({})).toBeUndefined();
    expect(readNeo4jSettings({ NEO4J_URI: ' ', NEO4J_PASSWORD: SECRET })).toBeUndefined();
  });

  it.each([
    'neo4j://a',
    'neo4j+s://a.databases.neo4j.io',
    'neo4j+ssc://a:1',
    'bolt://127.0.0.1:7687',
    'bolt+s://a',
    'bolt+ssc://[::1]:7687',
    'neo4j://a:7687?region=x',
  ])('takes %s', (uri) => {
    const settings = { uri, user: 'neo4j', password: SECRET, database: undefined };
    expect(readNeo4jSettings({ NEO4J_URI: ` ${uri} `, NEO4J_PASSWORD: SECRET })).toEqual(settings);
  });

  it('takes a user and a database', () => {
    const environment = {
      NEO4J_URI: 'neo4j://a',
      NEO4J_USER: 'reader',
      NEO4J_PASSWORD: SECRET,
      NEO4J_DATABASE: 'chain.atlas',
    };
    expect(readNeo4jSettings(environment)).toMatchObject({ user: 'reader', database: 'chain.atlas' });
    expect(readNeo4jSettings({ ...environment, NEO4J_USER: '', NEO4J_DATABASE: '' })).toMatchObject({
      user: 'neo4j',
      database: undefined,
    });
  });

  it.each([
    [{ NEO4J_URI: 'localhost:7687', NEO4J_PASSWORD: SECRET }, /not the Bolt address/],
    [{ NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: SECRET }, /not the Bolt address/],
    [{ NEO4J_URI: 'neo4j://', NEO4J_PASSWORD: SECRET }, /not the Bolt address/],
    [{ NEO4J_URI: `neo4j://neo4j:${SECRET}@a`, NEO4J_PASSWORD: SECRET }, /must not carry a user or password/],
    [{ NEO4J_URI: 'neo4j://a' }, /NEO4J_PASSWORD is not/],
    [{ NEO4J_URI: 'neo4j://a', NEO4J_PASSWORD: SECRET, NEO4J_DATABASE: 'a b' }, /no name of a database/],
  ])('refuses %j in a sentence that tells no secret', (environment, message) => {
    try {
      readNeo4jSettings(environment);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(GraphError);
      expect(error).toMatchObject({ code: 'store-misconfigured', message: expect.stringMatching(message) });
      expect(error).toMatchObject({ zh: expect.stringMatching(/NEO4J_/) });
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(SECRET);
    }
  });
});
