// What the rows say link by link: supply between segments, firms at work, and the line that places a thing in the search box.
import { CITY_ID, type NodeId, toNodeId } from '#graph/model/ids';
import type { Row, Tables } from './dataset-rows';
import {
  compareNodes,
  compareText,
  type ExpectedNode,
  type ExpectedRelation,
  listExpectedNodes,
  listExpectedRelations,
} from './expected-graph';
import { listFirmsOfDistrict } from './expected-summaries';

/** Supply links with an end in the chain, by id of the link. */
export function listChainLinks(tables: Tables, chain: string) {
  const statuses = new Map(tables('segment_status').map((row) => [row.cell('segment_id'), row.cell('status')]));
  const chains = new Map(tables('chains').map((row) => [row.cell('id'), row.cell('name_zh')]));
  const segments = new Map(tables('segments').map((row) => [row.cell('id'), row]));
  const toEnd = (name: string) => {
    const own = segments.get(name)?.cell('chain_id') ?? '';
    return {
      id: toNodeId('segment', name),
      nameZh: segments.get(name)?.cell('name_zh'),
      status: statuses.get(name),
      chainId: toNodeId('chain', own),
      chainNameZh: chains.get(own),
    };
  };
  return tables('segment_links')
    .map((row) => ({
      from: toEnd(row.cell('from_segment')),
      to: toEnd(row.cell('to_segment')),
      inputGroup: row.cell('input_group'),
      necessity: row.cell('necessity'),
      substitutable: row.cell('substitutable'),
      crossChain: row.cell('cross_chain') === 'true',
    }))
    .filter(({ from, to }) => [from.chainId, to.chainId].includes(toNodeId('chain', chain)))
    .sort((a, b) => compareText(`${a.from.id}|${a.to.id}`, `${b.from.id}|${b.to.id}`));
}

export type WorkFilter = { readonly chain?: string | undefined; readonly district?: string | undefined };

/** Firms at work by segment, leaders first; of a district those with any site in it, each with its main one. */
export function listActivities(tables: Tables, { chain, district }: WorkFilter) {
  const nodes = new Map(listExpectedNodes(tables).map((node) => [node.id, node]));
  const find = (id: NodeId): ExpectedNode => nodes.get(id) ?? { id, kind: 'city', order: [] };
  const main = new Map(tables('enterprises').map((row) => [row.cell('id'), row.cell('district_id')]));
  const firms = district === undefined ? undefined : listFirmsOfDistrict(tables, district);
  const toActivity = (row: Row) => ({
    enterpriseId: toNodeId('enterprise', row.cell('enterprise_id')),
    segmentId: toNodeId('segment', row.cell('segment_id')),
    districtId: toNodeId('district', main.get(row.cell('enterprise_id')) ?? ''),
    status: row.cell('status'),
    activityZh: row.cell('activity_zh'),
  });
  return tables('enterprise_segments')
    .filter((row) => chain === undefined || row.cell('segment_id').startsWith(`${chain}.`))
    .filter((row) => firms === undefined || firms.has(row.cell('enterprise_id')))
    .map(toActivity)
    .sort(
      (a, b) =>
        compareNodes(find(a.segmentId), find(b.segmentId)) || compareNodes(find(a.enterpriseId), find(b.enterpriseId)),
    );
}

const PLACING = ['LOCATED_IN', 'IN_CHAIN', 'PART_OF', 'IN_REGION', 'MEASURES', 'ABOUT'];
/** What can place something else, by the table that names it. */
const PLACES = {
  industries: 'industry',
  chains: 'chain',
  segments: 'segment',
  districts: 'district',
  regions: 'region',
  programs: 'program',
  gbt4754: 'industry-code',
} as const;

/** Every thing by id, with the number of its relations and the Chinese line that places it. */
export function listSearchEntries(tables: Tables) {
  const degrees = new Map<NodeId, number>();
  for (const id of listExpectedRelations(tables).flatMap(({ from, to }) => [from, to])) {
    degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return listPlaces(tables).map(({ id, places }) => {
    const line = [...new Set(places.map(({ nameZh }) => nameZh))].join('、');
    return { id, degree: degrees.get(id) ?? 0, contextZh: line === '' ? undefined : line };
  });
}

/** Every thing by id, with what it belongs to: the main place first, the others by id, each once. */
export function listPlaces(tables: Tables) {
  const names = readNames(tables);
  const places = new Map<NodeId, ExpectedRelation[]>();
  for (const relation of listExpectedRelations(tables).filter(({ type }) => PLACING.includes(type))) {
    places.set(relation.from, [...(places.get(relation.from) ?? []), relation]);
  }
  const mains = new Set(
    tables('enterprises').map((row) => `enterprise:${row.cell('id')} district:${row.cell('district_id')}`),
  );
  const isFurther = ({ from, to }: ExpectedRelation) => Number(!mains.has(`${from} ${to}`));
  return [...listExpectedNodes(tables)]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id }) => {
      const own = [...(places.get(id) ?? [])].sort((a, b) => isFurther(a) - isFurther(b) || compareText(a.to, b.to));
      return {
        id,
        places: [...new Set(own.map(({ to }) => to))].map((to) => ({ id: to, nameZh: names.get(to) ?? '' })),
      };
    });
}

function readNames(tables: Tables): ReadonlyMap<NodeId, string> {
  const named = Object.entries(PLACES).flatMap(([table, kind]) =>
    tables(table).map((row): readonly [NodeId, string] => {
      const id = toNodeId(kind, row.cell(kind === 'industry-code' ? 'code' : 'id'));
      return [id, row.cell('name_zh')];
    }),
  );
  return new Map([...named, [CITY_ID, '重庆市']]);
}
