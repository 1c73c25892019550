// Chains side by side: one lane a chain under its name, a card a segment with its name over its mark and its firms as dots.
// May import: wire, model, explore. Invariants: cards do not overlap and lie in their lane and stage; firms lie in their card; all lanes share
// their columns, so that lines find a way between them.
import type { NodeId } from '#graph/model/ids';
import type { Stage } from '#graph/model/vocabulary';
import { measureText } from '../../lanes/text-width';
import type { Ground, Point, Spot } from '../arrangement';
import { type Box, placeDots } from '../place/dot-grid';
import { putLeadersLast } from '../place/holders';
import { type CardForm, type CardSize, toCardForm } from './card-form';
import { type CardGrid, planCardGrid, toCardHeight } from './card-grid';
import type { LaneFrame } from './lane-frame';
import { type LanePlan, MARGIN, type PlacedLanes, type Seat, toBareName } from './lane-plan';
import { STAGES } from './layers';
import type { Slots } from './order-slots';
import { type StageColumn, toStageGrounds } from './stage-columns';

/** Heights of the row with the stages' names and of the row with a chain's name, px of the stage. */
export const STAGE_ROW = 26;
const CHAIN_ROW = 23;
const CHAIN_MARK = 9;
const CHAIN_NAME = 14;
const LANE_GAP = 7;
/** Air at the foot of a lane. */
const LANE_FOOT = 4;
const SEGMENT_MARK = 5;

export type CardSpace = {
  readonly frame: LaneFrame;
  /** Edges of what the rims leave to the lanes. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Places of what stands at the rims. */
  readonly fixed: ReadonlyMap<NodeId, Point>;
};
type Lane = { readonly chain: NodeId; readonly top: number; readonly height: number };

export function placeCardLanes(plan: LanePlan, space: CardSpace, seat: Seat): PlacedLanes {
  const { frame, left, right, top, fixed } = space;
  const { unit } = frame;
  const chains = plan.groups.flatMap((group) => group.chains);
  const grid = planGrid(plan, chains, space);
  const lanes = stackLanes(chains, grid, { top: top + STAGE_ROW * unit, unit });
  const bottom = toBottom(lanes.at(-1)) ?? top + STAGE_ROW * unit;
  const seats = lanes.map((lane) => toSlots(plan, grid, { lane, unit }));
  const middles = seat({ layers: seats.flatMap(({ layers }) => layers), axis: 'y' }, fixed);
  const sizes = new Map(seats.flatMap((own) => [...own.sizes]));
  const cards = seats
    .flatMap(({ layers }) => layers.flatMap(({ ids }) => ids))
    .flatMap((id) => toCard(id, middles.get(id), { sizes, unit }));
  const spots = new Map<NodeId, Spot>();
  for (const { chain, top: y } of lanes) {
    const spot = { x: left + 18 * unit, y: y + (CHAIN_ROW / 2) * unit, r: CHAIN_MARK * unit };
    if (plan.scene.ids.has(chain)) spots.set(chain, spot);
  }
  for (const card of cards) fillCard(plan, card, spots);
  const grounds = [
    ...toStageGrounds(toStages(grid), { top, bottom, head: STAGE_ROW * unit }),
    ...lanes.map((lane) => toLaneGround(plan, lane, { left, right, unit })),
    ...cards.map((card) => toCardGround(plan, card)),
  ];
  return { spots, grounds, right, bottom };
}

function planGrid(plan: LanePlan, chains: readonly NodeId[], { frame, left, right, top }: CardSpace): CardGrid {
  const { unit } = frame;
  const taken = STAGE_ROW + chains.length * (CHAIN_ROW + LANE_FOOT) + Math.max(0, chains.length - 1) * LANE_GAP;
  return planCardGrid({
    layersOf: new Map(chains.map((chain) => [chain, plan.layersOf.get(chain) ?? []])),
    nameOf: (id) => toBareName(plan.scene, id),
    space: { left, width: right - left, height: frame.height - top - MARGIN - taken * unit, unit },
  });
}

function stackLanes(
  chains: readonly NodeId[],
  { rowsOf, pitch }: CardGrid,
  { top, unit }: { readonly top: number; readonly unit: number },
): readonly Lane[] {
  let y = top;
  return chains.map((chain) => {
    const lane = { chain, top: y, height: (CHAIN_ROW + LANE_FOOT) * unit + pitch * (rowsOf.get(chain) ?? 1) };
    y += lane.height + LANE_GAP * unit;
    return lane;
  });
}

function toBottom(lane: Lane | undefined): number | undefined {
  return lane === undefined ? undefined : lane.top + lane.height;
}

