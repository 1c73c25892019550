// The real dataset as the page of the city gets it.
import { buildCityView } from '#graph/query/city-view';
import { readSnapshot } from '#graph/query/snapshot';
import type { CaptionKey } from '#graph/scene/city/layout-types';
import { openStore } from '#graph/store/open-store';
import type { CityView } from '#graph/wire/city';
import { buildRealStore } from '../../query/real-store';

export async function readRealCity(): Promise<CityView> {
  const real = await buildRealStore();
  const store = await openStore();
  try {
    return await buildCityView(await readSnapshot(store));
  } finally {
    await store.close();
    await real.remove();
  }
}

/** Words of a caption, as long as the longest real ones. */
export function toTestCaption({ kind, key }: CaptionKey): string {
  return kind === 'program' ? `${key} 88` : '渝东北三峡库区城镇群 11';
}

/** A fixed shuffle, so that a failure can be seen again. */
export function shuffle<T>(items: readonly T[]): T[] {
  const keyed = items.map((item, index) => ({ item, key: (index * 7919 + 13) % 1009 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

export function shuffleCity(view: CityView): CityView {
  return {
    ...view,
    industries: shuffle(view.industries),
    chains: shuffle(view.chains),
    regions: shuffle(view.regions),
    districts: shuffle(view.districts),
    programs: shuffle(view.programs),
    supplies: shuffle(view.supplies),
    deployments: shuffle(view.deployments),
  };
}
