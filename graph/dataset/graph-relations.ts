// Rows → relations of the graph.
// May import: model, tables, graph-nodes. Invariants: ids are unique and the same in every load; one row states one relation, and none is merged away.
import type { GraphNode } from '#graph/model/graph-data';
import { CITY_ID, type NodeId, type NodeKind, toNodeId } from '#graph/model/ids';
import { RELATION_SCHEMAS, type Relation, type RelationType } from '#graph/model/relations';
import { toSourceIds } from './graph-nodes';
import type { Dataset, Row } from './tables';

/** All relations of a dataset, unsorted. `nodes` are the nodes of the same dataset: their sources become CITES. */
export function buildRelations(dataset: Dataset, nodes: readonly GraphNode[]): readonly Relation[] {
  return [
    ...buildStructure(dataset),
    ...dataset['segment-links'].map(toFeeds),
    ...dataset['enterprise-segments'].map(toOperatesIn),
    ...buildLocations(dataset),
    ...dataset['supply-relations'].map(toSupplies),
    ...dataset['chain-districts'].map(toDeployedIn),
    ...buildProgramLinks(dataset),
    ...dataset.indicators.map((row) => {
      const subject = row.subject_type === 'city' ? CITY_ID : toNodeId(row.subject_type, row.subject_id);
      return relate('MEASURES', [toNodeId('indicator', row.id), subject]);
    }),
    ...dataset.findings.map((row) => relate('ABOUT', [toNodeId('finding', row.id), toFindingSubject(row)])),
    ...buildParticipation(dataset),
    ...nodes.flatMap(buildCitations),
  ];
}

type Extra = { readonly props?: Readonly<Record<string, unknown>>; readonly discriminator?: string };

/** One relation; `discriminator` tells apart several statements about the same pair. */
function relate(
  type: RelationType,
  [from, to]: readonly [NodeId, NodeId],
  { props = {}, discriminator }: Extra = {},
): Relation {
  const id = [type, from, to, ...(discriminator === undefined ? [] : [discriminator])].join('|');
  const known = Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
  // The schema of the very type has parsed the properties; TypeScript does not follow which one of the union that makes.
  return { type, from, to, props: RELATION_SCHEMAS[type].parse({ id, ...known }) } as Relation;
}

function buildStructure(dataset: Dataset): readonly Relation[] {
  return [
    ...dataset.chains.flatMap((row) =>
      row.industry_ids.map((name) => relate('PART_OF', [toNodeId('chain', row.id), toNodeId('industry', name)])),
    ),
    ...dataset.regions.flatMap((row) => toParent('region', row.id, row.parent_id)),
    ...dataset.programs.flatMap((row) => toParent('program', row.id, row.parent_id)),
    ...dataset.gbt4754.flatMap((row) => toParent('industry-code', row.code, row.parent_code)),
    ...dataset.segments.map((row) =>
      relate('IN_CHAIN', [toNodeId('segment', row.id), toNodeId('chain', row.chain_id)], {
        props: { stage: row.stage, position: row.position },
      }),
    ),
    ...dataset.segments.flatMap((row) =>
      row.gbt4754.map((code) => relate('CLASSED_AS', [toNodeId('segment', row.id), toNodeId('industry-code', code)])),
    ),
    ...dataset.districts.flatMap((row) => [
      relate('IN_REGION', [toNodeId('district', row.id), toNodeId('region', row.region_id)]),
      ...row.overlaps.map((name) => relate('OVERLAPS', [toNodeId('district', row.id), toNodeId('district', name)])),
    ]),
  ];
}

function toParent(kind: NodeKind, id: string, parent: string | undefined): readonly Relation[] {
  return parent === undefined ? [] : [relate('PART_OF', [toNodeId(kind, id), toNodeId(kind, parent)])];
}

function toFeeds(row: Row<'segment-links'>): Relation {
  return relate('FEEDS', [toNodeId('segment', row.from_segment), toNodeId('segment', row.to_segment)], {
    props: {
      inputGroup: row.input_group,
      necessity: row.necessity,
      substitutable: row.substitutable,
      summaryZh: row.summary_zh,
      confidence: row.confidence,
      crossChain: row.cross_chain,
    },
  });
}

