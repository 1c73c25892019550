// The graph that the rows describe: every node with its place in lists, every relation with its ends.
import { CITY_ID, type NodeId, type NodeKind, toNodeId } from '#graph/model/ids';
import type { RelationType } from '#graph/model/relations';
import type { Row, Tables } from './dataset-rows';

/** `order` sorts the lists of a kind: compared part by part, then by id. */
export type ExpectedNode = { readonly id: NodeId; readonly kind: NodeKind; readonly order: readonly number[] };
export type ExpectedRelation = { readonly type: RelationType; readonly from: NodeId; readonly to: NodeId };

const TABLE_OF: Readonly<Record<Exclude<NodeKind, 'city'>, string>> = {
  industry: 'industries',
  chain: 'chains',
  segment: 'segments',
  enterprise: 'enterprises',
  district: 'districts',
  region: 'regions',
  program: 'programs',
  indicator: 'indicators',
  finding: 'findings',
  event: 'events',
  source: 'sources',
  'industry-code': 'gbt4754',
};
const ROLES = ['chain-leader', 'key', 'supplier', 'research'];
const PROGRAM_KINDS = ['project', 'support', 'measure', 'mechanism', 'plan'];
const QUALITIES = ['original', 'repost', 'low', 'none'];

const KEYS = Object.entries(TABLE_OF) as readonly (readonly [Exclude<NodeKind, 'city'>, string])[];

/** Every node, one a row and the city, which has none. */
export function listExpectedNodes(tables: Tables): readonly ExpectedNode[] {
  const chains = tables('chains')
    .map((row) => row.cell('id'))
    .sort(compareText);
  const orders: Partial<Record<NodeKind, (row: Row) => readonly number[]>> = {
    enterprise: (row) => [ROLES.indexOf(row.cell('role'))],
    segment: (row) => [chains.indexOf(row.cell('chain_id')), Number(row.cell('position'))],
    program: (row) => [PROGRAM_KINDS.indexOf(row.cell('kind')), -Number(row.cell('year'))],
    source: (row) => [QUALITIES.indexOf(row.cell('quality'))],
  };
  const nodes = KEYS.flatMap(([kind, table]) =>
    tables(table).map((row): ExpectedNode => {
      const id = toNodeId(kind, row.cell(kind === 'industry-code' ? 'code' : 'id'));
      return { id, kind, order: orders[kind]?.(row) ?? [] };
    }),
  );
  return [{ id: CITY_ID, kind: 'city', order: [] }, ...nodes];
}

/** Every relation, one a statement. */
export function listExpectedRelations(tables: Tables): readonly ExpectedRelation[] {
  return [
    ...listStructure(tables),
    ...listFirms(tables),
    ...listPrograms(tables),
    ...listStatements(tables),
    ...listCitations(tables),
  ];
}

function listStructure(tables: Tables): readonly ExpectedRelation[] {
  const parents = (kind: NodeKind, table: string, [key, parent]: readonly [string, string]) =>
    tables(table)
      .filter((row) => row.cell(parent) !== '')
      .map((row) => relate('PART_OF', toNodeId(kind, row.cell(key)), toNodeId(kind, row.cell(parent))));
  const segments = tables('segments').map((row) => [toNodeId('segment', row.cell('id')), row] as const);
  const districts = tables('districts').map((row) => [toNodeId('district', row.cell('id')), row] as const);
  return [
    ...tables('chains').flatMap((row) =>
      row
        .list('industry_ids')
        .map((id) => relate('PART_OF', toNodeId('chain', row.cell('id')), toNodeId('industry', id))),
    ),
    ...parents('region', 'regions', ['id', 'parent_id']),
    ...parents('program', 'programs', ['id', 'parent_id']),
    ...parents('industry-code', 'gbt4754', ['code', 'parent_code']),
    ...segments.map(([id, row]) => relate('IN_CHAIN', id, toNodeId('chain', row.cell('chain_id')))),
    ...segments.flatMap(([id, row]) =>
      row.list('gbt4754').map((code) => relate('CLASSED_AS', id, toNodeId('industry-code', code))),
    ),
    ...tables('segment_links').map((row) =>
      relate('FEEDS', toNodeId('segment', row.cell('from_segment')), toNodeId('segment', row.cell('to_segment'))),
    ),
    ...districts.map(([id, row]) => relate('IN_REGION', id, toNodeId('region', row.cell('region_id')))),
    ...districts.flatMap(([id, row]) =>
      row.list('overlaps').map((other) => relate('OVERLAPS', id, toNodeId('district', other))),
    ),
    ...tables('chain_districts').map((row) =>
      relate('DEPLOYED_IN', toNodeId('chain', row.cell('chain_id')), toNodeId('district', row.cell('district_id'))),
    ),
  ];
}

