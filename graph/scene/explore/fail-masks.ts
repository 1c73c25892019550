// Which facets each segment and firm fails, one bit a facet.
// May import: wire, facet table. Invariants: 0 passes all; what fails one facet alone would pass if that facet were set to a value it bears.

import type { NodeId } from '#graph/model/ids';
import { type ExploreFilters, FACETS, type Facet } from '#graph/wire/explore-state';
import {
  type FacetTable,
  type FirmRow,
  type Marks,
  OWN_FACETS,
  PLACE_FACETS,
  SEGMENT_FACETS,
  type SegmentRow,
  STANDING_FACETS,
} from './facet-table';

/** Bit of a chain outside the scope, which no facet can give back. */
const OUT_OF_SCOPE = 1 << FACETS.length;
/** Bit of a firm without a segment where segments are asked for. */
const NOWHERE = OUT_OF_SCOPE << 1;

const BITS = Object.fromEntries(FACETS.map((facet, at) => [facet, 1 << at])) as Readonly<Record<Facet, number>>;

export function toBit(facet: Facet): number {
  return BITS[facet];
}

export function toBits(facets: readonly Facet[]): number {
  return facets.reduce((bits, facet) => bits | toBit(facet), 0);
}

/** What a segment fails of where it stands, which its firms fail with it. */
export const STANDING_BITS = toBits(STANDING_FACETS) | OUT_OF_SCOPE;

export type FailMasks = {
  /** Per segment of the table. */
  readonly segments: Int32Array;
  /** What the firm fails itself: kind, tags, record. */
  ofFirm(row: FirmRow): number;
  /** What each of its sites fails; a firm without any fails district and region where they are set. */
  ofSites(row: FirmRow): readonly number[];
  /** What each of its segments fails of where it stands; a firm without any passes only where nothing is asked of segments. */
  ofStands(row: FirmRow): readonly number[];
};

/** Facets that are set, with the numbers of their values. */
type Chosen = readonly (readonly [Facet, ReadonlySet<number>])[];

export function buildFailMasks(table: FacetTable, filters: ExploreFilters, scope: readonly NodeId[]): FailMasks {
  const chosen = (facets: readonly Facet[]) => toChosen(table, filters, facets);
  const [ofSegment, ofStand] = [chosen(SEGMENT_FACETS), chosen(STANDING_FACETS)];
  const [ofOwn, ofPlace] = [chosen(OWN_FACETS), chosen(PLACE_FACETS)];
  const segments = Int32Array.from(table.segments, ({ marks, chainId }: SegmentRow) => {
    const isOut = scope.length > 0 && (chainId === undefined || !scope.includes(chainId));
    return toFails(ofSegment, marks) | (isOut ? OUT_OF_SCOPE : 0);
  });
  const placeless = toFails(ofPlace, {});
  const standless = ofStand.length > 0 || scope.length > 0 ? NOWHERE : 0;
  return {
    segments,
    ofFirm: ({ marks }) => toFails(ofOwn, marks),
    ofSites: ({ sites }) => (sites.length === 0 ? [placeless] : sites.map((marks) => toFails(ofPlace, marks))),
    ofStands: ({ stands }) =>
      stands.length === 0 ? [standless] : stands.map((place) => (segments[place] ?? NOWHERE) & STANDING_BITS),
  };
}

/** A value that the answer does not know is chosen and borne by nothing. */
function toChosen({ values }: FacetTable, filters: ExploreFilters, facets: readonly Facet[]): Chosen {
  return facets.flatMap((facet) => {
    const own: readonly string[] = filters[facet];
    return own.length === 0 ? [] : [[facet, new Set(own.map((value) => values[facet].indexOf(value)))] as const];
  });
}

function toFails(chosen: Chosen, marks: Marks): number {
  let bits = 0;
  for (const [facet, wanted] of chosen) {
    if (!(marks[facet] ?? []).some((value) => wanted.has(value))) bits |= toBit(facet);
  }
  return bits;
}
