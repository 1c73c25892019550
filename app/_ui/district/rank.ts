// Where a district stands among the others by firms on record. May import: wire.
// Invariant: development zones overlap districts, so they are neither ranked nor counted.
import type { NodeId } from '#graph/model/ids';
import type { CityDistrict } from '#graph/wire/city';

export type Rank = { readonly rank: number; readonly of: number; readonly isTied: boolean };

/** Rank of a district, most firms first; `undefined` for a zone. */
export function toRank(districts: readonly CityDistrict[], id: NodeId): Rank | undefined {
  const places = districts.filter(({ districtKind }) => districtKind !== 'development-zone');
  const own = places.find((item) => item.id === id);
  if (own === undefined) return undefined;
  const ahead = places.filter(({ enterprises }) => enterprises > own.enterprises).length;
  const equal = places.filter(({ enterprises }) => enterprises === own.enterprises).length;
  return { rank: ahead + 1, of: places.length, isTied: equal > 1 };
}
