// The named reads of the port, once, over any CypherRunner.
// Purpose of graph/store: ports to the graph database and their two engines. May import: model, errors, own driver.
// Invariants: Cypher texts are fixed and parameterised (graph/store/cypher); every row is parsed before it leaves.

import { loadRecord } from './cypher/load-record';
import type { CypherRunner } from './cypher-runner';
import type { GraphStore } from './port';
import { buildChainReads } from './read-chains';
import { buildPlaceReads } from './read-places';
import { buildSearchReads } from './read-search';
import { buildSegmentReads } from './read-segments';
import { buildThingReads } from './read-things';
import { loadRecordRow } from './rows';

/** A store over a runner; closing it closes the runner. */
export function buildCypherStore(runner: CypherRunner): GraphStore {
  return {
    async describe() {
      const [row] = await runner.read(loadRecord);
      const load = row === undefined ? undefined : loadRecordRow.parse(row);
      return { engine: runner.engine, version: await runner.version(), load };
    },
    ...buildThingReads(runner),
    ...buildChainReads(runner),
    ...buildPlaceReads(runner),
    ...buildSegmentReads(runner),
    ...buildSearchReads(runner),
    close: () => runner.close(),
  };
}
