// What the lane layout needs to know of a chain, and the plan it makes of it: cards in lanes, routes between cards.
// May import: model, wire. Invariants: a plan is sorted by id, so the order of its input changes nothing;
// every supply link of the input stands in exactly one route.
import type { NodeId } from '#graph/model/ids';
import type { Stage } from '#graph/model/vocabulary';
import type { Rim, SegmentCard, SupplyLink } from '#graph/wire/chain';
import type { LaneBox } from '#graph/wire/lanes';

export type LaneName = LaneBox['lane'];
export const LANE_NAMES: readonly LaneName[] = ['rim-in', 'upstream', 'midstream', 'downstream', 'rim-out'];

type LinkInput = Pick<SupplyLink, 'id' | 'from' | 'to' | 'inputGroup' | 'alternative' | 'necessity'>;
type RimInput = Pick<Rim, 'id' | 'nameZh'> & { readonly links: readonly LinkInput[] };
/** The part of a chain view that is drawn. */
export type LanesInput = {
  readonly segments: readonly Pick<SegmentCard, 'id' | 'nameZh' | 'stage'>[];
  readonly links: readonly LinkInput[];
  readonly rims: { readonly in: readonly RimInput[]; readonly out: readonly RimInput[] };
};

export type PlannedCard = {
  /** Unique in the picture: another chain may stand at both rims. */
  readonly key: string;
  readonly id: NodeId;
  readonly nameZh: string;
  readonly lane: LaneName;
};

/** A route as it will be drawn: `style` and `slot` must agree where lines are merged, so that no merge changes what a line says. */
export type PlannedRoute = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly links: readonly string[];
  /** Solid, dashed or hollow, within the chain or across. */
  readonly style: string;
  /** What the arrow stands for at the receiver: one group of alternatives, or the inputs that are all needed. */
  readonly slot: string;
};
export type LanesPlan = { readonly cards: readonly PlannedCard[]; readonly routes: readonly PlannedRoute[] };

/** Cards and routes of a chain: one card a segment, one a chain and rim; links of one rim, segment and kind become one route. */
export function buildLanesPlan(view: LanesInput): LanesPlan {
  const cards = [
    ...view.segments.map((segment) => toCard(segment, segment.stage)),
    ...view.rims.in.map((rim) => toCard(rim, 'rim-in')),
    ...view.rims.out.map((rim) => toCard(rim, 'rim-out')),
  ];
  const routes = mergeLinks([
    ...view.links.map((link) => toRoute(link, {})),
    ...view.rims.in.flatMap((rim) => rim.links.map((link) => toRoute(link, { from: toKey('rim-in', rim.id) }))),
    ...view.rims.out.flatMap((rim) => rim.links.map((link) => toRoute(link, { to: toKey('rim-out', rim.id) }))),
  ]);
  const known = new Set(cards.map((card) => card.key));
  return {
    cards: cards.sort(byKey),
    routes: routes.filter((route) => known.has(route.from) && known.has(route.to)).sort(byKey),
  };
}

function toCard(thing: { readonly id: NodeId; readonly nameZh: string }, lane: LaneName): PlannedCard {
  return { key: toKey(lane, thing.id), id: thing.id, nameZh: thing.nameZh, lane };
}

function toKey(lane: LaneName | Stage, id: NodeId): string {
  return lane === 'rim-in' || lane === 'rim-out' ? `${lane}|${id}` : id;
}

function toRoute(link: LinkInput, ends: { readonly from?: string; readonly to?: string }): PlannedRoute {
  const across = ends.from !== undefined || ends.to !== undefined;
  // At the far rim the receivers are hidden in one box, so their groups say nothing there.
  const alternative = link.alternative && ends.to === undefined;
  const style = [across ? 'across' : 'within', alternative ? 'any' : 'all', link.necessity].join('-');
  const from = ends.from ?? link.from;
  const to = ends.to ?? link.to;
  const slot = alternative ? `${style}:${link.inputGroup}` : style;
  return { key: `${from}>${to}#${slot}`, from, to, links: [link.id], style, slot };
}

function mergeLinks(routes: readonly PlannedRoute[]): PlannedRoute[] {
  const merged = new Map<string, PlannedRoute>();
  for (const route of routes) {
    const earlier = merged.get(route.key);
    const links = [...(earlier?.links ?? []), ...route.links].sort();
    merged.set(route.key, { ...route, links });
  }
  return [...merged.values()];
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
