// Lanes: suppliers left, users right; one chain a lane, stages as columns.
// May import: wire, model, explore. Invariants: the same scene gives the same lanes; nothing overlaps; every thing has a place or is placeless.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Ground, Scene, Spot } from '../arrangement';
import { putLeadersLast } from '../place/holders';
import { type PlacedRim, placeRim, RIM_WIDTH, type RimCell, toRimGrounds, toRimHeight } from '../place/rim-columns';
import { orderPlaces, orderPrograms } from '../place/rim-order';
import { placeCardLanes } from './card-lanes';
import { placeCompactLanes } from './compact-lanes';
import { type Sides, splitContext, toContextCells } from './context-rims';
import { type LanePlan, MARGIN, type PlacedLanes, planLanes, type Seat, STAGE_HEAD } from './lane-plan';
import { orderSlots, placeById } from './order-slots';

/** Air between lanes and rims. */
const RIM_AIR = 26;
/** Width of a column of districts without firms, whose names are short. */
const PLACE_WIDTH = 120;
/** Width of a column of programs, whose names are long. */
const PROGRAM_WIDTH = 250;
/** Height of the rims, in px: at least, and at most before a second column begins. */
const RIM_LEAST = 640;
const RIM_MOST = 1150;
/** How often lanes and rims give each other a new order. */
const TURNS = 2;

export type LaneOrder = 'crossings' | 'id';

/** `order` 'id' leaves out the ordering: to measure what it is worth. */
export function arrangeLanes(scene: Scene, order: LaneOrder = 'crossings'): Arrangement {
  const plan = planLanes(scene);
  const seat: Seat = (seats, fixed) =>
    (order === 'id' ? placeById : orderSlots)({ ...seats, links: plan.feeds, fixed });
  const picture = startPicture();
  const lanes = scene.scope.length === 0 ? placeCompactLanes(plan, seat) : placeScoped(plan, { seat, order }, picture);
  addAll(picture, lanes);
  addRims(plan, lanes, picture);
  return finish(scene, picture);
}

type Picture = { readonly spots: Map<NodeId, Spot>; readonly grounds: Ground[]; right: number; bottom: number };

function startPicture(): Picture {
  return { spots: new Map(), grounds: [], right: 0, bottom: 0 };
}

type Ordered = { readonly seat: Seat; readonly order: LaneOrder };

/**
 * Lanes of the chains looked at, with what supplies them left of them and what uses them right. Lanes and rims wait for each other, so they are
 * placed by turns: lanes alone, rims by them, lanes by the rims, rims by those.
 */
function placeScoped(plan: LanePlan, { seat, order }: Ordered, picture: Picture): PlacedLanes {
  const sides = splitContext(plan.scene, plan.feeds);
  const byId = () => (order === 'id' ? 0 : undefined);
  const place = (lanes: PlacedLanes, side: keyof Sides, x: number) =>
    placeSide(plan, sides, { lanes, side, x, heightOf: byId });
  const draft = placeCardLanes(plan, { left: 0, least: toLeast(plan, sides), fixed: new Map() }, seat);
  const width = place(draft, 'left', 0).width;
  const left = MARGIN + width + (width > 0 ? RIM_AIR : 0);
  const placeRims = (lanes: PlacedLanes) => [
    place(lanes, 'left', MARGIN),
    place(lanes, 'right', lanes.right + RIM_AIR),
  ];
  let lanes = placeCardLanes(plan, { left, least: draft.bottom, fixed: new Map() }, seat);
  let rims = placeRims(lanes);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const fixed = new Map(rims.flatMap(({ spots }) => [...spots]));
    lanes = placeCardLanes(plan, { left, least: draft.bottom, fixed }, seat);
    rims = placeRims(lanes);
  }
  for (const [index, rim] of rims.entries())
    addRim(plan, { ...rim, name: index === 0 ? 'suppliers' : 'users' }, picture);
  const rightWidth = rims[1]?.width ?? 0;
  return { ...lanes, right: lanes.right + (rightWidth > 0 ? RIM_AIR + rightWidth : 0) };
}

/** As high as the taller rim, in as many columns as it takes. */
function toLeast(plan: LanePlan, sides: Sides): number {
  const heights = [sides.left, sides.right].map((ids) => {
    const rim = { ids, feeds: [], places: new Map(), heightOf: () => 0 };
    const height = MARGIN + STAGE_HEAD + toRimHeight(toContextCells(plan.scene, plan.firms, rim));
    return height / Math.ceil(height / RIM_MOST);
  });
  return Math.max(RIM_LEAST, ...heights);
}

