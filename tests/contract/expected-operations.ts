// What the rows say of who operates where: counted with plain loops, whatever a database may do.
import { type NodeId, toNodeId } from '#graph/model/ids';
import { groupRows, type Tables } from './dataset-rows';
import { compareText } from './expected-graph';

/** Operating firms of each segment, each once. */
function listOperators(tables: Tables): ReadonlyMap<string, ReadonlySet<string>> {
  const running = tables('enterprise_segments').filter((row) => row.cell('status') === 'operating');
  const groups = groupRows(running, 'segment_id');
  return new Map([...groups].map(([id, rows]) => [id, new Set(rows.map((row) => row.cell('enterprise_id')))]));
}

export function listSegmentPlaces(tables: Tables) {
  const firms = new Map(tables('enterprises').map((row) => [row.cell('id'), row]));
  const places = new Map<string, { segmentId: NodeId; districtId: NodeId; firms: number; leaders: number }>();
  for (const [segment, ids] of listOperators(tables)) {
    for (const id of ids) {
      const district = firms.get(id)?.cell('district_id') ?? '';
      const segmentId = toNodeId('segment', segment);
      const districtId = toNodeId('district', district);
      const place = places.get(`${segment} ${district}`) ?? { segmentId, districtId, firms: 0, leaders: 0 };
      place.firms += 1;
      if (firms.get(id)?.cell('role') === 'chain-leader') place.leaders += 1;
      places.set(`${segment} ${district}`, place);
    }
  }
  return [...places.values()].sort(
    (a, b) => compareText(a.segmentId, b.segmentId) || compareText(a.districtId, b.districtId),
  );
}

export function listSoleFirms(tables: Tables): readonly NodeId[] {
  const alone = [...listOperators(tables).values()].flatMap((ids) => (ids.size === 1 ? [...ids] : []));
  return [...new Set(alone)].map((id) => toNodeId('enterprise', id)).sort(compareText);
}

/** Work of every firm that operates somewhere, by id. */
export function listFirmWork(tables: Tables) {
  const operators = [...listOperators(tables)];
  const works = tables('enterprises').map((row) => {
    const segments = operators.filter(([, ids]) => ids.has(row.cell('id'))).map(([id]) => toNodeId('segment', id));
    return {
      id: toNodeId('enterprise', row.cell('id')),
      role: row.cell('role'),
      districtId: toNodeId('district', row.cell('district_id')),
      segmentIds: segments.sort(compareText),
    };
  });
  return works.filter(({ segmentIds }) => segmentIds.length > 0).sort((a, b) => compareText(a.id, b.id));
}
