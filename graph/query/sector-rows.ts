// What each thing can be filtered by, from what the store tells of it.
// May import: port, search, model. Invariants: a thing stands where a statement puts it; a segment stands in a district where a firm on record,
// running or planned, makes it or would use it; what is not known has no value.
import type { Diagnosis } from '#graph/analysis/diagnosis';
import { type NodeId, toChainOf, toKind, toRest } from '#graph/model/ids';
import type { Enterprise, Segment, Thing } from '#graph/model/nodes';
import type { Relation } from '#graph/model/relations';
import type { OwnValues, PlaceValues } from '#graph/search/sector/facets';
import type { SectorPlace, SectorRow } from '#graph/search/sector/sector-index';
import { isKind } from './thing-refs';

/** What rows are made with, beside the thing itself. */
export type RowContext = {
  readonly diagnosis: Diagnosis;
  readonly segments: ReadonlyMap<NodeId, Segment>;
  readonly industriesOf: ReadonlyMap<NodeId, readonly NodeId[]>;
  readonly regionsOf: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** Districts of segments and chains, chains of districts. */
  readonly districtsOf: ReadonlyMap<NodeId, readonly NodeId[]>;
  readonly chainsOf: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** Operating firms of chains and districts. */
  readonly operating: ReadonlyMap<NodeId, number>;
  /** What programs, findings and figures are about or cover. */
  readonly subjectsOf: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** Place of a thing among the entries of the search index. */
  readonly entryOf: (id: NodeId) => number | undefined;
};

export function toFirmRow(firm: Enterprise, relations: readonly Relation[], context: RowContext): SectorRow {
  const ends = (type: Relation['type']) => relations.flatMap((own) => (own.type === type ? [own.to] : []));
  return {
    own: {
      ...toDistrictValues(ends('LOCATED_IN'), context),
      kind: ['enterprise'],
      firm: [firm.kind],
      role: [firm.role],
      tag: firm.tags,
      listed: [firm.listedCode !== undefined || firm.tags.includes('上市') ? 'yes' : 'no'],
      confidence: [firm.confidence],
      year: toYears(firm.asOf),
    },
    places: ends('OPERATES_IN').flatMap((id) => toPlace(id, context) ?? []),
  };
}

export function toRow(thing: Thing, context: RowContext): SectorRow {
  const kind = { kind: [toKind(thing.id)] };
  if (isKind('segment', thing))
    return { own: { ...kind, ...toSegmentValues(thing, context) }, places: toPlaces([thing.id], context) };
  if (isKind('chain', thing) || isKind('district', thing)) {
    const isChain = isKind('chain', thing);
    const districts = isChain ? (context.districtsOf.get(thing.id) ?? []) : [thing.id];
    const own = {
      ...kind,
      ...toDistrictValues(districts, context),
      firms: [String(context.operating.get(thing.id) ?? 0)],
    };
    if (isChain) return { own: { ...own, confidence: [thing.confidence] }, places: toPlaces([thing.id], context) };
    // Names of chains are no names of the district.
    const chains = toPlaces(context.chainsOf.get(thing.id) ?? [], context);
    return { own, places: chains.map(withoutOwner) };
  }
  if (isKind('region', thing)) return { own: { ...kind, region: [thing.id] }, places: [] };
  if (isKind('industry', thing)) return { own: kind, places: toPlaces([thing.id], context) };
  if (isKind('industry-code', thing)) {
    const values = { code: toPrefixes(toRest(thing.id)) };
    return { own: kind, places: [{ key: thing.id, owner: undefined, values }] };
  }
  const subjects = context.subjectsOf.get(thing.id) ?? [];
  const districts = subjects.filter((id) => toKind(id) === 'district');
  return {
    own: { ...kind, ...toDistrictValues(districts, context), ...toDescribed(thing) },
    places: toPlaces(subjects, context).map(withoutOwner),
  };
}

function toSegmentValues(segment: Segment, context: RowContext): OwnValues {
  const own = context.diagnosis.segments.get(segment.id);
  return {
    ...toDistrictValues(context.districtsOf.get(segment.id) ?? [], context),
    state: [segment.status],
    verdict: own === undefined ? [] : [own.judgement.verdict],
    confidence: [segment.statusConfidence],
    year: toYears(segment.statusAsOf),
    firms: own === undefined ? [] : [String(own.operating)],
  };
}

/** Year and confidence of what describes other things. */
function toDescribed(thing: Thing): OwnValues {
  if (isKind('finding', thing)) return { confidence: [thing.confidence] };
  if (isKind('program', thing)) return { year: toYears(thing.year) };
  if (isKind('indicator', thing)) return { year: toYears(toYear(thing.period)) };
  if (isKind('source', thing) || isKind('event', thing)) return { year: toYears(toYear(thing.date)) };
  return {};
}

function toYear(text: string | undefined): number | undefined {
  const found = /(?:19|20)\d\d/u.exec(text ?? '');
  return found === null ? undefined : Number(found[0]);
}

const toYears = (year: number | undefined) => (year === undefined ? [] : [String(year)]);

function toDistrictValues(districts: readonly NodeId[], { regionsOf }: RowContext): OwnValues {
  return { district: districts, region: districts.flatMap((id) => regionsOf.get(id) ?? []) };
}

const toPlaces = (ids: readonly NodeId[], context: RowContext) => ids.flatMap((id) => toPlace(id, context) ?? []);

function withoutOwner({ key, values }: SectorPlace): SectorPlace {
  return { key: `at ${key}`, owner: undefined, values };
}

/** The place in the sector tree that an industry, chain or segment is. */
function toPlace(id: NodeId, context: RowContext): SectorPlace | undefined {
  const values = toPlaceValues(id, context);
  return values === undefined ? undefined : { key: id, owner: context.entryOf(id), values };
}

function toPlaceValues(id: NodeId, { segments, industriesOf }: RowContext): PlaceValues | undefined {
  const kind = toKind(id);
  if (kind === 'industry') return { industry: [id] };
  if (kind === 'chain') return { industry: industriesOf.get(id) ?? [], chain: [id] };
  const segment = segments.get(id);
  if (segment === undefined) return undefined;
  const chain = toChainOf(id);
  const code = segment.gbt4754.flatMap(toPrefixes);
  return { industry: industriesOf.get(chain) ?? [], chain: [chain], segment: [id], stage: [segment.stage], code };
}

/** 3841 is also in 38 and 384. */
function toPrefixes(code: string): readonly string[] {
  return [2, 3, 4].flatMap((length) => (code.length >= length ? [code.slice(0, length)] : []));
}
