// Reads of districts and programs as wholes, and of what things belong to.
// May import: model, port, rows, cypher. Invariants: ordered by id or sortKey; an enterprise with two sites counts in both districts.

import { GraphError } from '#graph/errors';
import { type NodeId, nodeIdSchema, toKind } from '#graph/model/ids';
import { segmentStatusSchema } from '#graph/model/vocabulary';
import { districtChains } from './cypher/district-chains';
import { districtEnterprises, districtOperating, districts } from './cypher/district-summaries';
import { listThings } from './cypher/list-things';
import { places } from './cypher/places';
import { programTargets } from './cypher/program-targets';
import type { CypherRunner } from './cypher-runner';
import { parseKeyset } from './keyset';
import type { GraphStore, Place } from './port';
import { readDeployments } from './read-chains';
import { readWhole } from './read-whole';
import { districtChainRow, districtCountRow, mapRows, parseThingOf, placeRow, programTargetRow } from './rows';

const MAX_IDS = 500;

type PlaceReads = Pick<GraphStore, 'districtSummaries' | 'districtChains' | 'programSummaries' | 'places'>;

export function buildPlaceReads(runner: CypherRunner): PlaceReads {
  return {
    async districtSummaries() {
      const [rows, firmRows, operatingRows, placed] = await Promise.all([
        readWhole(runner, districts),
        readWhole(runner, districtEnterprises),
        readWhole(runner, districtOperating),
        readDeployments(runner),
      ]);
      const firms = mapRows(firmRows, districtCountRow, (row) => row.districtId);
      const operating = mapRows(operatingRows, districtCountRow, (row) => row.districtId);
      return rows.map((row) => {
        const district = parseThingOf('district', row['props']);
        return {
          district,
          regionId: nodeIdSchema.parse(row['regionId']),
          enterprises: firms.get(district.id)?.total ?? 0,
          operating: operating.get(district.id)?.total ?? 0,
          chains: placed.filter((item) => item.districtId === district.id).length,
        };
      });
    },
    async districtChains() {
      return (await readWhole(runner, districtChains)).map((row) => districtChainRow.parse(row));
    },
    places: (ids) => readPlaces(runner, ids),
    async programSummaries() {
      const [rows, targetRows] = await Promise.all([
        readWhole(runner, listThings('Program'), parseKeyset(undefined)),
        readWhole(runner, programTargets),
      ]);
      const targets = targetRows.map((row) => programTargetRow.parse(row));
      return rows.map((row) => {
        const program = parseThingOf('program', row['props']);
        const own = targets.filter((target) => target.programId === program.id);
        return { program, targets: own.map(({ type, targetId }) => ({ type, id: targetId })) };
      });
    },
  };
}

async function readPlaces(
  runner: CypherRunner,
  ids: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, readonly Place[]>> {
  if (ids.length > MAX_IDS) throw new GraphError('internal', `Places of at most ${MAX_IDS} things are read at once.`);
  const found = new Map<NodeId, Place[]>();
  for (const row of await readWhole(runner, places, { ids: [...new Set(ids)] })) {
    const { id, placeId, nameZh, nameEn, status } = placeRow.parse(row);
    const known = found.get(id) ?? [];
    // A thing may be joined to one place by several statements.
    if (known.some((place) => place.id === placeId)) continue;
    const isSegment = toKind(placeId) === 'segment';
    const place = { id: placeId, nameZh, nameEn: nameEn ?? undefined };
    found.set(id, [...known, { ...place, status: isSegment ? segmentStatusSchema.parse(status) : undefined }]);
  }
  return found;
}
