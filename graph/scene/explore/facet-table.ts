// Values of all facets, and which of them each segment and firm bears, as numbers: what filters and their counts are worked out from.
// May import: wire, model, atlas. Invariants: a value's number is its place in the facet's list; what bears no value of a facet fails it;
// worked out once per atlas.
import type { NodeId } from '#graph/model/ids';
import {
  confidenceSchema,
  enterpriseKindSchema,
  enterpriseTagSchema,
  segmentStatusSchema,
  stageSchema,
} from '#graph/model/vocabulary';
import type { ExploreKind, ExploreNode } from '#graph/wire/explore';
import { FACETS, type Facet, UNDATED } from '#graph/wire/explore-state';
import type { Atlas } from './atlas';
import { type Memberships, toMemberships } from './memberships';

/** Numbers of the values borne, per facet; a facet that does not ask of such things has none. */
export type Marks = Readonly<Partial<Record<Facet, readonly number[]>>>;
export type SegmentRow = { readonly id: NodeId; readonly chainId: NodeId | undefined; readonly marks: Marks };
export type FirmRow = {
  readonly id: NodeId;
  /** Places of its segments in the list of segments. */
  readonly stands: readonly number[];
  /** District and regions of each site: one site has to pass both. */
  readonly sites: readonly Marks[];
  readonly marks: Marks;
};
export type FacetTable = {
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly segments: readonly SegmentRow[];
  readonly firms: readonly FirmRow[];
};

/** Facets of the segments, which firms follow. */
export const STANDING_FACETS = ['industry', 'chain', 'stage', 'state'] as const satisfies readonly Facet[];
/** Facets of the districts that a firm has sites in. */
export const PLACE_FACETS = ['district', 'region'] as const satisfies readonly Facet[];
/** Facets of a segment's state and of a firm's own record. */
export const RECORD_FACETS = ['confidence', 'year'] as const satisfies readonly Facet[];
/** Facets of the firm itself. */
const FIRM_FACETS = ['firm', 'tag'] as const satisfies readonly Facet[];

/** Facets that ask of a segment. */
export const SEGMENT_FACETS = [...STANDING_FACETS, ...RECORD_FACETS] as const;
/** Facets that ask of a firm wherever it stands. */
export const OWN_FACETS = [...FIRM_FACETS, ...RECORD_FACETS] as const;

const remembered = new WeakMap<Atlas, FacetTable>();

export function toFacetTable(atlas: Atlas): FacetTable {
  const known = remembered.get(atlas) ?? buildFacetTable(atlas);
  remembered.set(atlas, known);
  return known;
}

function buildFacetTable(atlas: Atlas): FacetTable {
  const { view } = atlas;
  const members = toMemberships(atlas);
  const values = listValues(view.nodes);
  const numbers = toNumbers(values);
  const segments = view.nodes.filter(({ kind }) => kind === 'segment');
  const firms = view.nodes.filter(({ kind }) => kind === 'enterprise');
  const placeOf = new Map(segments.map(({ id }, place) => [id, place]));
  return {
    values,
    segments: segments.map((node) => toSegmentRow(node, numbers, members)),
    firms: firms.map((node) => ({
      id: node.id,
      stands: (members.segmentsOf.get(node.id) ?? []).flatMap((id) => placeOf.get(id) ?? []),
      sites: (members.sitesOf.get(node.id) ?? []).map((district) => ({
        district: numbers('district', [district]),
        region: numbers('region', members.regionsOf.get(district) ?? []),
      })),
      marks: {
        ...toRecordMarks(node, numbers),
        firm: numbers('firm', [node.enterpriseKind]),
        tag: numbers('tag', node.tags ?? []),
      },
    })),
  };
}

type NumbersOf = (facet: Facet, values: readonly (string | undefined)[]) => readonly number[];

function toSegmentRow(node: ExploreNode, numbers: NumbersOf, { industriesOf }: Memberships): SegmentRow {
  const { id, chainId, stage, status } = node;
  const industries = chainId === undefined ? [] : (industriesOf.get(chainId) ?? []);
  const marks = {
    ...toRecordMarks(node, numbers),
    industry: numbers('industry', industries),
    chain: numbers('chain', [chainId]),
    stage: numbers('stage', [stage]),
    state: numbers('state', [status]),
  };
  return { id, chainId, marks };
}

function toRecordMarks({ confidence, asOf }: ExploreNode, numbers: NumbersOf): Marks {
  return { confidence: numbers('confidence', [confidence]), year: numbers('year', [toYearValue(asOf)]) };
}

function toYearValue(asOf: number | undefined): string {
  return asOf === undefined ? UNDATED : String(asOf);
}

/** Things in the order of the answer, words in that of the model, years newest first and last what bears none. */
function listValues(nodes: readonly ExploreNode[]): FacetTable['values'] {
  const ids = (kind: ExploreKind) => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const dated = nodes.filter(({ kind }) => kind === 'segment' || kind === 'enterprise');
  const years = new Set(dated.flatMap(({ asOf }) => asOf ?? []));
  const hasUndated = dated.some(({ asOf }) => asOf === undefined);
  return {
    industry: ids('industry'),
    chain: ids('chain'),
    stage: stageSchema.options,
    state: segmentStatusSchema.options,
    district: ids('district'),
    region: ids('region'),
    firm: enterpriseKindSchema.options,
    tag: enterpriseTagSchema.options,
    confidence: confidenceSchema.options,
    year: [...[...years].sort((a, b) => b - a).map(String), ...(hasUndated ? [UNDATED] : [])],
  };
}

function toNumbers(values: FacetTable['values']): NumbersOf {
  const places = new Map(FACETS.map((facet) => [facet, new Map(values[facet].map((value, at) => [value, at]))]));
  return (facet, borne) => {
    const own = places.get(facet);
    const numbers: number[] = [];
    for (const value of borne) {
      const number = value === undefined ? undefined : own?.get(value);
      if (number !== undefined) numbers.push(number);
    }
    return numbers;
  };
}
