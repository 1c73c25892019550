// The percentile ranks of all candidates as one table of numbers, for whoever ranks again and again. May import: diagnosis, opportunity, relatedness.
// Invariant: row by row the table is that of `buildPercentileTable(listCandidates(…))`; what a change of states does not touch is not worked out
// again.
import type { NodeId } from '#graph/model/ids';
import type { Preset } from '#graph/model/vocabulary';
import type { Diagnosis, SegmentDiagnosis } from './diagnosis';
import { buildPercentiles, buildRoles, isAsked, OPPORTUNITY_PARTS, ROLE_MATCH, splitDistricts } from './opportunity';
import type { Relatedness } from './relatedness';
import { buildTouched } from './touched';

export type CandidateTable = {
  /** Five ranks a row, in the order of the parts; NaN where a part cannot be asked. */
  readonly table: Float64Array;
  /** Segment and district of a row. */
  readonly keyOf: (row: number) => string;
};

const PARTS = OPPORTUNITY_PARTS.length;

/** Makes the table of a diagnosis that differs from the base in states of segments only. */
export function buildCandidateTables(
  base: Diagnosis,
  relatedness: Relatedness,
  preset: Preset,
): (state: Diagnosis) => CandidateTable {
  const { districts } = splitDistricts(base.cluster);
  const roleOf = buildRoles(base.cluster);
  const toFitRow = (from: Relatedness, id: NodeId) =>
    Float64Array.from(districts, (district) => from.fitOf(id, district).value ?? Number.NaN);
  const fitOf = remember((id: NodeId) => toFitRow(relatedness, id));
  const policyOf = remember((chain: NodeId) =>
    Float64Array.from(districts, (district) => {
      const role = roleOf(chain, district);
      return role === undefined ? 0 : ROLE_MATCH[role];
    }),
  );
  return (state) => {
    const isTouched = buildTouched(state.cluster, base.cluster);
    const anew = relatedness.withStates(state.cluster);
    const asked = [...state.segments.values()].filter((item) => isAsked(item, preset));
    const fits = asked.map(({ segment }) => (isTouched(segment.id) ? toFitRow(anew, segment.id) : fitOf(segment.id)));
    const policies = asked.map(({ segment }) => policyOf(segment.chainId));
    const columns = [
      toColumn(asked, districts.length, ({ usersHere }) => usersHere),
      toColumn(asked, districts.length, ({ criticality }) => criticality.affected.ends),
      join(fits, districts.length),
      toColumn(asked, districts.length, ({ concentration }) => concentration?.hhi ?? Number.NaN),
      join(policies, districts.length),
    ].map(toRanks);
    const table = new Float64Array(asked.length * districts.length * PARTS);
    for (const [at, column] of columns.entries()) {
      for (let row = 0; row < column.length; row += 1) table[row * PARTS + at] = column[row] ?? Number.NaN;
    }
    const keyOf = (row: number) =>
      `${asked[Math.floor(row / districts.length)]?.segment.id} ${districts[row % districts.length]}`;
    return { table, keyOf };
  };
}

function remember<T>(build: (id: NodeId) => T): (id: NodeId) => T {
  const known = new Map<NodeId, T>();
  return (id) => {
    const value = known.get(id) ?? build(id);
    known.set(id, value);
    return value;
  };
}

/** A figure of each segment, once for each district. */
function toColumn(
  asked: readonly SegmentDiagnosis[],
  districts: number,
  toFigure: (item: SegmentDiagnosis) => number,
): Float64Array {
  const column = new Float64Array(asked.length * districts);
  for (const [at, item] of asked.entries()) column.fill(toFigure(item), at * districts, (at + 1) * districts);
  return column;
}

function join(rows: readonly Float64Array[], districts: number): Float64Array {
  const column = new Float64Array(rows.length * districts);
  for (const [at, row] of rows.entries()) column.set(row, at * districts);
  return column;
}

/** Percentile ranks of the figures that are there. */
function toRanks(column: Float64Array): Float64Array {
  const rankOf = buildPercentiles(column.filter((value) => !Number.isNaN(value)));
  return column.map((value) => rankOf(value) ?? Number.NaN);
}
