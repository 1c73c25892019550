import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseNeo4jArguments } from '../../../scripts/neo4j/arguments';

describe('parseNeo4jArguments', () => {
  it("has Neo4j's own ports, little memory and the line left open as its standard", () => {
    expect(parseNeo4jArguments([], {})).toEqual({
      line: undefined,
      boltPort: 7687,
      httpPort: 7474,
      heap: '512m',
      home: undefined,
      password: undefined,
    });
  });

  it('reads every option, with = and without, and the password from the environment', () => {
    const args = ['--line=5.26', '--port', '7700', '--http-port=7701', '--heap=2g', '--home=graph'];
    expect(parseNeo4jArguments(args, { NEO4J_PASSWORD: 'correct horse', INIT_CWD: '/office' })).toEqual({
      line: '5.26',
      boltPort: 7700,
      httpPort: 7701,
      heap: '2g',
      home: join('/office', 'graph'),
      password: 'correct horse',
    });
    expect(parseNeo4jArguments([], { NEO4J_PASSWORD: '' }).password).toBeUndefined();
  });

  it.each([
    ['--line=4.4'],
    ['--port=0'],
    ['--port=65536'],
    ['--port='],
    ['--http-port=web'],
    ['--heap=plenty'],
    ['--heap=0m'],
    ['--password=secret-secret'],
    ['5.26'],
  ])('refuses %s and shows how it is used', (argument) => {
    const parse = () => parseNeo4jArguments([argument], {});
    expect(parse).toThrow(argument);
    expect(parse).toThrow(/用法 · usage: npm run neo4j -- .*--line=current\|5\.26/);
  });
});
