import 'server-only';
import { buildIndustryBoxes } from '#graph/scene/city/industry-boxes';
import type { CityView } from '#graph/wire/city';
import type { ListOf } from '#graph/wire/lists';
import type { ChainGroup } from '../_ui/chain-table';
import type { Read } from './read';
import { readCity } from './read-city';
import { readList } from './read-list';

export type GroupedChains = { readonly list: ListOf<'chain'>; readonly groups: readonly ChainGroup[] };

/** A page of the list of chains, grouped by industry. */
export async function readGroupedChains(params: URLSearchParams): Promise<Read<GroupedChains>> {
  const [list, city] = await Promise.all([readList('chain', params), readCity()]);
  if (!list.ok) return list;
  if (!city.ok) return city;
  const kept = new Set(list.view.items.map(({ id }) => id));
  const groups = toChainGroups(city.view).flatMap(({ industries, chains }): ChainGroup[] => {
    const shown = chains.filter(({ id }) => kept.has(id));
    return shown.length === 0 ? [] : [{ industries, chains: shown }];
  });
  return { ok: true, view: { list: list.view, groups }, digest: list.digest };
}

/** Every chain once, in groups as the picture of the city has them: an industry, or two that share their chains. */
export function toChainGroups(city: CityView): readonly ChainGroup[] {
  return buildIndustryBoxes(city)
    .filter(({ chains }) => chains.length > 0)
    .map(({ industries, chains }) => ({ industries, chains }));
}