function toOperatesIn(row: Row<'enterprise-segments'>): Relation {
  return relate('OPERATES_IN', [toNodeId('enterprise', row.enterprise_id), toNodeId('segment', row.segment_id)], {
    props: {
      status: row.status,
      activityZh: row.activity_zh,
      sourceIds: toSourceIds([row.source_id]),
      confidence: row.confidence,
      asOf: row.as_of,
    },
  });
}

function buildLocations(dataset: Dataset): readonly Relation[] {
  const main = dataset.enterprises.map((row) =>
    relate('LOCATED_IN', [toNodeId('enterprise', row.id), toNodeId('district', row.district_id)], {
      props: { main: true, sourceIds: toSourceIds(row.source_ids) },
      discriminator: 'main',
    }),
  );
  const further = dataset['enterprise-sites'].map((row) =>
    relate('LOCATED_IN', [toNodeId('enterprise', row.enterprise_id), toNodeId('district', row.district_id)], {
      props: { main: false, summaryZh: row.summary_zh, sourceIds: toSourceIds([row.source_id]) },
      discriminator: 'site',
    }),
  );
  return [...main, ...further];
}

function toSupplies(row: Row<'supply-relations'>): Relation {
  const from = toNodeId('enterprise', row.supplier_enterprise_id);
  return relate('SUPPLIES', [from, toNodeId('enterprise', row.customer_enterprise_id)], {
    props: {
      whatZh: row.what_zh,
      sourceIds: toSourceIds([row.source_id]),
      confidence: row.confidence,
      asOf: row.as_of,
    },
  });
}

function toDeployedIn(row: Row<'chain-districts'>): Relation {
  return relate('DEPLOYED_IN', [toNodeId('chain', row.chain_id), toNodeId('district', row.district_id)], {
    props: {
      role: row.role,
      summaryZh: row.summary_zh,
      quote: row.quote,
      sourceIds: toSourceIds([row.source_id]),
      confidence: row.confidence,
      asOf: row.as_of,
    },
    discriminator: row.source_id,
  });
}

const TYPE_OF_LINK = { covers: 'COVERS', builds_in: 'BUILDS_IN', part_of: 'PART_OF' } as const;

/** `programs.parent_id` states membership once more with no source of its own; both statements are kept. */
function buildProgramLinks(dataset: Dataset): readonly Relation[] {
  return dataset['program-links'].map((row) =>
    relate(
      TYPE_OF_LINK[row.relation],
      [toNodeId('program', row.program_id), toNodeId(row.target_type, row.target_id)],
      {
        props: { sourceIds: toSourceIds([row.source_id]), quote: row.quote },
        discriminator: row.source_id,
      },
    ),
  );
}

function toFindingSubject(row: Row<'findings'>): NodeId {
  if (row.segment_id !== undefined) return toNodeId('segment', row.segment_id);
  return row.chain_id === undefined ? CITY_ID : toNodeId('chain', row.chain_id);
}

function buildParticipation(dataset: Dataset): readonly Relation[] {
  const sourceOf = new Map(dataset.events.map((row) => [row.id, row.source_id]));
  return dataset['event-links'].flatMap((row) => {
    if (row.district_id === undefined) return [];
    const source = sourceOf.get(row.event_id);
    return [
      relate('TOOK_PART', [toNodeId('district', row.district_id), toNodeId('event', row.event_id)], {
        props: {
          actorZh: row.actor_zh,
          role: row.role_zh,
          quote: row.quote,
          sourceIds: toSourceIds(source === undefined ? [] : [source]),
        },
        discriminator: row.role_zh,
      }),
    ];
  });
}

function buildCitations({ id, props }: GraphNode): readonly Relation[] {
  const own = 'sourceIds' in props ? props.sourceIds : [];
  const status = 'statusSourceId' in props && props.statusSourceId !== undefined ? [props.statusSourceId] : [];
  return [
    ...own.map((source) => toCitation(id, source, 'row')),
    ...status.map((source) => toCitation(id, source, 'status')),
  ];
}

function toCitation(id: NodeId, source: string, of: 'row' | 'status'): Relation {
  return relate('CITES', [id, toNodeId('source', source.slice('source:'.length))], {
    props: { of },
    discriminator: of,
  });
}
