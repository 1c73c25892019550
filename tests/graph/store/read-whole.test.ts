import { expect, it } from 'vitest';
import type { CypherRow, CypherRunner } from '#graph/store/cypher-runner';
import { readWhole } from '#graph/store/read-whole';

/** A runner that has so many rows, and gives no more of them than it is asked for. */
function buildRunner(rows: number): CypherRunner {
  return {
    engine: 'embedded',
    version: async () => '0',
    read: async (_, parameters) => new Array<CypherRow>(Math.min(rows, Number(parameters?.['limit']))).fill({ n: 1 }),
    write: async () => [],
    close: async () => undefined,
  };
}

it('gives every row, or an error instead of a part of them', async () => {
  expect(await readWhole(buildRunner(100_000), 'a text')).toHaveLength(100_000);
  await expect(readWhole(buildRunner(100_001), 'a text')).rejects.toMatchObject({ code: 'internal' });
});
