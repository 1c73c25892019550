// Lanes: suppliers left, users right; one chain a lane, stages as columns.
// May import: wire, model, explore. Invariants: the same scene gives the same lanes; nothing overlaps; every thing has a place or is placeless.
import type { NodeId } from '#graph/model/ids';
import type { Stage } from '#graph/model/vocabulary';
import type { Arrangement, Ground, Scene, Spot } from '../arrangement';
import { type Firms, putLeadersLast } from '../place/holders';
import { type PlacedRim, placeRim, RIM_WIDTH, type RimCell, toRimGrounds } from '../place/rim-columns';
import { orderPlaces, orderPrograms } from '../place/rim-order';
import { placeCardLanes, STAGE_ROW } from './card-lanes';
import { placeCompactLanes } from './compact-lanes';
import { type ContextAsked, placeContext, type Sides, splitContext } from './context-rims';
import { type LaneFrame, toLaneFrame } from './lane-frame';
import { type LanePlan, MARGIN, type PlacedLanes, planLanes, type Seat, STAGE_HEAD } from './lane-plan';
import { STAGES } from './layers';
import { orderSlots, placeById } from './order-slots';

/** Air between lanes and rims. */
const RIM_AIR = 26;
/** Width of a column of districts without firms, whose names are short. */
const PLACE_WIDTH = 120;
/** Width of a column of programs, whose names are long. */
const PROGRAM_WIDTH = 250;
/** Least height of the rims of districts and programs, in px. */
const RIM_LEAST = 560;
/** Width of a rim of neighbouring chains, and the air beside it, px of the stage. */
const CONTEXT = { wide: 108, narrow: 82, air: 8 } as const;
/** Lanes of more columns need the room of the rims. */
const MANY_COLUMNS = 5;
/** Height that the buttons of the stage take, px of the stage. */
const BUTTONS = 124;
/** How often lanes and rims give each other a new order. */
const TURNS = 2;

export type LaneOrder = 'crossings' | 'id';
export type LaneOptions = {
  /** `id` leaves out the ordering: to measure what it is worth. */
  readonly order?: LaneOrder;
  /** Who stands where, if not as the scene alone says. */
  readonly firms?: Firms;
};

export function arrangeLanes(scene: Scene, { order = 'crossings', firms }: LaneOptions = {}): Arrangement {
  const plan = { ...planLanes(scene), ...(firms === undefined ? {} : { firms }) };
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
  const frame = toLaneFrame(plan.groups.flatMap(({ chains }) => chains).length);
  const sides = splitContext(plan.scene, plan.feeds);
  const width = (countColumns(plan) > MANY_COLUMNS ? CONTEXT.narrow : CONTEXT.wide) * frame.unit;
  const toRim = (ids: readonly NodeId[]) => (ids.length === 0 ? 0 : width + CONTEXT.air * frame.unit);
  const [left, right] = [toRim(sides.left), toRim(sides.right)];
  const space = { frame, top: MARGIN, left: MARGIN + left, right: frame.width - MARGIN - right };
  const placeRims = ({ spots }: PlacedLanes) => {
    const places = order === 'id' ? new Map<NodeId, Spot>() : spots;
    return SIDES.map((side) => placeContext(toContextAsked(plan, { side, sides, frame, places, width })));
  };
  let lanes = placeCardLanes(plan, { ...space, fixed: new Map() }, seat);
  let rims = placeRims(lanes);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const fixed = new Map(rims.flatMap(({ spots }) => [...spots]));
    lanes = placeCardLanes(plan, { ...space, fixed }, seat);
    rims = placeRims(lanes);
  }
  for (const rim of rims) addAll(picture, { ...rim, right: 0 });
  return { ...lanes, right: frame.width - MARGIN };
}

const SIDES = ['left', 'right'] as const;

/** Columns that the lanes share at least: the most layers of a lane in each stage. */
function countColumns({ layersOf }: LanePlan): number {
  const lanes = [...layersOf.values()];
  const most = (stage: Stage) =>
    Math.max(0, ...lanes.map((layers) => layers.filter((layer) => layer.stage === stage).length));
  return STAGES.reduce((sum, stage) => sum + most(stage), 0);
}

type SideAsked = {
  readonly side: keyof Sides;
  readonly sides: Sides;
  readonly frame: LaneFrame;
  readonly places: ReadonlyMap<NodeId, Spot>;
  readonly width: number;
};

function toContextAsked(
  { scene, firms, feeds }: LanePlan,
  { side, sides, frame, places, width }: SideAsked,
): ContextAsked {
  const { unit, height } = frame;
  const x = side === 'left' ? MARGIN : frame.width - MARGIN - width;
  const y = MARGIN + STAGE_ROW * unit;
  // The buttons of the stage stand over its lower right corner.
  const spare = side === 'right' ? BUTTONS * unit : 0;
  const box = { x, y, width, height: height - MARGIN - spare - y };
  return { scene, firms, feeds, ids: sides[side], places, side, box, spare, unit };
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
    if (ids.length === 0) continue;
    const space = { x, top: MARGIN + STAGE_HEAD, bottom: toRimBottom(lanes), marks: 'left', pitch } as const;
    const rim = placeRim(toCells(ids), space);
    addRim(plan, { ...rim, name }, picture);
    x += rim.width + RIM_AIR;
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
