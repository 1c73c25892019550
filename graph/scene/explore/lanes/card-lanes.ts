// Chains side by side: one tall lane a chain, a card a segment with its mark, room for its name, and its firms as dots.
// May import: wire, model, explore. Invariants: cards do not overlap and lie in their lane and stage; firms lie in their card.
import type { NodeId } from '#graph/model/ids';
import type { Stage } from '#graph/model/vocabulary';
import type { Ground, Point, Spot } from '../arrangement';
import { type Box, placeDots, toDotsHeight } from '../place/dot-grid';
import { putLeadersLast } from '../place/holders';
import {
  GROUP_HEAD,
  LANE_HEAD,
  type LanePlan,
  MARGIN,
  type PlacedLanes,
  placeHeads,
  type Seat,
  STAGE_HEAD,
} from './lane-plan';
import { type Layer, STAGES } from './layers';
import type { Slots } from './order-slots';
import { placeStages, type StageColumn, toRight, toStageGrounds } from './stage-columns';

/** Size of a card without its firms, in px: two lines of a name beside the mark. */
const CARD = { width: 160, height: 44 } as const;
const CARD_GAP = { x: 44, y: 14 } as const;
const DOTS_WIDTH = CARD.width - 18;
const SEGMENT_MARK = 8;
const CHAIN_MARK = 18;
const LANE_GAP = 14;
const STAGE_GAP = 8;

type Lane = { readonly chain: NodeId; readonly top: number; readonly height: number };

/** Rows of a layer before it takes a second column: fewer where more lanes stand under one another. */
function toMostRows(lanes: number): number {
  return lanes <= 1 ? 8 : lanes <= 2 ? 6 : lanes <= 3 ? 5 : 4;
}

/** Columns of a lane from left to right: a layer, or a part of one that is too tall. */
function toColumns(layers: readonly Layer[], mostRows: number): readonly Layer[] {
  return layers.flatMap(({ stage, ids }) => {
    const count = Math.ceil(ids.length / mostRows);
    return Array.from({ length: count }, (_, column) => ({ stage, ids: ids.filter((_, at) => at % count === column) }));
  });
}

export type CardSpace = {
  /** Where the heads of the lanes begin. */
  readonly left: number;
  /** Least height of all lanes together: that of the rims. */
  readonly least: number;
  /** Places of what stands at the rims. */
  readonly fixed: ReadonlyMap<NodeId, Point>;
};

export function placeCardLanes(plan: LanePlan, { left, least, fixed }: CardSpace, seat: Seat): PlacedLanes {
  const chains = plan.groups.flatMap((group) => group.chains);
  const mostRows = toMostRows(chains.length);
  const columnsOf = new Map(chains.map((chain) => [chain, toColumns(plan.layersOf.get(chain) ?? [], mostRows)]));
  const stages = placeStages(toWidths([...columnsOf.values()]), { x: left + LANE_HEAD - 20, gap: STAGE_GAP });
  const right = toRight(stages, left + LANE_HEAD);
  const cardHeight = toCardHeight(plan);
  const industries = plan.groups.flatMap((group) => group.industries);
  const top = MARGIN + STAGE_HEAD + (industries.length > 0 ? GROUP_HEAD : 6);
  const lanes = stretch(stackLanes(columnsOf, cardHeight, top), least - top);
  const bottom = (lanes.at(-1)?.top ?? MARGIN) + (lanes.at(-1)?.height ?? 0);
  const layers = lanes.flatMap((lane) =>
    toSlots(plan.layersOf.get(lane.chain) ?? [], columnsOf.get(lane.chain) ?? [], { lane, stages }),
  );
  const middles = seat({ layers, axis: 'y' }, fixed);
  const spots = new Map<NodeId, Spot>(placeHeads(industries, { x: left, y: MARGIN + STAGE_HEAD, height: GROUP_HEAD }));
  for (const { chain, top, height } of lanes) {
    if (plan.scene.ids.has(chain)) spots.set(chain, { x: left + 66, y: top + height / 2 - 16, r: CHAIN_MARK });
  }
  const cards = layers.flatMap(({ ids }) => ids).flatMap((id) => toCard(id, middles.get(id), cardHeight));
  for (const card of cards) fillCard(plan, card, spots);
  const grounds = [
    ...toStageGrounds(stages, { top: MARGIN, bottom, head: STAGE_HEAD }),
    ...lanes.map((lane) => toLaneGround(plan, lane, { left, right })),
    ...cards.map((card) => toCardGround(plan, card)),
  ];
  return { spots, grounds, right, bottom };
}

