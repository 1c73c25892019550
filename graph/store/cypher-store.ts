// The named reads of the port, once, over any CypherRunner.
// Purpose of graph/store: ports to the graph database and their two engines. May import: model, errors, own driver.
// Invariants: Cypher texts are fixed and parameterised (graph/store/cypher); every row is parsed before it leaves.

import type { CypherRunner } from './cypher-runner';
import { readLoadState } from './load-state';
import type { GraphStore, UnfinishedLoad } from './port';
import { buildAroundReads } from './read-around';
import { buildChainReads } from './read-chains';
import { buildOperationReads } from './read-operations';
import { buildPlaceReads } from './read-places';
import { buildRelationReads } from './read-relations';
import { buildSearchReads } from './read-search';
import { buildSegmentReads } from './read-segments';
import { buildThingReads } from './read-things';

/** A store over a runner; closing it closes the runner. */
export function buildCypherStore(runner: CypherRunner): GraphStore {
  return {
    async describe() {
      const [{ load, mark }, version] = await Promise.all([readLoadState(runner), runner.version()]);
      return { engine: runner.engine, version, load, unfinished: mark === undefined ? undefined : toUnfinished(mark) };
    },
    ...buildThingReads(runner),
    ...buildAroundReads(runner),
    ...buildRelationReads(runner),
    ...buildChainReads(runner),
    ...buildPlaceReads(runner),
    ...buildOperationReads(runner),
    ...buildSegmentReads(runner),
    ...buildSearchReads(runner),
    close: () => runner.close(),
  };
}

function toUnfinished({ datasetName, startedAt, done, total }: UnfinishedLoad): UnfinishedLoad {
  return { datasetName, startedAt, done, total };
}
