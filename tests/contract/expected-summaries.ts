// What the rows say of chains, districts, programs and segments as wholes: counted with plain loops, whatever a database may do.
import { type NodeId, toNodeId } from '#graph/model/ids';
import { countDistinct, groupRows, type Row, type Tables, toYear } from './dataset-rows';
import {
  compareNodes,
  compareText,
  type ExpectedNode,
  type ExpectedRelation,
  listExpectedNodes,
  listExpectedRelations,
} from './expected-graph';

const ROLES = ['lead', 'featured', 'planned', 'mentioned'];

const isOperating = (row: Row) => row.cell('status') === 'operating';
const chainOf = (segment: string) => segment.split('.')[0] ?? '';
const byId = (a: Row, b: Row) => compareText(a.cell('id'), b.cell('id'));

export function listChainSummaries(tables: Tables) {
  const statuses = tables('segment_status');
  const work = tables('enterprise_segments');
  return [...tables('chains')].sort(byId).map((chain) => {
    const id = chain.cell('id');
    const states = { present: 0, weak: 0, absent: 0, unknown: 0 };
    for (const row of statuses.filter((status) => chainOf(status.cell('segment_id')) === id)) {
      states[row.cell('status') as keyof typeof states] += 1;
    }
    const own = work.filter((row) => chainOf(row.cell('segment_id')) === id);
    return {
      id: toNodeId('chain', id),
      industryIds: [...chain.list('industry_ids')].sort().map((name) => toNodeId('industry', name)),
      states,
      enterprises: countDistinct(own, 'enterprise_id'),
      operating: countDistinct(own.filter(isOperating), 'enterprise_id'),
      districts: listDeployments(tables).filter(({ chainId }) => chainId === `chain:${id}`).length,
    };
  });
}

