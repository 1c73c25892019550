// Where a hit leads. On a page that draws a picture it flies there: what the picture shows is selected in it, and a segment opens in the
// picture of its chain; the explorer selects all it draws. Everywhere else a hit leads to its own page.
// May import: model ids, wire. Invariant: the rest of a view (lens, filter, expansion) stays when only the selection changes.
import { type NodeId, toChainOf, toKind, toPath } from '#graph/model/ids';
import { toExplorePath } from '../explore-path';

export type HitAddress = {
  readonly href: string;
  /** Whether the page on screen shows it already, so that only its address has to change. */
  readonly isHere: boolean;
};
type Here = { readonly pathname: string; readonly search: string };

/** Kinds the picture of the city draws. */
const DRAWN_BY_THE_CITY = ['chain', 'industry', 'district', 'program'];

const EXPLORER = '/explore';

/** Address of a hit, seen from the page on screen. */
export async function toHitAddress(id: NodeId, here: Here): Promise<HitAddress> {
  const kind = toKind(id);
  const isCity = here.pathname === '/';
  if (here.pathname === EXPLORER && toExplorePath(id) !== undefined) {
    return { href: await selectIn(here, id), isHere: true };
  }
  const isPicture = isCity || here.pathname.startsWith('/chain/');
  if (isCity && DRAWN_BY_THE_CITY.includes(kind)) return { href: await selectIn(here, id), isHere: true };
  if (isPicture && kind === 'segment') {
    const pathname = toChainPath(id);
    if (pathname === here.pathname) return { href: await selectIn(here, id), isHere: true };
    return { href: `${pathname}?${new URLSearchParams({ select: id })}`, isHere: false };
  }
  return { href: toPath(id), isHere: false };
}

/** Page of the chain a segment stands in. */
export function toChainPath(segment: NodeId): string {
  return toPath(toChainOf(segment));
}

async function selectIn({ pathname, search }: Here, select: NodeId): Promise<string> {
  if (pathname === EXPLORER) {
    const { parseExploreState, toExploreParams } = await import('#graph/wire/explore-state');
    return `${pathname}?${toExploreParams({ ...parseExploreState(new URLSearchParams(search)), select })}`;
  }
  const view = await import('#graph/wire/view-state');
  const parse = pathname === '/' ? view.parseCityViewState : view.parseChainViewState;
  const state = parse(new URLSearchParams(search));
  return `${pathname}?${view.toSearchParams({ ...state, select, camera: undefined })}`;
}
