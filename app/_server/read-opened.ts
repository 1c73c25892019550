import 'server-only';
import { type NodeId, toKind } from '#graph/model/ids';
import { buildChainView } from '#graph/query/chain-view';
import { askSnapshot, type Snapshot } from '#graph/query/snapshot';
import { buildThingView } from '#graph/query/thing-view';
import type { CityView } from '#graph/wire/city';
import { parseCityViewState } from '#graph/wire/view-state';
import { type PanelContent, toChainContent, toThingContent } from '../_explorer/city/panel-content';
import { askStore } from './store';

/**
 * What an address selects in the city, so that a pasted link has it with the first paint. `undefined` for anything but a mark of the
 * picture and whenever the store does not answer in time: the page stands without it, and asks again by itself.
 */
export async function readOpened(view: CityView, params: URLSearchParams): Promise<PanelContent | undefined> {
  const { select } = parseCityViewState(params);
  const isMark = [view.chains, view.industries, view.districts, view.programs].some((marks) =>
    marks.some(({ id }) => id === select),
  );
  if (select === undefined || !isMark) return undefined;
  try {
    const { answer } = await askStore((store) => askSnapshot(store, (snapshot) => buildOpened(snapshot, select)));
    return answer;
  } catch {
    return undefined;
  }
}

async function buildOpened(snapshot: Snapshot, id: NodeId): Promise<PanelContent> {
  return toKind(id) === 'chain'
    ? toChainContent(await buildChainView(snapshot, id))
    : toThingContent(await buildThingView(snapshot, id));
}
