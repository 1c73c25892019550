// Reads of districts and programs as wholes.
// May import: model, port, rows, cypher. Invariants: ordered by id or sortKey; an enterprise with two sites counts in both districts.

import { nodeIdSchema } from '#graph/model/ids';
import { districtEnterprises, districtOperating, districts } from './cypher/district-summaries';
import { listThings } from './cypher/list-things';
import { programTargets } from './cypher/program-targets';
import type { CypherRunner } from './cypher-runner';
import { parseKeyset } from './keyset';
import type { GraphStore } from './port';
import { readDeployments } from './read-chains';
import { districtCountRow, mapRows, parseThingOf, programTargetRow } from './rows';

const LIMIT = { limit: 20_000 };

export function buildPlaceReads(runner: CypherRunner): Pick<GraphStore, 'districtSummaries' | 'programSummaries'> {
  return {
    async districtSummaries() {
      const rows = await runner.read(districts, LIMIT);
      const firms = mapRows(await runner.read(districtEnterprises, LIMIT), districtCountRow, (row) => row.districtId);
      const operating = mapRows(await runner.read(districtOperating, LIMIT), districtCountRow, (row) => row.districtId);
      const placed = await readDeployments(runner);
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
    async programSummaries() {
      const rows = await runner.read(listThings('Program'), { ...parseKeyset(undefined), ...LIMIT });
      const targets = (await runner.read(programTargets, LIMIT)).map((row) => programTargetRow.parse(row));
      return rows.map((row) => {
        const program = parseThingOf('program', row['props']);
        const own = targets.filter((target) => target.programId === program.id);
        return { program, targets: own.map(({ type, targetId }) => ({ type, id: targetId })) };
      });
    },
  };
}
