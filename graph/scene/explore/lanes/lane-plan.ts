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
export const MARGIN = 20;
/** Height of the row with the stages' names. */
export const STAGE_HEAD = 30;
/** Height of the row with the industries of a group. */
export const GROUP_HEAD = 28;
/** Width of the head of a lane: its chain and its name. */
export const LANE_HEAD = 172;

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

/** Industries side by side over the lanes of their group. */
export function placeHeads(
  industries: readonly NodeId[],
  { x, y, height }: Point & { readonly height: number },
): ReadonlyMap<NodeId, Spot> {
  const r = Math.min(7, height / 2 - 2);
  return new Map(industries.map((id, index) => [id, { x: x + 10 + index * 190, y: y + height / 2, r }]));
}
