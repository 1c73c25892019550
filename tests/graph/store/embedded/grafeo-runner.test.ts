// The embedded engine behind the runner: transactions, transient conflicts, and what a failure tells.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGrafeoRunner, type GrafeoDatabase, loadEngine } from '#graph/store/embedded/grafeo-runner';

let database: GrafeoDatabase;
beforeEach(async () => {
  const { GrafeoDB } = await loadEngine();
  database = GrafeoDB.create();
});
afterEach(() => database.close());

const create = (i: number) => ({ text: 'CREATE (:Mark {i: $i})', parameters: { i } });
const COUNT = 'MATCH (n:Mark) RETURN count(n) AS total';

/** The database, but its first answers are conflicts. */
function buildConflicting(conflicts: number): { readonly database: GrafeoDatabase; readonly asked: () => number } {
  let asked = 0;
  const conflicting: GrafeoDatabase = Object.assign(Object.create(database), {
    executeCypher: async (text: string, parameters: unknown) => {
      asked += 1;
      if (asked <= conflicts) throw new Error('Transaction error: GRAFEO-T001: write conflict');
      return database.executeCypher(text, parameters);
    },
  });
  return { database: conflicting, asked: () => asked };
}

describe('buildGrafeoRunner', () => {
  it('gives rows as plain values', async () => {
    const runner = buildGrafeoRunner(database);
    const text =
      "RETURN 1 AS one, 'a' AS word, [1, 2] AS list, {a: null, b: true} AS map, null AS nothing, 2.5 AS part";
    expect(await runner.read(text)).toEqual([
      { one: 1, word: 'a', list: [1, 2], map: { a: null, b: true }, nothing: null, part: 2.5 },
    ]);
  });

  it('writes all statements or none', async () => {
    const runner = buildGrafeoRunner(database);
    await runner.write([create(1), create(2)]);
    const failing = runner.write([create(3), { text: 'MATCH (n:Mark RETURN n', parameters: {} }]);
    await expect(failing).rejects.toThrow();
    expect(await runner.read(COUNT)).toEqual([{ total: 2 }]);
  });

  it('tries again after a conflict, but not for ever', async () => {
    const twice = buildConflicting(2);
    expect(await buildGrafeoRunner(twice.database).read(COUNT)).toEqual([{ total: 0 }]);
    expect(twice.asked()).toBe(3);
    const always = buildConflicting(1000);
    const reading = buildGrafeoRunner(always.database).read(COUNT);
    await expect(reading).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(always.asked()).toBe(5);
  });

  it.each(['MATCH (n:Mark RETURN n', 'MATCH (n:Mark) RETURN m.i AS i', 'MATCH (n:Mark {i: $missing}) RETURN n.i AS i'])(
    'takes %s for a fault of its own, and keeps the text for the log',
    async (text) => {
      const failure: unknown = await buildGrafeoRunner(database)
        .read(text)
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'internal', cause: { message: expect.stringContaining('GRAFEO-Q') } });
      expect(String(failure)).not.toMatch(/MATCH|GRAFEO|Mark/);
    },
  );
});