function toCardHeight({ layersOf, firms }: LanePlan): number {
  const ids = [...layersOf.values()].flat().flatMap((layer) => layer.ids);
  const most = Math.max(0, ...ids.map((id) => firms.heldBy.get(id)?.length ?? 0));
  return CARD.height + toDotsHeight(most, DOTS_WIDTH) + (most > 0 ? 5 : 0);
}

function toWidths(lanes: readonly (readonly Layer[])[]): ReadonlyMap<Stage, number> {
  return new Map(
    STAGES.map((stage) => {
      const most = Math.max(0, ...lanes.map((columns) => columns.filter((column) => column.stage === stage).length));
      return [stage, most * (CARD.width + CARD_GAP.x)];
    }),
  );
}

function stackLanes(
  columnsOf: ReadonlyMap<NodeId, readonly Layer[]>,
  cardHeight: number,
  top: number,
): readonly Lane[] {
  let y = top;
  return [...columnsOf].map(([chain, columns]) => {
    const rows = Math.max(2, ...columns.map(({ ids }) => ids.length));
    const lane = { chain, top: y, height: rows * (cardHeight + CARD_GAP.y) + CARD_GAP.y };
    y += lane.height + LANE_GAP;
    return lane;
  });
}

/** Lanes made higher in equal measure until they fill a height. */
function stretch(lanes: readonly Lane[], least: number): readonly Lane[] {
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  const factor = Math.max(1, (least - LANE_GAP * (lanes.length - 1)) / Math.max(1, height));
  let y = lanes[0]?.top ?? 0;
  return lanes.map((lane) => {
    const higher = { ...lane, top: y, height: lane.height * factor };
    y += higher.height + LANE_GAP;
    return higher;
  });
}

/** Middles of the cards: columns spread over the stage, cards over the height of the lane. */
function toSlots(
  layers: readonly Layer[],
  columns: readonly Layer[],
  { lane, stages }: { readonly lane: Lane; readonly stages: ReadonlyMap<Stage, StageColumn> },
): readonly Slots[] {
  const placeOf = new Map<NodeId, Point>();
  for (const stage of STAGES) {
    const own = columns.filter((column) => column.stage === stage);
    const { x = 0, width = 0 } = stages.get(stage) ?? {};
    for (const [at, { ids }] of own.entries()) {
      for (const [row, id] of ids.entries()) {
        placeOf.set(id, {
          x: x + ((at + 0.5) / own.length) * width,
          y: lane.top + CARD_GAP.y / 2 + ((row + 0.5) / ids.length) * (lane.height - CARD_GAP.y),
        });
      }
    }
  }
  return layers.map(({ ids }) => ({ ids, places: ids.flatMap((id) => placeOf.get(id) ?? []) }));
}

type Card = { readonly id: NodeId; readonly box: Box };

function toCard(id: NodeId, middle: Point | undefined, height: number): readonly Card[] {
  if (middle === undefined) return [];
  return [{ id, box: { x: middle.x - CARD.width / 2, y: middle.y - height / 2, width: CARD.width, height } }];
}

function fillCard({ scene, firms }: LanePlan, { id, box }: Card, spots: Map<NodeId, Spot>): void {
  spots.set(id, { x: box.x + 16, y: box.y + CARD.height / 2, r: SEGMENT_MARK });
  const held = putLeadersLast(scene.atlas, firms.heldBy.get(id) ?? []);
  const dots = { x: box.x + 10, y: box.y + CARD.height, width: DOTS_WIDTH, height: box.height - CARD.height - 5 };
  for (const [index, dot] of placeDots(held.length, dots).entries()) {
    const firm = held[index];
    if (firm !== undefined) spots.set(firm, dot);
  }
}

function toCardGround({ scene }: LanePlan, { id, box }: Card): Ground {
  const node = scene.atlas.nodes.get(id);
  return {
    id,
    thing: id,
    look: 'card',
    shape: { kind: 'box', ...box },
    level: 2,
    nameZh: node?.nameZh ?? id,
    nameEn: node?.nameEn ?? node?.nameZh ?? id,
    label: { x: box.x + 30, y: box.y + CARD.height / 2, width: box.width - 36 },
  };
}

function toLaneGround(
  { scene }: LanePlan,
  { chain, top, height }: Lane,
  { left, right }: { readonly left: number; readonly right: number },
): Ground {
  const node = scene.atlas.nodes.get(chain);
  return {
    id: chain,
    thing: chain,
    look: 'lane',
    shape: { kind: 'box', x: left, y: top, width: right - left, height },
    level: 1,
    nameZh: node?.nameZh ?? chain,
    nameEn: node?.nameEn ?? node?.nameZh ?? chain,
    label: { x: left + 10, y: top + height / 2 + 16, width: LANE_HEAD - 60 },
  };
}