type Side = {
  readonly lanes: PlacedLanes;
  readonly side: keyof Sides;
  readonly x: number;
  readonly heightOf: (id: NodeId) => number | undefined;
};

function placeSide(plan: LanePlan, sides: Sides, { lanes, side, x, heightOf }: Side): PlacedRim {
  const rim = { ids: sides[side], feeds: plan.feeds, places: lanes.spots, heightOf };
  const cells = toContextCells(plan.scene, plan.firms, rim);
  // A chain that stands on both sides has its mark on the left one.
  const isLeft = new Set(sides.left.map((id) => plan.scene.atlas.nodes.get(id)?.chainId));
  const own = cells.map((cell) => (side === 'right' && isLeft.has(cell.id) ? { ...cell, isThing: false } : cell));
  const marks = side === 'left' ? 'right' : 'left';
  return placeRim(own, { x, top: MARGIN + STAGE_HEAD, bottom: toRimBottom(lanes), marks });
}

/** Districts, then programs, right of everything. */
function addRims(plan: LanePlan, lanes: PlacedLanes, picture: Picture): void {
  const toCells = (ids: readonly NodeId[]) => ids.map((id) => toPlaceCell(plan, id));
  let x = lanes.right + RIM_AIR;
  const columns = [
    {
      name: 'places',
      ids: orderPlaces(plan.scene),
      pitch: plan.scene.grouping === 'district' ? RIM_WIDTH : PLACE_WIDTH,
    },
    { name: 'programs', ids: orderPrograms(plan.scene), pitch: PROGRAM_WIDTH },
  ];
  for (const { name, ids, pitch } of columns) {
    const space = { x, top: MARGIN + STAGE_HEAD, bottom: toRimBottom(lanes), marks: 'left', pitch } as const;
    const rim = placeRim(toCells(ids), space);
    addRim(plan, { ...rim, name }, picture);
    if (rim.width > 0) x += rim.width + RIM_AIR;
  }
}

function toPlaceCell({ scene, firms }: LanePlan, id: NodeId): RimCell {
  const isRegion = scene.atlas.nodes.get(id)?.kind === 'region';
  return {
    id,
    firms: putLeadersLast(scene.atlas, firms.heldBy.get(id) ?? []),
    above: isRegion ? 8 : 0,
    isThing: true,
    look: 'district',
  };
}

function toRimBottom({ bottom }: PlacedLanes): number {
  return Math.max(bottom, RIM_LEAST);
}

function addRim({ scene }: LanePlan, rim: PlacedRim & { readonly name: string }, picture: Picture): void {
  addAll(picture, {
    spots: rim.spots,
    grounds: toRimGrounds(scene.atlas, rim, rim.name),
    right: rim.right,
    bottom: rim.bottom,
  });
}

function addAll(picture: Picture, { spots, grounds, right, bottom }: PlacedLanes): void {
  for (const [id, spot] of spots) if (!picture.spots.has(id)) picture.spots.set(id, spot);
  picture.grounds.push(...grounds);
  picture.right = Math.max(picture.right, right);
  picture.bottom = Math.max(picture.bottom, bottom);
}

/** What has no lane and no rim stands in a row under everything; the city has no place in lanes. */
function finish({ ids, atlas }: Scene, { spots, grounds, right, bottom }: Picture): Arrangement {
  const left = [...ids].filter((id) => !spots.has(id)).sort();
  const row = left.filter((id) => atlas.nodes.get(id)?.kind === 'enterprise');
  const perRow = Math.max(1, Math.floor((right - MARGIN) / ROW_PITCH));
  for (const [index, id] of row.entries()) {
    const [column, line] = [index % perRow, Math.floor(index / perRow)];
    spots.set(id, { x: MARGIN + (column + 0.5) * ROW_PITCH, y: bottom + 20 + line * ROW_PITCH, r: 4.4 });
  }
  const rows = Math.ceil(row.length / perRow);
  return {
    width: right + MARGIN,
    height: bottom + MARGIN + (rows > 0 ? 20 + rows * ROW_PITCH : 0),
    spots,
    grounds: [...grounds].sort((a, b) => a.level - b.level),
    placeless: left.filter((id) => !spots.has(id)),
  };
}

const ROW_PITCH = 14;
