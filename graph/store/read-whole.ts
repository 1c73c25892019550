// Reads that are complete by nature: what they leave out would be a wrong number.
// May import: errors, the runner. Invariant: all rows or an error, never a part of them.
import { GraphError } from '#graph/errors';
import type { CypherParameters, CypherRow, CypherRunner } from './cypher-runner';

/** More rows than any city has of chains, links or districts; it only keeps memory from running out. */
const CEILING = 100_000;

/** Every row of a query that ends in `LIMIT $limit`. Throws GraphError 'internal' when there are more than can be held. */
export async function readWhole(
  runner: CypherRunner,
  text: string,
  parameters: CypherParameters = {},
): Promise<readonly CypherRow[]> {
  const rows = await runner.read(text, { ...parameters, limit: CEILING + 1 });
  if (rows.length <= CEILING) return rows;
  const message = `An answer that has to be complete would take more than ${CEILING} rows; this dataset is larger than ChainAtlas can count.`;
  throw new GraphError('internal', message);
}
