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
import { readWhole } from './read-whole';
import { districtCountRow, mapRows, parseThingOf, programTargetRow } from './rows';

export function buildPlaceReads(runner: CypherRunner): Pick<GraphStore, 'districtSummaries' | 'programSummaries'> {
  return {
    async districtSummaries() {
      const rows = await readWhole(runner, districts);
      const firms = mapRows(await readWhole(runner, districtEnterprises), districtCountRow, (row) => row.districtId);
      const operating = mapRows(await readWhole(runner, districtOperating), districtCountRow, (row) => row.districtId);
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
      const rows = await readWhole(runner, listThings('Program'), parseKeyset(undefined));
      const targets = (await readWhole(runner, programTargets)).map((row) => programTargetRow.parse(row));
      return rows.map((row) => {
        const program = parseThingOf('program', row['props']);
        const own = targets.filter((target) => target.programId === program.id);
        return { program, targets: own.map(({ type, targetId }) => ({ type, id: targetId })) };
      });
    },
  };
}
