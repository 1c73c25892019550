// What things are filtered by. May import: line/fields. Invariant: a facet has one bit, by which counting tells who fails it.
import type { TermField } from '#graph/model/term-field';

/** Of a place in the sector tree: what a firm makes, several of them for many; a firm passes all of these by one and the same place. */
export const PLACE_FACETS = ['industry', 'chain', 'segment', 'stage', 'code'] as const satisfies readonly TermField[];
/** Of the thing itself. */
export const OWN_FACETS = [
  'district',
  'region',
  'kind',
  'firm',
  'role',
  'tag',
  'listed',
  'state',
  'verdict',
  'confidence',
  'year',
  'firms',
] as const satisfies readonly TermField[];
export const FACETS = [...PLACE_FACETS, ...OWN_FACETS] as const;
export type PlaceFacet = (typeof PLACE_FACETS)[number];
export type OwnFacet = (typeof OWN_FACETS)[number];

export type Facet = (typeof FACETS)[number];
/** Facets with counts; the number of firms is compared, not counted. */
export type CountedFacet = Exclude<Facet, 'firms'>;

/** Values of some facets; what is not known has none. */
export type PlaceValues = Readonly<Partial<Record<PlaceFacet, readonly string[]>>>;
export type OwnValues = Readonly<Partial<Record<OwnFacet, readonly string[]>>>;
