// Lanes of one chain: 外链供入 | 上游 | 中游 | 下游 | 供往外链, with cards placed and links routed. Server only.
// May import: wire, model, elkjs. Invariants: deterministic and independent of the order of its input; no two cards overlap,
// no route passes through a card, every link stands in exactly one route (tests/graph/scene/lanes holds this over all chains).
import type { Lanes } from '#graph/wire/lanes';
import { chooseLayout, type Room } from './choose-layout';
import { buildLanesPlan, type LanesInput } from './lanes-input';
import { placeLanes } from './place-lanes';

const ROOM: Room = { width: 1020, height: 624 };

/** Positions and routes for a chain view, in CSS pixels at zoom 1. */
export async function buildLanes(view: LanesInput): Promise<Lanes> {
  const plan = buildLanesPlan(view);
  return placeLanes(await chooseLayout(plan, ROOM), ROOM);
}
