// Removes what an earlier load wrote and this one did not.
// May import: port, rows, cypher. Invariant: asks by pages of ids, so that no transaction grows with the graph.
import { z } from 'zod';
import { readIds } from './cypher/read-graph';
import { countStaleNodes, countStaleRelations, removeStaleNodes, removeStaleRelations } from './cypher/stale';
import type { CypherRunner } from './cypher-runner';
import type { LoadProgress } from './port';
import { parseTotal } from './rows';

const PAGE = 2_000;
const idRow = z.object({ id: z.string() });

/** Removes every node and relation of other loads; gives how many there were. */
export async function removeStale(
  runner: CypherRunner,
  loadId: string,
  report: (progress: LoadProgress) => void,
): Promise<number> {
  const relations = parseTotal(await runner.read(countStaleRelations, { loadId }));
  const nodes = parseTotal(await runner.read(countStaleNodes, { loadId }));
  const total = relations + nodes;
  if (total === 0) return 0;
  const texts = [...(relations > 0 ? [removeStaleRelations] : []), ...(nodes > 0 ? [removeStaleNodes] : [])];
  for await (const ids of walkIds(runner)) {
    await runner.write(texts.map((text) => ({ text, parameters: { ids, loadId } })));
  }
  report({ step: 'remove', done: total, total });
  return total;
}

async function* walkIds(runner: CypherRunner): AsyncGenerator<readonly string[]> {
  let id = '';
  for (;;) {
    const rows = await runner.read(readIds, { id, limit: PAGE });
    const ids = rows.map((row) => idRow.parse(row).id);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    if (ids.length < PAGE) return;
    id = last;
  }
}