function listFirms(tables: Tables): readonly ExpectedRelation[] {
  const firm = (row: Row, column: string) => toNodeId('enterprise', row.cell(column));
  return [
    ...tables('enterprises').map((row) =>
      relate('LOCATED_IN', firm(row, 'id'), toNodeId('district', row.cell('district_id'))),
    ),
    ...tables('enterprise_sites').map((row) =>
      relate('LOCATED_IN', firm(row, 'enterprise_id'), toNodeId('district', row.cell('district_id'))),
    ),
    ...tables('enterprise_segments').map((row) =>
      relate('OPERATES_IN', firm(row, 'enterprise_id'), toNodeId('segment', row.cell('segment_id'))),
    ),
    ...tables('supply_relations').map((row) =>
      relate('SUPPLIES', firm(row, 'supplier_enterprise_id'), firm(row, 'customer_enterprise_id')),
    ),
  ];
}

const TYPE_OF_LINK: Readonly<Record<string, RelationType>> = {
  covers: 'COVERS',
  builds_in: 'BUILDS_IN',
  part_of: 'PART_OF',
};
const KIND_OF: Readonly<Record<string, NodeKind>> = {
  industry: 'industry',
  chain: 'chain',
  district: 'district',
  region: 'region',
  program: 'program',
};

function listPrograms(tables: Tables): readonly ExpectedRelation[] {
  return tables('program_links').map((row) =>
    relate(
      TYPE_OF_LINK[row.cell('relation')],
      toNodeId('program', row.cell('program_id')),
      toTargetId(row.cell('target_type'), row.cell('target_id')),
    ),
  );
}

/** Id of what a program reaches or an indicator measures. */
export function toTargetId(type: string, id: string): NodeId {
  if (type === 'city') return CITY_ID;
  const kind = KIND_OF[type];
  if (kind === undefined) throw new Error(`Nothing is of type ${type}`);
  return toNodeId(kind, id);
}

function listStatements(tables: Tables): readonly ExpectedRelation[] {
  return [
    ...tables('indicators').map((row) =>
      relate(
        'MEASURES',
        toNodeId('indicator', row.cell('id')),
        toTargetId(row.cell('subject_type'), row.cell('subject_id')),
      ),
    ),
    ...tables('findings').map((row) => relate('ABOUT', toNodeId('finding', row.cell('id')), toFindingSubject(row))),
    ...tables('event_links')
      .filter((row) => row.cell('actor_kind') === 'district')
      .map((row) =>
        relate('TOOK_PART', toNodeId('district', row.cell('district_id')), toNodeId('event', row.cell('event_id'))),
      ),
  ];
}

/** The narrowest thing a finding is about. */
function toFindingSubject(row: Row): NodeId {
  if (row.cell('segment_id') !== '') return toNodeId('segment', row.cell('segment_id'));
  return row.cell('chain_id') === '' ? CITY_ID : toNodeId('chain', row.cell('chain_id'));
}

const CITING = [
  ['industry', 'industries', 'source_ids'],
  ['chain', 'chains', 'source_ids'],
  ['segment', 'segments', 'source_ids'],
  ['enterprise', 'enterprises', 'source_ids'],
  ['district', 'districts', 'source_ids'],
  ['region', 'regions', 'source_ids'],
  ['program', 'programs', 'source_ids'],
  ['indicator', 'indicators', 'source_id'],
  ['finding', 'findings', 'source_id'],
  ['event', 'events', 'source_id'],
] as const;

function listCitations(tables: Tables): readonly ExpectedRelation[] {
  const cite = (id: NodeId, sources: readonly string[]) =>
    sources.map((source) => relate('CITES', id, toNodeId('source', source)));
  return [
    ...CITING.flatMap(([kind, table, column]) =>
      tables(table).flatMap((row) => cite(toNodeId(kind, row.cell('id')), row.list(column))),
    ),
    ...tables('segment_status').flatMap((row) =>
      cite(toNodeId('segment', row.cell('segment_id')), row.list('source_id')),
    ),
  ];
}

function relate(type: RelationType | undefined, from: NodeId, to: NodeId): ExpectedRelation {
  if (type === undefined) throw new Error(`There is no such relation between ${from} and ${to}`);
  return { type, from, to };
}

/** By code unit, as both engines compare ids. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Order of a list of one kind, and of neighbours of one kind. */
export function compareNodes(a: ExpectedNode, b: ExpectedNode): number {
  const difference = a.order.map((part, index) => part - (b.order[index] ?? 0)).find((part) => part !== 0);
  return difference ?? compareText(a.id, b.id);
}