export function listChainFeeds(tables: Tables) {
  const feeds = new Map<string, { from: NodeId; to: NodeId; links: number; required: number }>();
  for (const row of tables('segment_links')) {
    const [from, to] = [chainOf(row.cell('from_segment')), chainOf(row.cell('to_segment'))];
    if (from === to) continue;
    const key = `${from} ${to}`;
    const feed = feeds.get(key) ?? { from: toNodeId('chain', from), to: toNodeId('chain', to), links: 0, required: 0 };
    feed.links += 1;
    if (row.cell('necessity') === 'required') feed.required += 1;
    feeds.set(key, feed);
  }
  return [...feeds.values()].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

/** One entry a pair: the strongest role stated, the latest year in which that role is stated, the number of statements. */
export function listDeployments(tables: Tables) {
  const pairs = new Map<string, Row[]>();
  for (const row of tables('chain_districts')) {
    const key = `${row.cell('chain_id')} ${row.cell('district_id')}`;
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  const entries = [...pairs].map(([key, rows]) => {
    const [chain = '', district = ''] = key.split(' ');
    const role = ROLES.find((word) => rows.some((row) => row.cell('role') === word));
    const years = rows.filter((row) => row.cell('role') === role).flatMap((row) => toYear(row.cell('as_of')) ?? []);
    return {
      chainId: toNodeId('chain', chain),
      districtId: toNodeId('district', district),
      role,
      asOf: years.length === 0 ? undefined : Math.max(...years),
      statements: rows.length,
    };
  });
  return entries.sort((a, b) => compareText(a.chainId, b.chainId) || compareText(a.districtId, b.districtId));
}

/** Names of the firms with their main or a further site in a district. */
export function listFirmsOfDistrict(tables: Tables, district: string): ReadonlySet<string> {
  const main = tables('enterprises').filter((row) => row.cell('district_id') === district);
  const further = tables('enterprise_sites').filter((row) => row.cell('district_id') === district);
  return new Set([...main.map((row) => row.cell('id')), ...further.map((row) => row.cell('enterprise_id'))]);
}

export function listDistrictSummaries(tables: Tables) {
  const running = new Set(
    tables('enterprise_segments')
      .filter(isOperating)
      .map((row) => row.cell('enterprise_id')),
  );
  const deployments = listDeployments(tables);
  return [...tables('districts')].sort(byId).map((district) => {
    const firms = listFirmsOfDistrict(tables, district.cell('id'));
    const id = toNodeId('district', district.cell('id'));
    return {
      id,
      regionId: toNodeId('region', district.cell('region_id')),
      enterprises: firms.size,
      operating: [...firms].filter((firm) => running.has(firm)).length,
      chains: deployments.filter(({ districtId }) => districtId === id).length,
    };
  });
}

/** Pairs of district and chain with a firm of the one at work in the other, whatever the state of its work. */
export function listDistrictChains(tables: Tables) {
  const work = tables('enterprise_segments');
  const chains = tables('chains').map((row) => row.cell('id'));
  const pairs = tables('districts').flatMap((district) => {
    const firms = listFirmsOfDistrict(tables, district.cell('id'));
    const own = work.filter((row) => firms.has(row.cell('enterprise_id')));
    return chains.map((chain) => {
      const there = own.filter((row) => chainOf(row.cell('segment_id')) === chain);
      return {
        districtId: toNodeId('district', district.cell('id')),
        chainId: toNodeId('chain', chain),
        enterprises: countDistinct(there, 'enterprise_id'),
        operating: countDistinct(there.filter(isOperating), 'enterprise_id'),
      };
    });
  });
  return pairs
    .filter(({ enterprises }) => enterprises > 0)
    .sort((a, b) => compareText(a.districtId, b.districtId) || compareText(a.chainId, b.chainId));
}

/** Programs in the order of their list, each with what it is part of, covers and builds in; said twice counts once. */
export function listProgramSummaries(tables: Tables) {
  const types = ['BUILDS_IN', 'COVERS', 'PART_OF'];
  const toKey = ({ type, to }: ExpectedRelation) => `${type} ${to}`;
  const relations = listExpectedRelations(tables).filter(({ type }) => types.includes(type));
  const programs = listExpectedNodes(tables).filter(({ kind }) => kind === 'program');
  return [...programs].sort(compareNodes).map(({ id }) => {
    const own = new Map(relations.filter(({ from }) => from === id).map((item) => [toKey(item), item]));
    const targets = [...own.values()].sort((a, b) => compareText(toKey(a), toKey(b)));
    return { id, targets: targets.map(({ type, to }) => ({ type, id: to })) };
  });
}

export function listSegmentSummaries(tables: Tables) {
  const work = groupRows(tables('enterprise_segments'), 'segment_id');
  const links = groupRows(tables('segment_links'), 'from_segment');
  const findings = groupRows(tables('findings'), 'segment_id');
  const statuses = new Map(tables('segment_status').map((row) => [row.cell('segment_id'), row.cell('status')]));
  const chains = new Map(tables('chains').map((row) => [row.cell('id'), row]));
  const leaders = new Set(
    tables('enterprises')
      .filter((row) => row.cell('role') === 'chain-leader')
      .map((row) => row.cell('id')),
  );
  const isHere = (row: Row) => ['present', 'weak'].includes(statuses.get(row.cell('to_segment')) ?? '');
  return listSegmentRows(tables).map((row) => {
    const id = row.cell('id');
    const running = (work.get(id) ?? []).filter(isOperating);
    const here = (links.get(id) ?? []).filter(isHere);
    const chain = chains.get(row.cell('chain_id'));
    return {
      id: toNodeId('segment', id),
      chainId: toNodeId('chain', row.cell('chain_id')),
      stage: row.cell('stage'),
      status: statuses.get(id) ?? '',
      chainNameZh: chain?.cell('name_zh'),
      chainNameEn: chain?.cell('name_en'),
      enterprises: countDistinct(work.get(id) ?? [], 'enterprise_id'),
      operating: countDistinct(running, 'enterprise_id'),
      leaders: new Set(running.map((item) => item.cell('enterprise_id')).filter((firm) => leaders.has(firm))).size,
      findings: (findings.get(id) ?? []).length,
      users: (links.get(id) ?? []).length,
      usersHere: here.length,
      usersHereRequired: here.filter((link) => link.cell('necessity') === 'required').length,
    };
  });
}

/** Rows of segments by chain and position. */
function listSegmentRows(tables: Tables): readonly Row[] {
  const rows = new Map(tables('segments').map((row) => [`segment:${row.cell('id')}`, row]));
  const nodes: readonly ExpectedNode[] = listExpectedNodes(tables).filter(({ kind }) => kind === 'segment');
  return [...nodes].sort(compareNodes).flatMap(({ id }) => rows.get(id) ?? []);
}
