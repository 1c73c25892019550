// What both kinds of lanes start from.
// May import: wire, model, explore. Invariants: lanes, layers and firms hold things of the scene only.
import type { NodeId } from '#graph/model/ids';
import type { Ground, Point, Scene, Spot } from '../arrangement';
import { type Firms, holdFirms, holdSegments, listFeeds, listThings } from '../place/holders';
import { groupLanes, type LaneGroup } from './lane-groups';
import { type Layer, type Link, layerSegments } from './layers';
import type { Slots } from './order-slots';

export type LanePlan = {
  readonly scene: Scene;
  readonly groups: readonly LaneGroup[];
  readonly layersOf: ReadonlyMap<NodeId, readonly Layer[]>;
  readonly feeds: readonly Link[];
  readonly firms: Firms;
};
/** Lanes that have been placed; rims stand beside them. */
export type PlacedLanes = {
  readonly spots: ReadonlyMap<NodeId, Spot>;
  readonly grounds: readonly Ground[];
  readonly right: number;
  readonly bottom: number;
};
/** How segments may stand. */
export type Seats = { readonly layers: readonly Slots[]; readonly axis: 'x' | 'y' };
/** Seats everyone, given the places of what stands already. */
export type Seat = (seats: Seats, fixed: ReadonlyMap<NodeId, Point>) => ReadonlyMap<NodeId, Point>;

/** Air around the picture in px. */
export const MARGIN = 4;
/** Height of the row with the stages' names. */
export const STAGE_HEAD = 30;
export function planLanes(scene: Scene): LanePlan {
  const held = holdSegments(scene);
  const feeds = listFeeds(scene);
  const chains = new Set([...listThings(scene, 'chain').map(({ id }) => id), ...held.keys()]);
  const groups = groupLanes(scene, [...chains], feeds);
  const layersOf = new Map(
    groups
      .flatMap((group) => group.chains)
      .map((chain) => [chain, layerSegments(held.get(chain) ?? [], feeds)] as const),
  );
  return { scene, groups, layersOf, feeds, firms: holdFirms(scene) };
}

/** Name as the picture writes it in the reader's language most texts are in: without what stands in brackets at its end. */
export function toBareName({ atlas }: Scene, id: NodeId): string {
  return (atlas.nodes.get(id)?.nameZh ?? id).replace(/\s*[（(][^（()）]*[）)]$/u, '');
}
