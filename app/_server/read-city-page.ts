import 'server-only';
import { type NodeId, toKind } from '#graph/model/ids';
import { buildChainView } from '#graph/query/chain-view';
import { buildCityView } from '#graph/query/city-view';
import type { Snapshot } from '#graph/query/snapshot';
import { buildThingView } from '#graph/query/thing-view';
import type { CityView } from '#graph/wire/city';
import { parseCityViewState } from '#graph/wire/view-state';
import { type PanelContent, toChainContent, toThingContent } from '../_explorer/city/panel-content';
import { type Read, readView } from './read';

export type CityPage = {
  readonly view: CityView;
  /** What the address selects, so that a pasted link has it with the first paint. */
  readonly opened: PanelContent | undefined;
};

/** The city and what the address selects in it; anything but a mark of the picture is left to the page to ask for. */
export function readCityPage(params: URLSearchParams): Promise<Read<CityPage>> {
  return readView(
    () => parseCityViewState(params),
    async (snapshot, { select }) => {
      const view = await buildCityView(snapshot);
      const isMark = [view.chains, view.industries, view.districts, view.programs].some((marks) =>
        marks.some(({ id }) => id === select),
      );
      return { view, opened: select === undefined || !isMark ? undefined : await buildOpened(snapshot, select) };
    },
  );
}

async function buildOpened(snapshot: Snapshot, id: NodeId): Promise<PanelContent> {
  return toKind(id) === 'chain'
    ? toChainContent(await buildChainView(snapshot, id))
    : toThingContent(await buildThingView(snapshot, id));
}
