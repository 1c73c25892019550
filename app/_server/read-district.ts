import 'server-only';
import { buildDistrictView } from '#graph/query/district-view';
import type { DistrictView } from '#graph/wire/district';
import { type Read, readView, toAddressedId } from './read';

/** One district: `/district/<rest>` and `/api/district/<rest>`. */
export function readDistrict(rest: string): Promise<Read<DistrictView>> {
  return readView(() => toAddressedId('district', rest), buildDistrictView);
}
