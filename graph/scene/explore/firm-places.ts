// Where the firms of a segment stand: their share in one district, and how far they are spread over all.
// May import: wire, model, atlas. Invariants: of everything the data record, whatever the filters; no firm on record is no share and no
// concentration, never 0.
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from './atlas';
import { toMemberships } from './memberships';

/** `here` of `firms` firms, by any site of theirs; `share` is here/firms, from 0 to 1. */
export type PlaceShare = { readonly here: number; readonly firms: number; readonly share: number };

/** Share of the firms with any activity in a segment that have a site in the district; undefined where no firm is on record. */
export function toPlaceShare(atlas: Atlas, segment: NodeId, district: NodeId): PlaceShare | undefined {
  const { firmsIn, sitesOf } = toMemberships(atlas);
  const firms = firmsIn.get(segment) ?? [];
  if (firms.length === 0) return undefined;
  const here = firms.filter((id) => sitesOf.get(id)?.includes(district) === true).length;
  return { here, firms: firms.length, share: here / firms.length };
}

export type Concentration = {
  /** Operating firms whose main district is known; each counts once, in that district. */
  readonly firms: number;
  /** Σ share² over districts, from 1/districts to 1. */
  readonly hhi: number;
  /** 1/HHI: as many districts of equal size would be as concentrated. */
  readonly effective: number;
  readonly largest: { readonly district: NodeId; readonly firms: number };
};

/**
 * Concentration of a segment's operating firms over districts by the Herfindahl-Hirschman index (Hirschman 1945; Herfindahl 1950) and its
 * inverse as the number of equal shares (Adelman 1969, "Comment on the 'H' concentration measure as a numbers-equivalent"). Undefined where no
 * operating firm is on record. Of equally large districts the first by id is the largest.
 */
export function toConcentration(atlas: Atlas, segment: NodeId): Concentration | undefined {
  const counts = new Map<NodeId, number>();
  for (const firm of toMemberships(atlas).operatingIn.get(segment) ?? []) {
    const district = atlas.districtOf.get(firm);
    if (district !== undefined) counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const [first] = ranked;
  if (first === undefined) return undefined;
  const firms = ranked.reduce((sum, [, count]) => sum + count, 0);
  // Whole numbers until the last step, so that the order of the districts changes no digit.
  const squares = ranked.reduce((sum, [, count]) => sum + count * count, 0);
  const [district, most] = first;
  return { firms, hhi: squares / firms ** 2, effective: firms ** 2 / squares, largest: { district, firms: most } };
}
