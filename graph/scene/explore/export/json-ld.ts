// JSON-LD 1.1 with the provenance of every statement (W3C PROV-O). May import: wire, model, scene.
// Invariants: a thing is named by its page; a relation is a statement of its own, so that it can say what it was derived from; docs/exports.md
// has every term.
import { type NodeId, toPath } from '#graph/model/ids';
import type { ExploreEdge, ExploreNode } from '#graph/wire/explore';
import type { Cited } from './export-content';
import type { ExportData } from './export-data';
import { listKeyedEdges, NODE_ATTRIBUTES } from './graph-attributes';

/** Own terms have names of their own, so that no address has to answer for them; docs/exports.md says what they mean. */
const TERMS = 'urn:chainatlas:term:';

export function toJsonLd(data: ExportData): string {
  const { asked, content, title } = data;
  const base = new URL('/', asked.address).href;
  const iri = (id: NodeId) => new URL(toPath(id), asked.address).href;
  const statements = listKeyedEdges(content.relations).map(([key, edge]) => toStatement(key, edge, iri));
  const document = {
    '@context': { ...CONTEXT, '@base': asked.address },
    '@id': asked.address,
    '@type': ['schema:Dataset', 'prov:Entity'],
    name: title,
    inLanguage: asked.words.lang,
    'prov:generatedAtTime': { '@value': asked.at, '@type': 'xsd:dateTime' },
    'prov:wasDerivedFrom': toDataset(data, base),
    'schema:abstract': asked.words.texts.noRecordIsNotAbsence,
    'prov:hadMember': [
      ...content.things.map((thing) => toThing(thing, data, iri)),
      ...statements,
      ...content.sources.map((cited) => toSource(cited, iri)),
    ],
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

const CONTEXT = {
  '@version': 1.1,
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ca: TERMS,
  name: 'schema:name',
  inLanguage: 'schema:inLanguage',
  name_zh: { '@id': 'schema:name', '@language': 'zh' },
  name_en: { '@id': 'schema:name', '@language': 'en' },
  what_zh: { '@id': 'schema:description', '@language': 'zh' },
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  predicate: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: { '@id': 'rdf:object', '@type': '@id' },
  derivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  holder: { '@id': 'schema:isPartOf', '@type': '@id' },
  chain: { '@id': 'ca:chain', '@type': '@id' },
  district: { '@id': 'ca:district', '@type': '@id' },
  url: { '@id': 'schema:url', '@type': '@id' },
  '@vocab': TERMS,
};

/** Attributes that other terms of the document already say. */
const SAID: readonly string[] = ['kind', 'type', 'sources'];
/** Attributes whose value is another thing. */
const POINTING: readonly string[] = ['holder', 'chain', 'district'];

type IriOf = (id: NodeId) => string;

function toThing(thing: ExploreNode, { asked }: ExportData, iri: IriOf) {
  const own: Record<string, unknown> = {};
  for (const { name, read } of NODE_ATTRIBUTES) {
    const value = read(thing, asked);
    if (value === undefined || SAID.includes(name) || POINTING.includes(name)) continue;
    own[name] = value;
  }
  const { parentOf, districtOf } = asked.atlas;
  const pointing = { holder: parentOf.get(thing.id), chain: thing.chainId, district: districtOf.get(thing.id) };
  for (const [name, id] of Object.entries(pointing)) if (id !== undefined) own[name] = iri(id);
  return {
    '@id': iri(thing.id),
    '@type': [toType(thing.kind), 'prov:Entity'],
    ...own,
    ...derive(thing.sourceIds, iri),
  };
}

function toStatement(key: string, edge: ExploreEdge, iri: IriOf) {
  const { type, from, to, sourceIds = [] } = edge;
  return {
    '@id': `#${encodeURIComponent(key)}`,
    '@type': ['rdf:Statement', 'prov:Entity'],
    subject: iri(from),
    predicate: type,
    object: iri(to),
    ...pickSaid(edge),
    ...derive(sourceIds, iri),
  };
}

/** What the edge itself says, by the names of the attributes; `undefined` falls away in JSON. */
function pickSaid(edge: ExploreEdge) {
  const { whatZh, operation, necessity, inputGroup, deployment, main, confidence, asOf } = edge;
  return {
    what_zh: whatZh,
    operation,
    necessity,
    input_group: inputGroup,
    deployment,
    main_site: main,
    confidence,
    as_of: asOf,
  };
}

function toSource({ source }: Cited, iri: IriOf) {
  const { id, nameZh, nameEn, publisher, date, dateInferred, url, sourceKind, quality } = source;
  return {
    '@id': iri(id),
    '@type': ['schema:CreativeWork', 'prov:Entity'],
    name_zh: nameZh,
    name_en: nameEn,
    'schema:publisher': publisher,
    'schema:datePublished': date,
    date_inferred: date === undefined ? undefined : dateInferred,
    url,
    source_kind: sourceKind,
    quality,
  };
}

function toDataset({ asked }: ExportData, base: string) {
  const { name, version, digest } = asked.atlas.view.dataset;
  return {
    '@id': `${base}dataset`,
    '@type': ['schema:Dataset', 'prov:Entity'],
    name,
    'schema:version': version,
    'schema:identifier': digest,
  };
}

/** `segment` → `Segment`. */
function toType(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

function derive(sourceIds: readonly NodeId[], iri: IriOf) {
  return sourceIds.length === 0 ? {} : { derivedFrom: sourceIds.map(iri) };
}
