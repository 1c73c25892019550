// What a reader of the search box looks for first.
// May import: model. Invariant: every kind has its place.
import type { NodeKind } from '#graph/model/ids';

export const KIND_ORDER = [
  'city',
  'chain',
  'industry',
  'district',
  'segment',
  'enterprise',
  'program',
  'region',
  'event',
  'finding',
  'indicator',
  'industry-code',
  'source',
] as const satisfies readonly NodeKind[];

/** Kinds from here on describe others and come after them, unless the query is their whole name. */
const FIRST_SUPPORTING = KIND_ORDER.indexOf('event');

/** Place of a kind in the order. */
export function toKindPlace(kind: NodeKind): number {
  return KIND_ORDER.indexOf(kind);
}

/** Whether the kind at this place comes after the main kinds. */
export function isSupporting(kindPlace: number): boolean {
  return kindPlace >= FIRST_SUPPORTING;
}
