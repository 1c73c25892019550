// The tables of a dataset folder: columns, keys and references, as `datapackage.json` declares them.
// May import: zod, model vocabulary, columns. Invariant: a test holds every column here against `datapackage.json`.
import { z } from 'zod';
import * as v from '#graph/model/vocabulary';
import type { Columns, RowOf } from './columns';
import {
  date,
  decimal,
  flag,
  integer,
  listOf,
  oneOf,
  optionalPartialDate,
  optionalText,
  optionalYear,
  period,
  text,
  textList,
  year,
} from './columns';

export type Table<C extends Columns = Columns> = {
  readonly file: string;
  /** Columns that together tell rows apart. */
  readonly key: readonly string[];
  /** Without a row there is no graph to draw; any other table may be just its header. */
  readonly needsRows: boolean;
  readonly columns: C;
  /** A parsed row. */
  readonly schema: z.ZodType<RowOf<C>>;
};

/** Room for `industry-code:` and the like before it: see MAX_ID_LENGTH of the model. */
const ID_LENGTH = 100;
const NEEDING_ROWS: ReadonlySet<string> = new Set([
  'sources.csv',
  'industries.csv',
  'chains.csv',
  'segments.csv',
  'segment_status.csv',
]);
const SLUG = '[a-z0-9]+(-[a-z0-9]+)*';
const slug = { pattern: new RegExp(`^${SLUG}$`), shape: 'a-z 0-9 -', maxLength: ID_LENGTH };
const dotted = {
  pattern: new RegExp(`^${SLUG}\\.${SLUG}$`),
  shape: '<chain>.<name> (a-z 0-9 -)',
  maxLength: ID_LENGTH,
};
const id = () => text({ ...slug, unique: true });
const sources = () => textList({ required: true, references: 'sources' });
const source = () => text({ references: 'sources' });
const confidence = () => oneOf(v.confidenceSchema.options);

