// Reads of who operates where: firms per segment and district, and the firms that a segment hangs on.
// May import: model, errors, port, rows, cypher. Invariants: `operating` only; a firm stands in its main district and nowhere else.
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import { firmWork, segmentPlaces, soleFirms } from './cypher/operations';
import type { CypherRunner } from './cypher-runner';
import type { FirmWork, GraphStore } from './port';
import { readWhole } from './read-whole';
import { firmIdRow, firmWorkRow, segmentPlaceRow } from './rows';

const MAX_IDS = 500;

export function buildOperationReads(
  runner: CypherRunner,
): Pick<GraphStore, 'segmentPlaces' | 'soleFirms' | 'firmWork'> {
  return {
    async segmentPlaces() {
      return (await readWhole(runner, segmentPlaces)).map((row) => segmentPlaceRow.parse(row));
    },
    async soleFirms() {
      return (await readWhole(runner, soleFirms)).map((row) => firmIdRow.parse(row).id);
    },
    firmWork: (ids) => readFirmWork(runner, ids),
  };
}

async function readFirmWork(runner: CypherRunner, ids: readonly NodeId[]): Promise<readonly FirmWork[]> {
  if (ids.length > MAX_IDS) throw new GraphError('internal', `Work of at most ${MAX_IDS} firms is read at once.`);
  const found = new Map<NodeId, FirmWork>();
  for (const row of await readWhole(runner, firmWork, { ids: [...new Set(ids)] })) {
    const { id, role, districtId, segmentId } = firmWorkRow.parse(row);
    const segmentIds = found.get(id)?.segmentIds ?? [];
    found.set(id, { id, role, districtId, segmentIds: [...segmentIds, segmentId] });
  }
  return [...found.values()];
}
