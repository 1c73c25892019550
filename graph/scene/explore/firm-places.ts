// Where the firms of a segment stand: their share in one district, and how far they are spread over all.
// May import: analysis, wire, model, atlas. Invariants: of everything the data record, whatever the filters; no firm on record is no share and no
// concentration, never 0.
import { type Concentration as Spread, toConcentration as toSpread } from '#graph/analysis/concentration';
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

/** Σ share², its inverse and the largest share, over districts. */
export type Concentration = Omit<Spread, 'largest'> & {
  readonly largest: { readonly district: NodeId; readonly firms: number };
};

/** Concentration of a segment's operating firms over their main districts; undefined where no operating firm is on record. */
export function toConcentration(atlas: Atlas, segment: NodeId): Concentration | undefined {
  const districts = (toMemberships(atlas).operatingIn.get(segment) ?? []).flatMap(
    (firm) => atlas.districtOf.get(firm) ?? [],
  );
  const found = toSpread(districts.map((district) => [district, 1]));
  return found === undefined
    ? undefined
    : { ...found, largest: { district: found.largest.place, firms: found.largest.firms } };
}
