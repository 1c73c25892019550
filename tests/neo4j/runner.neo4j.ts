// The runner on a real server: what it refuses, what it limits, and what it calls what goes wrong.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CypherRunner } from '#graph/store/cypher-runner';
import { LOADING, type Neo4jLimits, openNeo4j, SERVING } from '#graph/store/neo4j/neo4j-runner';
import { emptyDatabase } from './harness/empty-database';

describe.each(inject('neo4jServers'))('the runner on Neo4j $line', ({ uri, user, password, version }) => {
  const open = (limits: Neo4jLimits, address = uri) =>
    openNeo4j({ uri: address, user, password, database: undefined }, limits);
  let runner: CypherRunner;
  beforeAll(async () => {
    await emptyDatabase({ uri, user, password });
    runner = await open(SERVING);
  });
  afterAll(() => runner.close());

  const count = async () => (await runner.read('MATCH (n) RETURN count(n) AS total'))[0];

  it('says which version it speaks to', async () => {
    expect(await runner.version()).toBe(version);
  });

  it('goes through routing as well', async () => {
    const routed = await open(SERVING, uri.replace('bolt:', 'neo4j:'));
    try {
      await routed.write([{ text: 'CREATE (:Routed)', parameters: {} }]);
      expect(await routed.read('MATCH (n:Routed) RETURN count(n) AS total')).toEqual([{ total: 1 }]);
      await routed.write([{ text: 'MATCH (n:Routed) DELETE n', parameters: {} }]);
    } finally {
      await routed.close();
    }
  });

  it('reads in a mode in which nothing can be written', async () => {
    const writing = runner.read("CREATE (n:Chain {id: 'x'}) RETURN n.id AS id");
    await expect(writing).rejects.toMatchObject({ code: 'store-misconfigured' });
    expect(await count()).toEqual({ total: 0 });
  });

  it('writes all statements or none', async () => {
    const statements = ["CREATE (:Chain {id: 'x'})", 'RETURN 1 / 0 AS fault'].map((text) => ({ text, parameters: {} }));
    await expect(runner.write(statements)).rejects.toMatchObject({ code: 'internal' });
    expect(await count()).toEqual({ total: 0 });
  });

  it('sends whole numbers as integers and gets plain ones back', async () => {
    const text = 'UNWIND $list AS x RETURN x AS x, x IS :: INTEGER NOT NULL AS isInteger ORDER BY x LIMIT $limit';
    expect(await runner.read(text, { list: [3, 1.5, 2], limit: 2 })).toEqual([
      { x: 1.5, isInteger: false },
      { x: 2, isInteger: true },
    ]);
  });

  it('gives up an answer with too many rows', async () => {
    const narrow = await open({ ...SERVING, maxRows: 1000 });
    try {
      expect(await narrow.read('UNWIND range(1, 1000) AS x RETURN x AS x')).toHaveLength(1000);
      const wide = narrow.read('UNWIND range(1, 1001) AS x RETURN x AS x');
      await expect(wide).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('1000 rows') });
      expect(await narrow.read('RETURN 1 AS x')).toEqual([{ x: 1 }]);
    } finally {
      await narrow.close();
    }
  });

  it('has the server itself end a question that takes too long', async () => {
    const hasty = await open({ ...SERVING, timeoutMs: 300 });
    try {
      const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS total';
      await expect(hasty.read(endless)).rejects.toMatchObject({ code: 'store-timeout' });
    } finally {
      await hasty.close();
    }
  });

  it('says that the memory of the server does not suffice, and is answered again afterwards', async () => {
    const patient = await open({ ...LOADING, retryMs: 0 });
    try {
      const greedy = 'UNWIND range(1, 40000000) AS x WITH collect(x) AS xs RETURN size(xs) AS total';
      await expect(patient.read(greedy)).rejects.toMatchObject({ code: 'store-overloaded' });
      expect(await patient.read('RETURN 1 AS x')).toEqual([{ x: 1 }]);
    } finally {
      await patient.close();
    }
  });
});