export const TABLES = {
  sources: table('sources.csv', ['id'], {
    id: id(),
    title: text({ maxLength: 60 }),
    publisher: optionalText(),
    date: optionalPartialDate(),
    date_inferred: flag(),
    url: optionalText({ pattern: /^https?:\/\/[^ ]+$/, shape: 'http://… https://…' }),
    kind: oneOf(v.sourceKindSchema.options),
    quality: oneOf(v.sourceQualitySchema.options),
  }),
  industries: table('industries.csv', ['id'], {
    id: id(),
    name_zh: text({ unique: true }),
    name_en: text(),
    kind: oneOf(v.industryKindSchema.options),
    source_ids: sources(),
    quote: optionalText(),
  }),
  chains: table('chains.csv', ['id'], {
    id: id(),
    name_zh: text({ unique: true }),
    name_en: text({ unique: true }),
    industry_ids: textList({ required: true, references: 'industries' }),
    basis: oneOf(v.basisSchema.options),
    summary_zh: text(),
    source_ids: sources(),
    confidence: confidence(),
  }),
  regions: table('regions.csv', ['id'], {
    id: id(),
    name_zh: text(),
    name_en: text(),
    parent_id: optionalText({ references: 'regions' }),
    source_ids: sources(),
  }),
  districts: table('districts.csv', ['id'], {
    id: id(),
    name_zh: text({ unique: true }),
    name_en: text({ unique: true }),
    kind: oneOf(v.districtKindSchema.options),
    adcode: optionalText({ pattern: /^50[0-9]{4}$/, shape: '50xxxx', unique: true }),
    region_id: text({ references: 'regions' }),
    lat: decimal({ min: 28, max: 33 }),
    lng: decimal({ min: 105, max: 111 }),
    overlaps: textList({ references: 'districts' }),
    source_ids: sources(),
    short_zh: text({ unique: true }),
  }),
  'chain-districts': table('chain_districts.csv', ['chain_id', 'district_id', 'source_id'], {
    chain_id: text({ references: 'chains' }),
    district_id: text({ references: 'districts' }),
    role: oneOf(v.deploymentRoleSchema.options),
    summary_zh: text(),
    source_id: source(),
    quote: optionalText(),
    confidence: confidence(),
    as_of: optionalYear(),
  }),
  segments: table('segments.csv', ['id'], {
    id: text({ ...dotted, unique: true }),
    chain_id: text({ references: 'chains' }),
    name_zh: text(),
    name_en: text(),
    stage: oneOf(v.stageSchema.options),
    position: integer(1, 20),
    kind: oneOf(v.segmentKindSchema.options),
    gbt4754: textList({ references: 'gbt4754' }),
    summary_zh: text(),
    source_ids: sources(),
    confidence: confidence(),
  }),
  'segment-links': table('segment_links.csv', ['from_segment', 'to_segment'], {
    from_segment: text({ references: 'segments' }),
    to_segment: text({ references: 'segments' }),
    input_group: text(slug),
    necessity: oneOf(v.necessitySchema.options),
    substitutable: oneOf(v.substitutabilitySchema.options),
    summary_zh: text(),
    confidence: confidence(),
    cross_chain: flag(),
  }),
  'segment-status': table('segment_status.csv', ['segment_id'], {
    segment_id: text({ references: 'segments', unique: true }),
    status: oneOf(v.segmentStatusSchema.options),
    evidence: oneOf(v.evidenceSchema.options),
    summary_zh: text(),
    source_id: optionalText({ references: 'sources' }),
    confidence: confidence(),
    as_of: optionalYear(),
  }),
  findings: table('findings.csv', ['id'], {
    id: text({ ...dotted, unique: true }),
    chain_id: optionalText({ references: 'chains' }),
    segment_id: optionalText({ references: 'segments' }),
    kind: oneOf(v.findingKindSchema.options),
    summary_zh: text(),
    source_id: source(),
    confidence: confidence(),
  }),
  enterprises: table('enterprises.csv', ['id'], {
    id: id(),
    name_zh: text({ unique: true }),
    short_name: text({ unique: true }),
    name_en: text(),
    aliases: textList(),
    kind: oneOf(v.enterpriseKindSchema.options),
    district_id: text({ references: 'districts' }),
    role: oneOf(v.enterpriseRoleSchema.options),
    listed_code: optionalText({ pattern: /^([0-9]{6}\.(SZ|SH|BJ)|[0-9]{5}\.HK)$/, shape: '000000.SZ, 00000.HK' }),
    tags: listOf(v.enterpriseTagSchema.options),
    founded: optionalYear(),
    summary_zh: text(),
    source_ids: sources(),
    confidence: confidence(),
    as_of: optionalYear(),
    name_verified: flag(),
  }),
  'enterprise-sites': table('enterprise_sites.csv', ['enterprise_id', 'district_id'], {
    enterprise_id: text({ references: 'enterprises' }),
    district_id: text({ references: 'districts' }),
    summary_zh: text(),
    source_id: source(),
  }),
  'enterprise-segments': table('enterprise_segments.csv', ['enterprise_id', 'segment_id'], {
    enterprise_id: text({ references: 'enterprises' }),
    segment_id: text({ references: 'segments' }),
    activity_zh: text(),
    status: oneOf(v.operationStatusSchema.options),
    source_id: source(),
    confidence: confidence(),
    as_of: optionalYear(),
  }),
  'supply-relations': table('supply_relations.csv', ['supplier_enterprise_id', 'customer_enterprise_id'], {
    supplier_enterprise_id: text({ references: 'enterprises' }),
    customer_enterprise_id: text({ references: 'enterprises' }),
    what_zh: text(),
    source_id: source(),
    confidence: confidence(),
    as_of: optionalYear(),
  }),
  indicators: table('indicators.csv', ['id'], {
    id: id(),
    name_zh: text(),
    name_en: text(),
    value: decimal(),
    unit: text(),
    period: period(),
    status: oneOf(v.indicatorStatusSchema.options),
    subject_type: oneOf(v.indicatorSubjectSchema.options),
    subject_id: text(),
    source_id: source(),
    quote: optionalText(),
  }),
  programs: table('programs.csv', ['id'], {
    id: id(),
    name_zh: text(),
    name_en: text(),
    kind: oneOf(v.programKindSchema.options),
    parent_id: optionalText({ references: 'programs' }),
    year: year(),
    summary_zh: text(),
    source_ids: sources(),
  }),
  'program-links': table('program_links.csv', ['program_id', 'target_type', 'target_id', 'relation', 'source_id'], {
    program_id: text({ references: 'programs' }),
    target_type: oneOf(['industry', 'chain', 'district', 'region', 'program']),
    target_id: text(),
    relation: oneOf(['covers', 'builds_in', 'part_of']),
    source_id: source(),
    quote: optionalText(),
  }),
  events: table('events.csv', ['id'], {
    id: id(),
    name_zh: text(),
    date: date(),
    kind: oneOf(v.eventKindSchema.options),
    source_id: source(),
  }),
  'event-links': table('event_links.csv', ['event_id', 'actor_zh', 'role_zh'], {
    event_id: text({ references: 'events' }),
    actor_kind: oneOf(['person', 'district', 'group']),
    district_id: optionalText({ references: 'districts' }),
    actor_zh: text(),
    role_zh: text(),
    quote: optionalText(),
  }),
  gbt4754: table('gbt4754.csv', ['code'], {
    code: text({ pattern: /^([A-T]|[0-9]{2,4})$/, shape: 'A–T, 2–4 digits', unique: true }),
    level: integer(1, 4),
    section: text({ pattern: /^[A-T]$/, shape: 'A–T' }),
    name_zh: text(),
    parent_code: optionalText({ references: 'gbt4754' }),
  }),
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];
export type Row<N extends TableName> = RowOf<(typeof TABLES)[N]['columns']>;

/** A dataset that passed every check: all rows of all tables, in file order. */
export type Dataset = { readonly [N in TableName]: readonly Row<N>[] };

function table<const C extends Columns>(file: string, key: readonly (keyof C & string)[], columns: C): Table<C> {
  const shape = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.schema]));
  // The object schema is put together from the very schemas that RowOf reads; zod cannot follow the detour over entries.
  const schema = z.strictObject(shape) as unknown as z.ZodType<RowOf<C>>;
  return { file, key, needsRows: NEEDING_ROWS.has(file), columns, schema };
}