/** A stage reaches from the middle of one channel to the middle of another. */
function toStages({ columns, channel }: CardGrid): ReadonlyMap<Stage, StageColumn> {
  const stages = new Map<Stage, StageColumn>();
  const air = channel / 2 - 2;
  for (const stage of STAGES) {
    const own = columns.filter((column) => column.stage === stage);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    stages.set(stage, { stage, x: first.x - air, width: last.x + last.width - first.x + 2 * air });
  }
  return stages;
}

type Seats = { readonly layers: readonly Slots[]; readonly sizes: ReadonlyMap<string, CardSize> };

/** Middles of the cards: each column spread over the height of its lane; and the size of the card at each. */
function toSlots(
  { layersOf }: LanePlan,
  grid: CardGrid,
  { lane, unit }: { readonly lane: Lane; readonly unit: number },
): Seats {
  const top = lane.top + CHAIN_ROW * unit;
  const height = lane.height - (CHAIN_ROW + LANE_FOOT) * unit;
  const sizes = new Map<string, CardSize>();
  const columns = grid.columnsOf.get(lane.chain) ?? [];
  const layers = (layersOf.get(lane.chain) ?? []).map(({ ids }, index): Slots => {
    const places = columns
      .filter(({ layer }) => layer === index)
      .flatMap(({ at, rows }) => {
        const { x = 0, width = 0 } = grid.columns[at] ?? {};
        const size = { width, height: toCardHeight(grid, { chain: lane.chain, rows, unit }) };
        return Array.from({ length: rows }, (_, row) => {
          const place = { x: x + width / 2, y: top + ((row + 0.5) / rows) * height };
          sizes.set(toPlaceKey(place), size);
          return place;
        });
      });
    return { ids, places };
  });
  return { layers, sizes };
}

function toPlaceKey({ x, y }: Point): string {
  return `${x} ${y}`;
}

type Card = { readonly id: NodeId; readonly box: Box; readonly form: CardForm; readonly unit: number };
type Sizes = { readonly sizes: ReadonlyMap<string, CardSize>; readonly unit: number };

function toCard(id: NodeId, middle: Point | undefined, { sizes, unit }: Sizes): readonly Card[] {
  const size = middle === undefined ? undefined : sizes.get(toPlaceKey(middle));
  if (middle === undefined || size === undefined) return [];
  const { width, height } = size;
  const form = toCardForm({ width: width / unit, height: height / unit });
  return [{ id, box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height }, form, unit }];
}

function fillCard({ scene, firms }: LanePlan, { id, box, form, unit }: Card, spots: Map<NodeId, Spot>): void {
  const { mark, dots } = form;
  const r = Math.min(SEGMENT_MARK * unit, box.height / 2 - 1);
  spots.set(id, { x: box.x + mark.x * unit, y: box.y + mark.y * unit, r });
  const held = putLeadersLast(scene.atlas, firms.heldBy.get(id) ?? []);
  for (const [index, dot] of placeDots(held.length, toPlace(box, dots, unit)).entries()) {
    const firm = held[index];
    if (firm !== undefined) spots.set(firm, dot);
  }
}

/** A part of a card in px of the picture. */
function toPlace(card: Box, part: Box, unit: number): Box {
  return {
    x: card.x + part.x * unit,
    y: card.y + part.y * unit,
    width: part.width * unit,
    height: part.height * unit,
  };
}

function toCardGround({ scene }: LanePlan, { id, box, form, unit }: Card): Ground {
  const node = scene.atlas.nodes.get(id);
  const { x, y, width, height } = toPlace(box, form.name, unit);
  return {
    id,
    thing: id,
    look: 'card',
    shape: { kind: 'box', ...box },
    level: 2,
    nameZh: node?.nameZh ?? id,
    nameEn: node?.nameEn ?? node?.nameZh ?? id,
    label: { x, y: y + height / 2, width, height },
  };
}

type LaneEdges = { readonly left: number; readonly right: number; readonly unit: number };

function toLaneGround({ scene }: LanePlan, { chain, top, height }: Lane, { left, right, unit }: LaneEdges): Ground {
  const node = scene.atlas.nodes.get(chain);
  const nameZh = node?.nameZh ?? chain;
  const nameEn = node?.nameEn ?? nameZh;
  const width = Math.max(measureText(nameZh, CHAIN_NAME), measureText(nameEn, CHAIN_NAME)) + 8;
  return {
    id: chain,
    thing: chain,
    look: 'lane',
    shape: { kind: 'box', x: left, y: top, width: right - left, height },
    level: 1,
    nameZh,
    nameEn,
    label: { x: left + 33 * unit, y: top + (CHAIN_ROW / 2) * unit, width: width * unit, height: CHAIN_ROW * unit },
  };
}
