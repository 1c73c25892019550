import 'server-only';
import { buildCityView } from '#graph/query/city-view';
import type { CityView } from '#graph/wire/city';
import { noQuestion, type Read, readView } from './read';

/** The city at a glance: `/` and `/api`. */
export function readCity(): Promise<Read<CityView>> {
  return readView(noQuestion, (snapshot) => buildCityView(snapshot));
}
