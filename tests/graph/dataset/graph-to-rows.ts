// The way back: rows of the CSV files from nothing but the graph. What can be read back was not lost on the way.
import type { GraphData } from '#graph/model/graph-data';
import type { CsvRow } from './read-csv';

type Properties = Readonly<Record<string, unknown>>;
type Link = { readonly from: string; readonly to: string; readonly props: Properties };
/** Column → property. */
type Columns = Readonly<Record<string, string>>;

/** Text of a value as it stands in a cell. */
function toCell(value: unknown): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.map(toCell).join(';') : String(value).replace(/^source:/, '');
}

function rest(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

function pick(properties: Properties, columns: Columns): CsvRow {
  return Object.fromEntries(Object.entries(columns).map(([column, name]) => [column, toCell(properties[name])]));
}

function nodesOf(graph: GraphData, kind: string): readonly (Properties & { readonly id: string })[] {
  return graph.nodes.filter((node) => node.kind === kind).map(({ props }) => ({ ...props }));
}

function linksOf(graph: GraphData, type: string): readonly Link[] {
  return graph.relations
    .filter((relation) => relation.type === type)
    .map(({ from, to, props }) => ({ from, to, props: { ...props } }));
}

/** Other ends of the relations of a thing; of `PART_OF` only those that carry no source of their own. */
function targets(graph: GraphData, type: string, from: string): string {
  return linksOf(graph, type)
    .filter((link) => link.from === from && (type !== 'PART_OF' || link.props['sourceIds'] === undefined))
    .map(({ to }) => rest(to))
    .join(';');
}

const NAMED = { name_zh: 'nameZh', name_en: 'nameEn' };
const SOURCED = { source_ids: 'sourceIds' };
const STATED = { source_id: 'sourceIds', confidence: 'confidence', as_of: 'asOf' };

type Reader = (graph: GraphData) => readonly CsvRow[];

/** A table of things: properties, and the relations that stand in its columns. */
function things(kind: string, columns: Columns, relations: Columns = {}): Reader {
  return (graph) =>
    nodesOf(graph, kind).map((node) => ({
      [kind === 'industry-code' ? 'code' : 'id']: rest(node.id),
      ...pick(node, columns),
      ...Object.fromEntries(Object.entries(relations).map(([column, type]) => [column, targets(graph, type, node.id)])),
    }));
}

/** A table of relations: its two ends and properties. */
function relations(type: string, [from, to]: readonly [string, string], columns: Columns): Reader {
  return (graph) =>
    linksOf(graph, type).map((link) => ({
      [from]: rest(link.from),
      [to]: rest(link.to),
      ...pick(link.props, columns),
    }));
}

const readFindings: Reader = (graph) =>
  nodesOf(graph, 'finding').map((node) => {
    const subject = linksOf(graph, 'ABOUT').find(({ from }) => from === node.id)?.to ?? '';
    const segment = subject.startsWith('segment:') ? rest(subject) : '';
    const chain = subject.startsWith('chain:') ? rest(subject) : targets(graph, 'IN_CHAIN', subject);
    const columns = { summary_zh: 'nameZh', kind: 'kind', source_id: 'sourceIds', confidence: 'confidence' };
    return { id: rest(node.id), chain_id: chain, segment_id: segment, ...pick(node, columns) };
  });

const readIndicators: Reader = (graph) =>
  nodesOf(graph, 'indicator').map((node) => {
    const [type = '', id = ''] =
      linksOf(graph, 'MEASURES')
        .find(({ from }) => from === node.id)
        ?.to.split(':') ?? [];
    const columns = {
      ...NAMED,
      value: 'value',
      unit: 'unit',
      period: 'period',
      status: 'status',
      source_id: 'sourceIds',
    };
    return { id: rest(node.id), subject_type: type, subject_id: id, ...pick(node, { ...columns, quote: 'quote' }) };
  });

const readProgramLinks: Reader = (graph) =>
  (['COVERS', 'BUILDS_IN', 'PART_OF'] as const).flatMap((type) =>
    linksOf(graph, type)
      .filter(({ from, props }) => from.startsWith('program:') && props['sourceIds'] !== undefined)
      .map(({ from, to, props }) => ({
        program_id: rest(from),
        target_type: to.slice(0, to.indexOf(':')),
        target_id: rest(to),
        relation: type.toLowerCase(),
        ...pick(props, { source_id: 'sourceIds', quote: 'quote' }),
      })),
  );

const readEventLinks: Reader = (graph) => [
  ...linksOf(graph, 'TOOK_PART').map(({ from, to, props }) => ({
    event_id: rest(to),
    actor_kind: 'district',
    district_id: rest(from),
    ...pick(props, { actor_zh: 'actorZh', role_zh: 'role', quote: 'quote' }),
  })),
  ...nodesOf(graph, 'event').flatMap((node) => {
    const list = (name: string) => (Array.isArray(node[name]) ? node[name].map(toCell) : []);
    return list('participantNames').map((name, index) => ({
      event_id: rest(node.id),
      actor_kind: list('participantKinds')[index] ?? '',
      district_id: '',
      actor_zh: name,
      role_zh: list('participantRoles')[index] ?? '',
      quote: list('participantQuotes')[index] ?? '',
    }));
  }),
];

const readLocations = (graph: GraphData, isMain: boolean) =>
  linksOf(graph, 'LOCATED_IN').filter(({ props }) => props['main'] === isMain);

const readEnterprises: Reader = (graph) => {
  const columns = {
    ...NAMED,
    ...SOURCED,
    short_name: 'shortName',
    aliases: 'aliases',
    kind: 'kind',
    role: 'role',
    listed_code: 'listedCode',
    tags: 'tags',
    founded: 'founded',
    summary_zh: 'summaryZh',
    confidence: 'confidence',
    as_of: 'asOf',
    name_verified: 'nameVerified',
  };
  const districts = new Map(readLocations(graph, true).map(({ from, to }) => [from, rest(to)]));
  return nodesOf(graph, 'enterprise').map((node) => ({
    id: rest(node.id),
    district_id: districts.get(node.id) ?? '',
    ...pick(node, columns),
  }));
};

const readSites: Reader = (graph) =>
  readLocations(graph, false).map(({ from, to, props }) => ({
    enterprise_id: rest(from),
    district_id: rest(to),
    ...pick(props, { summary_zh: 'summaryZh', source_id: 'sourceIds' }),
  }));

const readStatuses: Reader = (graph) =>
  nodesOf(graph, 'segment').map((node) => ({
    segment_id: rest(node.id),
    ...pick(node, {
      status: 'status',
      evidence: 'statusEvidence',
      summary_zh: 'statusSummaryZh',
      source_id: 'statusSourceId',
      confidence: 'statusConfidence',
      as_of: 'statusAsOf',
    }),
  }));

const SEGMENT = { ...NAMED, ...SOURCED, stage: 'stage', position: 'position', kind: 'kind', summary_zh: 'summaryZh' };
const FEEDS = {
  input_group: 'inputGroup',
  necessity: 'necessity',
  substitutable: 'substitutable',
  summary_zh: 'summaryZh',
};
const SOURCE = { title: 'nameZh', publisher: 'publisher', date: 'date', date_inferred: 'dateInferred', url: 'url' };
const PLACE = { short_zh: 'shortZh', kind: 'kind', adcode: 'adcode', lat: 'lat', lng: 'lng' };

const READERS: Readonly<Record<string, Reader>> = {
  'sources.csv': things('source', { ...SOURCE, kind: 'kind', quality: 'quality' }),
  'industries.csv': things('industry', { ...NAMED, ...SOURCED, kind: 'kind', quote: 'quote' }),
  'chains.csv': things(
    'chain',
    { ...NAMED, ...SOURCED, basis: 'basis', summary_zh: 'summaryZh', confidence: 'confidence' },
    { industry_ids: 'PART_OF' },
  ),
  'regions.csv': things('region', { ...NAMED, ...SOURCED }, { parent_id: 'PART_OF' }),
  'districts.csv': things(
    'district',
    { ...NAMED, ...SOURCED, ...PLACE },
    { region_id: 'IN_REGION', overlaps: 'OVERLAPS' },
  ),
  'chain_districts.csv': relations('DEPLOYED_IN', ['chain_id', 'district_id'], {
    ...STATED,
    role: 'role',
    summary_zh: 'summaryZh',
    quote: 'quote',
  }),
  'segments.csv': things(
    'segment',
    { ...SEGMENT, confidence: 'confidence' },
    { chain_id: 'IN_CHAIN', gbt4754: 'CLASSED_AS' },
  ),
  'segment_links.csv': relations('FEEDS', ['from_segment', 'to_segment'], {
    ...FEEDS,
    confidence: 'confidence',
    cross_chain: 'crossChain',
  }),
  'segment_status.csv': readStatuses,
  'findings.csv': readFindings,
  'enterprises.csv': readEnterprises,
  'enterprise_sites.csv': readSites,
  'enterprise_segments.csv': relations('OPERATES_IN', ['enterprise_id', 'segment_id'], {
    ...STATED,
    activity_zh: 'activityZh',
    status: 'status',
  }),
  'supply_relations.csv': relations('SUPPLIES', ['supplier_enterprise_id', 'customer_enterprise_id'], {
    ...STATED,
    what_zh: 'whatZh',
  }),
  'indicators.csv': readIndicators,
  'programs.csv': things(
    'program',
    { ...NAMED, ...SOURCED, kind: 'kind', year: 'year', summary_zh: 'summaryZh' },
    { parent_id: 'PART_OF' },
  ),
  'program_links.csv': readProgramLinks,
  'events.csv': things('event', { name_zh: 'nameZh', date: 'date', kind: 'kind', source_id: 'sourceIds' }),
  'event_links.csv': readEventLinks,
  'gbt4754.csv': things(
    'industry-code',
    { name_zh: 'nameZh', level: 'level', section: 'section' },
    { parent_code: 'PART_OF' },
  ),
};

/** Rows of one file, in no certain order. */
export function toRows(graph: GraphData, file: string): readonly CsvRow[] {
  return READERS[file]?.(graph) ?? [];
}
