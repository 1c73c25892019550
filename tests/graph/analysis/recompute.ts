// The measures once more, from the rows of the CSV files and by plain loops: none of the code that is tested.
import type { Cluster } from '#graph/analysis/cluster';
import { type NodeId, toNodeId } from '#graph/model/ids';
import {
  necessitySchema,
  type SegmentStatus,
  segmentStatusSchema,
  substitutabilitySchema,
} from '#graph/model/vocabulary';
import type { Tables } from '../../contract/dataset-rows';
import { groupPlainly, runSlowly } from './run-slowly';

export type SegmentRow = {
  readonly id: NodeId;
  readonly chain: string;
  readonly status: SegmentStatus;
  readonly codes: readonly string[];
};
export type Recomputed = {
  readonly segments: readonly SegmentRow[];
  readonly districts: readonly NodeId[];
  readonly supplies: Cluster['supplies'];
  /** Operating firms of a segment, by main district; and the chain leaders among all of them. */
  firmsIn(segment: NodeId, district: NodeId): number;
  leadersOf(segment: NodeId): number;
};

export function readRows(tables: Tables): Recomputed {
  const statuses = new Map(tables('segment_status').map((row) => [row.cell('segment_id'), row.cell('status')]));
  const firms = new Map(tables('enterprises').map((row) => [row.cell('id'), row]));
  const working = new Map<string, Set<string>>();
  for (const row of tables('enterprise_segments')) {
    if (row.cell('status') !== 'operating') continue;
    const id = toNodeId('segment', row.cell('segment_id'));
    working.set(id, (working.get(id) ?? new Set<string>()).add(row.cell('enterprise_id')));
  }
  const countWhere = (segment: NodeId, column: string, text: string) =>
    [...(working.get(segment) ?? [])].filter((id) => firms.get(id)?.cell(column) === text).length;
  const segments = tables('segments').map((row) => ({
    id: toNodeId('segment', row.cell('id')),
    chain: row.cell('chain_id'),
    status: segmentStatusSchema.parse(statuses.get(row.cell('id'))),
    codes: row.list('gbt4754'),
  }));
  const districts = tables('districts').map((row) => toNodeId('district', row.cell('id')));
  const counts = new Map(
    segments.flatMap(({ id }) =>
      districts.map((district) => [
        `${id} ${district}`,
        countWhere(id, 'district_id', district.slice('district:'.length)),
      ]),
    ),
  );
  return {
    segments,
    districts,
    supplies: readSupplies(tables),
    firmsIn: (segment, district) => counts.get(`${segment} ${district}`) ?? 0,
    leadersOf: (segment) => countWhere(segment, 'role', 'chain-leader'),
  };
}

function readSupplies(tables: Tables): Recomputed['supplies'] {
  return tables('segment_links').map((row) => ({
    from: toNodeId('segment', row.cell('from_segment')),
    to: toNodeId('segment', row.cell('to_segment')),
    inputGroup: row.cell('input_group'),
    necessity: necessitySchema.parse(row.cell('necessity')),
    substitutable: substitutabilitySchema.parse(row.cell('substitutable')),
  }));
}

export const isRunning = ({ status }: SegmentRow) => status === 'present' || status === 'weak';
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Firms of a segment in each district that has any. */
export function listCounts({ districts, firmsIn }: Recomputed, segment: NodeId): readonly number[] {
  return districts.map((district) => firmsIn(segment, district)).filter((count) => count > 0);
}

/** Distinct users of each segment, and those that require it. */
export function listUsers({ segments, supplies }: Recomputed) {
  const rowOf = new Map(segments.map((row) => [row.id, row]));
  const toRows = (links: Recomputed['supplies']) =>
    [...new Set(links.map(({ to }) => to))].flatMap((id) => rowOf.get(id) ?? []);
  const links = groupPlainly(supplies, ({ from }) => from);
  return new Map(
    segments.map(({ id }) => {
      const own = links.get(id) ?? [];
      const requiring = toRows(own.filter(({ necessity }) => necessity === 'required'));
      return [id, { users: toRows(own), requiring }];
    }),
  );
}

/** The verdict and its rule, as one would say it. */
export function judgePlainly(rows: Recomputed, segment: SegmentRow): string {
  const users = listUsers(rows).get(segment.id)?.users ?? [];
  const firms = sum(listCounts(rows, segment.id));
  if (segment.status === 'unknown') return 'verify unknown';
  if (segment.status === 'present') {
    if (firms === 0) return 'verify present-unrecorded';
    const felt = runSlowly(rows, { segments: [segment.id] }, 'high').length - 1;
    if (firms === 1 && felt > 0) return 'secure single-point';
    if (firms < 3) return 'strengthen few-firms';
    return rows.leadersOf(segment.id) === 0 ? 'strengthen no-leader' : 'none sound';
  }
  if (users.some(isRunning)) return 'fill gap-with-demand';
  if (segment.status === 'absent' && hasStrongNeighbour(rows, segment.id)) return 'extend absent-beside-strong';
  if (users.some(({ status }) => status === 'unknown')) return 'verify demand-unknown';
  if (segment.status === 'absent') return 'none absent-without-demand';
  return users.length === 0 ? 'strengthen weak-end' : 'none weak-without-demand';
}

function hasStrongNeighbour(rows: Recomputed, id: NodeId): boolean {
  const near = rows.supplies.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return rows.segments.some(
    (row) =>
      near.includes(row.id) &&
      row.status === 'present' &&
      sum(listCounts(rows, row.id)) >= 3 &&
      rows.leadersOf(row.id) > 0,
  );
}

/** Σ w·cover / Σ w over segments whose state is known. */
export function coverPlainly(rows: readonly SegmentRow[], weigh: (row: SegmentRow) => number): number | undefined {
  const known = rows.filter(({ status }) => status !== 'unknown');
  const cover = (row: SegmentRow) => (row.status === 'present' ? 1 : row.status === 'weak' ? 0.5 : 0);
  const weights = sum(known.map(weigh));
  return weights === 0 ? undefined : sum(known.map((row) => weigh(row) * cover(row))) / weights;
}

/** Location quotients of all pairs with a firm, by `segment district`; and the districts in which each segment has at least 1. */
export function listQuotients({ segments, districts, firmsIn }: Recomputed) {
  const ofDistrict = new Map(
    districts.map((district) => [district, sum(segments.map(({ id }) => firmsIn(id, district)))]),
  );
  const all = sum([...ofDistrict.values()]);
  const quotients = new Map<string, number>();
  const strongIn = new Map<NodeId, ReadonlySet<NodeId>>();
  for (const { id } of segments) {
    const ofSegment = sum(districts.map((district) => firmsIn(id, district)));
    const strong = new Set<NodeId>();
    for (const district of districts) {
      const [here, place] = [firmsIn(id, district), ofDistrict.get(district) ?? 0];
      if (place === 0 || ofSegment === 0) continue;
      quotients.set(`${id} ${district}`, (here * all) / (place * ofSegment));
      if (here > 0 && here * all >= place * ofSegment) strong.add(district);
    }
    strongIn.set(id, strong);
  }
  return { quotients, strongIn, ofDistrict, all };
}

/** φ of every pair of segments; 0 where either is strong nowhere. */
export function proximityPlainly(a: ReadonlySet<NodeId>, b: ReadonlySet<NodeId>): number {
  const both = [...a].filter((district) => b.has(district)).length;
  return both === 0 ? 0 : both / Math.max(a.size, b.size);
}
