import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { emptyDatabase } from './empty-database';

describe.each(inject('neo4jServers'))('emptyDatabase on Neo4j $line', (server) => {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  const count = async (query: string) => (await driver.executeQuery(query)).records[0]?.get(0);

  beforeAll(async () => {
    for (const query of [
      'CREATE CONSTRAINT `odd ``name` IF NOT EXISTS FOR (n:Firm) REQUIRE n.id IS UNIQUE',
      'CREATE INDEX firm_name IF NOT EXISTS FOR (n:Firm) ON (n.nameZh)',
      'CREATE TEXT INDEX IF NOT EXISTS FOR (n:Firm) ON (n.nameEn)',
      'CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Firm) ON EACH [n.nameZh]',
      'UNWIND range(1, 3000) AS id CREATE (:Firm {id: id, nameZh: "企业" + id})',
      'MATCH (a:Firm), (b:Firm {id: a.id + 1}) CREATE (a)-[:SUPPLIES]->(b)',
    ]) {
      await driver.executeQuery(query);
    }
  });
  afterAll(() => driver.close());

  it('leaves no node, relation, constraint or index, as in a new database', async () => {
    expect(await count('MATCH (n) RETURN count(n)')).toBe(3000);
    expect(await count('MATCH ()-[r]->() RETURN count(r)')).toBe(2999);
    await emptyDatabase(server);
    expect(await count('MATCH (n) RETURN count(n)')).toBe(0);
    expect(await count('MATCH ()-[r]->() RETURN count(r)')).toBe(0);
    expect(await count('SHOW CONSTRAINTS YIELD name RETURN count(*)')).toBe(0);
    const { records } = await driver.executeQuery('SHOW INDEXES YIELD type RETURN type');
    expect(records.map((record) => record.get('type'))).toEqual(['LOOKUP', 'LOOKUP']);
  });

  it('has nothing against an empty one', async () => {
    await emptyDatabase(server);
    expect(await count('MATCH (n) RETURN count(n)')).toBe(0);
  });
});
