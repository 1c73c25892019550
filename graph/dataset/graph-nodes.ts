// Rows → nodes of the graph.
// May import: model, tables. Invariants: every node parses with its schema; a blank cell becomes an absent property.
import type { GraphNode } from '#graph/model/graph-data';
import { CITY_ID, type NodeId, type NodeKind, toNodeId } from '#graph/model/ids';
import { NODE_SCHEMAS, type NodeOf } from '#graph/model/nodes';
import type { Dataset, Row } from './tables';

const CITY = { id: CITY_ID, nameZh: '重庆市', nameEn: 'Chongqing', sourceIds: [] };

/** All nodes of a dataset, unsorted; the city, which has no row, comes first. */
export function buildNodes(dataset: Dataset): readonly GraphNode[] {
  const statuses = new Map(dataset['segment-status'].map((row) => [row.segment_id, row]));
  const participants = groupParticipants(dataset);
  return [
    toNode('city', CITY),
    ...dataset.industries.map((row) =>
      toNode('industry', { ...toNamed('industry', row), kind: row.kind, quote: row.quote }),
    ),
    ...dataset.chains.map((row) =>
      toNode('chain', {
        ...toNamed('chain', row),
        basis: row.basis,
        summaryZh: row.summary_zh,
        confidence: row.confidence,
      }),
    ),
    ...dataset.segments.map((row) => toNode('segment', toSegment(row, statuses.get(row.id)))),
    ...dataset.enterprises.map((row) => toNode('enterprise', toEnterprise(row))),
    ...dataset.districts.map((row) =>
      toNode('district', {
        ...toNamed('district', row),
        shortZh: row.short_zh,
        kind: row.kind,
        adcode: row.adcode,
        lat: row.lat,
        lng: row.lng,
      }),
    ),
    ...dataset.regions.map((row) => toNode('region', toNamed('region', row))),
    ...dataset.programs.map((row) =>
      toNode('program', { ...toNamed('program', row), kind: row.kind, year: row.year, summaryZh: row.summary_zh }),
    ),
    ...dataset.indicators.map((row) => toNode('indicator', toIndicator(row))),
    ...dataset.findings.map((row) =>
      toNode('finding', {
        id: toNodeId('finding', row.id),
        nameZh: row.summary_zh,
        kind: row.kind,
        sourceIds: toSourceIds([row.source_id]),
        confidence: row.confidence,
      }),
    ),
    ...dataset.events.map((row) =>
      toNode('event', { ...toEvent(row), ...toParticipants(participants.get(row.id) ?? []) }),
    ),
    ...dataset.sources.map((row) => toNode('source', toSource(row))),
    ...dataset.gbt4754.map((row) =>
      toNode('industry-code', {
        id: toNodeId('industry-code', row.code),
        nameZh: row.name_zh,
        level: row.level,
        section: row.section,
      }),
    ),
  ];
}

/** Ids of sources as the graph names them. */
export function toSourceIds(names: readonly string[]): NodeId[] {
  return names.map((name) => toNodeId('source', name));
}

function toNode<K extends NodeKind>(kind: K, values: unknown): GraphNode {
  const props = NODE_SCHEMAS[kind].parse(dropBlank(values));
  return { id: props.id, kind, props };
}

/** Leaves out what is not known, so that absent and blank are one thing. */
function dropBlank(values: unknown): unknown {
  const entries = Object.entries(values ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

type NamedRow = {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly source_ids: readonly string[];
};

function toNamed(kind: NodeKind, row: NamedRow) {
  return {
    id: toNodeId(kind, row.id),
    nameZh: row.name_zh,
    nameEn: row.name_en,
    sourceIds: toSourceIds(row.source_ids),
  };
}

function toSegment(row: Row<'segments'>, status: Row<'segment-status'> | undefined) {
  return {
    ...toNamed('segment', row),
    confidence: row.confidence,
    chainId: toNodeId('chain', row.chain_id),
    stage: row.stage,
    position: row.position,
    kind: row.kind,
    gbt4754: row.gbt4754,
    summaryZh: row.summary_zh,
    status: status?.status,
    statusEvidence: status?.evidence,
    statusSummaryZh: status?.summary_zh,
    statusConfidence: status?.confidence,
    statusSourceId: status?.source_id === undefined ? undefined : toNodeId('source', status.source_id),
    statusAsOf: status?.as_of,
  };
}

function toEnterprise(row: Row<'enterprises'>) {
  return {
    ...toNamed('enterprise', row),
    shortName: row.short_name,
    aliases: row.aliases,
    kind: row.kind,
    role: row.role,
    listedCode: row.listed_code,
    tags: row.tags,
    founded: row.founded,
    summaryZh: row.summary_zh,
    confidence: row.confidence,
    asOf: row.as_of,
    nameVerified: row.name_verified,
  };
}

function toIndicator(row: Row<'indicators'>) {
  return {
    ...toNamed('indicator', { ...row, source_ids: [row.source_id] }),
    value: row.value,
    unit: row.unit,
    period: row.period,
    status: row.status,
    quote: row.quote,
  };
}

function toEvent(row: Row<'events'>): Omit<NodeOf<'event'>, `participant${string}`> {
  return {
    id: toNodeId('event', row.id),
    nameZh: row.name_zh,
    sourceIds: toSourceIds([row.source_id]),
    date: row.date,
    kind: row.kind,
  };
}

/** Persons in office and groups have no node of their own: they stay with the event. */
function groupParticipants(dataset: Dataset): ReadonlyMap<string, readonly Row<'event-links'>[]> {
  const groups = new Map<string, Row<'event-links'>[]>();
  for (const row of dataset['event-links'].filter(({ district_id }) => district_id === undefined)) {
    groups.set(row.event_id, [...(groups.get(row.event_id) ?? []), row]);
  }
  return groups;
}

function toParticipants(rows: readonly Row<'event-links'>[]) {
  return {
    participantKinds: rows.map((row) => row.actor_kind),
    participantNames: rows.map((row) => row.actor_zh),
    participantRoles: rows.map((row) => row.role_zh),
    // No list at all where nobody is quoted: a list of one empty text is nothing that every way into a database can carry.
    participantQuotes: rows.some((row) => row.quote !== undefined) ? rows.map((row) => row.quote ?? '') : [],
  };
}

function toSource(row: Row<'sources'>) {
  return {
    id: toNodeId('source', row.id),
    nameZh: row.title,
    publisher: row.publisher,
    date: row.date,
    dateInferred: row.date_inferred,
    url: row.url,
    kind: row.kind,
    quality: row.quality,
  };
}
