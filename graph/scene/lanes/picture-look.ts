// What stands out in the picture of a chain: the selected thing with its paths, the card pointed at, the states a reader keeps.
// May import: wire. Invariants: what does not stand out steps back but never vanishes; the selected card always stands out.
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { ChainView } from '#graph/wire/chain';
import type { Lanes } from '#graph/wire/lanes';
import { buildReach, listCardKeys, toCardKey, toEndKeys } from './supply-paths';

export type CardLook = 'rest' | 'chosen' | 'path' | 'back';
/** How strongly a route is shown: one of the thing's own, on its paths, stepped back, or at rest. */
export type Emphasis = 'near' | 'path' | 'back' | 'rest';

export type PictureLook = {
  readonly lookOf: (key: string) => CardLook;
  /** Of a stretch that several routes share: the strongest of theirs. */
  readonly emphasisOf: (routes: readonly string[]) => Emphasis;
};
type Focus = {
  /** Keys of the selected cards. */
  readonly chosen: readonly string[];
  readonly pointed: string | undefined;
  /** States that stand out; empty means all. */
  readonly states: readonly SegmentStatus[];
};
type Kept = { readonly cards: ReadonlySet<string>; readonly routes: ReadonlySet<string> };

/** The look of every card and route. */
export function buildPictureLook(view: Pick<ChainView, 'segments'>, lanes: Lanes, focus: Focus): PictureLook {
  const reach = focus.chosen.length === 0 ? undefined : buildReach(lanes, focus.chosen);
  const pointed = focus.pointed === undefined ? undefined : buildReach(lanes, [focus.pointed]);
  const kept = focus.states.length === 0 ? undefined : toKept(view, lanes, focus.states);
  const lookOf = (key: string): CardLook => {
    if (focus.chosen.includes(key)) return 'chosen';
    if (key === focus.pointed) return 'path';
    if (kept !== undefined && !kept.cards.has(key)) return 'back';
    if (reach === undefined) return 'rest';
    return reach.cards.has(key) ? 'path' : 'back';
  };
  const emphasisOfRoute = (route: string): Emphasis => {
    if (pointed?.near.has(route) === true) return 'near';
    if (reach?.near.has(route) === true) return 'near';
    if (kept !== undefined && !kept.routes.has(route)) return 'back';
    if (reach === undefined) return 'rest';
    return reach.all.has(route) ? 'path' : 'back';
  };
  return { lookOf, emphasisOf: (routes) => strongest(routes.map(emphasisOfRoute)) };
}

/** Keys of the cards a selected id stands for; none for what the picture does not show. */
export function toChosenKeys(lanes: Lanes, id: Parameters<typeof listCardKeys>[1] | undefined): readonly string[] {
  return id === undefined ? [] : listCardKeys(lanes, id);
}

/** Segments in the states, the routes that touch them, and the rims at the other end of those. */
function toKept(view: Pick<ChainView, 'segments'>, lanes: Lanes, states: readonly SegmentStatus[]): Kept {
  const segments = new Set<string>(
    view.segments.filter((card) => states.includes(card.state.status)).map((card) => card.id),
  );
  const endsOf = toEndKeys(lanes);
  const routes = lanes.routes
    .map((route) => ({ id: route.id, ...endsOf(route) }))
    .filter(({ from, to }) => segments.has(from) || segments.has(to));
  const touched = new Set(routes.flatMap(({ from, to }) => [from, to]));
  const rims = lanes.cards.filter((card) => card.rim !== undefined).map(toCardKey);
  return {
    cards: new Set([...segments, ...rims.filter((key) => touched.has(key))]),
    routes: new Set(routes.map(({ id }) => id)),
  };
}

const ORDER: readonly Emphasis[] = ['near', 'path', 'rest', 'back'];

function strongest(all: readonly Emphasis[]): Emphasis {
  return ORDER.find((emphasis) => all.includes(emphasis)) ?? 'rest';
}
