// The whole city: one row a chain, its segments strung along the stages, firms packed around each segment's mark.
// May import: wire, model, explore. Invariants: packs of a row do not overlap and lie in its lane; lanes of a group lie in the group's ground.
import type { NodeId } from '#graph/model/ids';
import type { Stage } from '#graph/model/vocabulary';
import type { Ground, Point, Spot } from '../arrangement';
import { type Pack, packCircles } from '../place/pack-circles';
import { type LanePlan, MARGIN, type PlacedLanes, type Seat, STAGE_HEAD } from './lane-plan';
import { type Layer, STAGES } from './layers';
import type { Slots } from './order-slots';
import { placeStages, type StageColumn, toRight, toStageGrounds } from './stage-columns';

const SEGMENT_MARK = 5;
const FIRM = 2.4;
const FIRM_GAP = 0.8;
/** Air between the firms and the edge of their segment's ground. */
const PACK_PAD = 2;
/** Least width of a segment in its row. */
const CELL = 44;
const CELL_AIR = 8;
const LANE_LEAST = 32;
const LANE_AIR = 10;
const LANE_GAP = 3;
const GROUP_GAP = 6;
const STAGE_GAP = 6;
const CHAIN_MARK = 11;
/** Width of the head of a lane: its chain and its name, which has one line while the whole city is on the stage. */
const HEAD = 290;
/** Width of the column of industries, and height of one in it. */
const INDUSTRIES = 290;
const INDUSTRY_ROW = 30;
const INDUSTRY_MARK = 8;
/** Width of the picture as a part of its height: that of a stage, so that the rows use all of it. */
const PROPORTION = 1.4;
/** Room at the right, where the buttons of the stage stand. */
const BUTTONS = 112;

type Lane = { readonly chain: NodeId; readonly top: number; readonly height: number };
type Band = { readonly industries: readonly NodeId[]; readonly top: number; readonly bottom: number };

export function placeCompactLanes(plan: LanePlan, seat: Seat): PlacedLanes {
  const packs = packSegments(plan);
  const { lanes, bands, bottom } = stackLanes(plan, packs);
  const left = MARGIN + (bands.some(({ industries }) => industries.length > 0) ? INDUSTRIES : 0);
  const widths = widen(toWidths(plan, packs), (bottom + MARGIN) * PROPORTION - left - HEAD - BUTTONS);
  const columns = placeStages(widths, { x: left + HEAD, gap: STAGE_GAP });
  const right = toRight(columns, left + HEAD);
  const layers = lanes.flatMap((lane) => toSlots(plan.layersOf.get(lane.chain) ?? [], lane, columns));
  const middles = seat({ layers, axis: 'x' }, new Map());
  const spots = new Map<NodeId, Spot>(bands.flatMap((band) => placeIndustries(band)));
  for (const lane of lanes) {
    if (!plan.scene.ids.has(lane.chain)) continue;
    spots.set(lane.chain, { x: left + 18, y: lane.top + lane.height / 2, r: CHAIN_MARK });
  }
  for (const [id, pack] of packs) spreadPack(plan, { id, pack, at: middles.get(id) }, spots);
  const grounds = [
    ...bands.map((band) => toBandGround(plan, band, right)),
    ...toStageGrounds(columns, { top: MARGIN, bottom, head: STAGE_HEAD }),
    ...lanes.map((lane) => toLaneGround(plan, lane, { left, right })),
    ...[...packs].flatMap(([id, pack]) => toPackGround(plan, { id, pack, at: middles.get(id) })),
  ];
  return { spots, grounds, right: right + BUTTONS, bottom };
}

type PlacedPack = { readonly id: NodeId; readonly pack: Pack; readonly at: Point | undefined };

function packSegments({ layersOf, firms }: LanePlan): ReadonlyMap<NodeId, Pack> {
  const ids = [...layersOf.values()].flat().flatMap((layer) => layer.ids);
  return new Map(
    ids.map((id) => {
      const count = firms.heldBy.get(id)?.length ?? 0;
      const { spots, r } = packCircles([SEGMENT_MARK, ...new Array<number>(count).fill(FIRM)], FIRM_GAP);
      return [id, { spots, r: r + PACK_PAD }];
    }),
  );
}

/** Width of each stage: the most segments of a lane in it. */
function toWidths({ layersOf }: LanePlan, packs: ReadonlyMap<NodeId, Pack>): ReadonlyMap<Stage, number> {
  const widths = new Map<Stage, number>();
  for (const layers of layersOf.values()) {
    for (const stage of STAGES) {
      const ids = layers.filter((layer) => layer.stage === stage).flatMap((layer) => layer.ids);
      const cell = Math.max(CELL, ...ids.map((id) => 2 * (packs.get(id)?.r ?? 0) + CELL_AIR));
      widths.set(stage, Math.max(widths.get(stage) ?? 0, ids.length * cell));
    }
  }
  return widths;
}

/** Stages made wider in equal measure until they fill a width. */
function widen(widths: ReadonlyMap<Stage, number>, room: number): ReadonlyMap<Stage, number> {
  const total = [...widths.values()].reduce((sum, width) => sum + width, 0);
  const gaps = STAGE_GAP * Math.max(0, widths.size - 1);
  const factor = Math.max(1, (room - gaps - MARGIN) / Math.max(1, total));
  return new Map([...widths].map(([stage, width]) => [stage, width * factor]));
}

/** The industries of a group under one another, beside its lanes. */
function placeIndustries({ industries, top, bottom }: Band): readonly (readonly [NodeId, Spot])[] {
  const pitch = (bottom - top) / Math.max(1, industries.length);
  const step = Math.min(pitch, 1.2 * INDUSTRY_ROW);
  const first = (top + bottom) / 2 - ((industries.length - 1) / 2) * step;
  return industries.map((id, index) => [id, { x: MARGIN + 14, y: first + index * step, r: INDUSTRY_MARK }] as const);
}

function stackLanes({ groups, layersOf }: LanePlan, packs: ReadonlyMap<NodeId, Pack>) {
  const lanes: Lane[] = [];
  const bands: Band[] = [];
  let y = MARGIN + STAGE_HEAD;
  for (const { industries, chains } of groups) {
    const top = y;
    y += LANE_GAP;
    for (const chain of chains) {
      const ids = (layersOf.get(chain) ?? []).flatMap((layer) => layer.ids);
      const height = Math.max(LANE_LEAST, ...ids.map((id) => 2 * (packs.get(id)?.r ?? 0) + LANE_AIR));
      lanes.push({ chain, top: y, height });
      y += height + LANE_GAP;
    }
    // A group of one lane may have several industries.
    y = Math.max(y, top + industries.length * INDUSTRY_ROW);
    bands.push({ industries, top, bottom: y });
    y += GROUP_GAP;
  }
  return { lanes, bands, bottom: y - GROUP_GAP };
}

/** Places in a row, evenly over the width of the stage, lower layers first. */
function toSlots(
  layers: readonly Layer[],
  { top, height }: Lane,
  columns: ReadonlyMap<Stage, StageColumn>,
): readonly Slots[] {
  return layers.map((layer, index) => {
    const column = columns.get(layer.stage);
    const ofStage = (other: Layer) => other.stage === layer.stage;
    const before = layers
      .slice(0, index)
      .filter(ofStage)
      .reduce((sum, { ids }) => sum + ids.length, 0);
    const total = layers.filter(ofStage).reduce((sum, { ids }) => sum + ids.length, 0);
    const places = layer.ids.map((_, at) => ({
      x: (column?.x ?? 0) + ((before + at + 0.5) / total) * (column?.width ?? 0),
      y: top + height / 2,
    }));
    return { ids: layer.ids, places };
  });
}

/** The mark of the segment and its firms around it. */
function spreadPack({ firms }: LanePlan, { id, pack, at }: PlacedPack, spots: Map<NodeId, Spot>): void {
  if (at === undefined) return;
  const ids = [id, ...(firms.heldBy.get(id) ?? [])];
  for (const [index, spot] of pack.spots.entries()) {
    const thing = ids[index];
    if (thing !== undefined) spots.set(thing, { x: at.x + spot.x, y: at.y + spot.y, r: spot.r });
  }
}

function toPackGround({ scene }: LanePlan, { id, pack, at }: PlacedPack): readonly Ground[] {
  const node = scene.atlas.nodes.get(id);
  if (at === undefined || node === undefined) return [];
  return [
    {
      id,
      thing: id,
      look: 'circle',
      shape: { kind: 'circle', centre: at, radius: pack.r },
      level: 2,
      nameZh: node.nameZh,
      nameEn: node.nameEn ?? node.nameZh,
      label: { x: at.x, y: at.y + pack.r + 8, width: 120 },
    },
  ];
}

type LaneEdges = { readonly left: number; readonly right: number };

function toLaneGround({ scene }: LanePlan, { chain, top, height }: Lane, { left, right }: LaneEdges): Ground {
  const node = scene.atlas.nodes.get(chain);
  return {
    id: chain,
    thing: chain,
    look: 'lane',
    shape: { kind: 'box', x: left, y: top, width: right - left, height },
    level: 1,
    nameZh: node?.nameZh ?? chain,
    nameEn: node?.nameEn ?? node?.nameZh ?? chain,
    label: { x: left + 36, y: top + height / 2, width: HEAD - 42 },
  };
}

function toBandGround({ scene }: LanePlan, { industries, top, bottom }: Band, right: number): Ground {
  const names = industries.flatMap((id) => scene.atlas.nodes.get(id) ?? []);
  return {
    id: `group ${industries.join(' ') || top}`,
    thing: industries[0],
    look: 'lane',
    shape: { kind: 'box', x: MARGIN, y: top, width: right - MARGIN, height: bottom - top },
    level: 0,
    nameZh: names.map(({ nameZh }) => nameZh).join('、'),
    nameEn: names.map(({ nameZh, nameEn }) => nameEn ?? nameZh).join(', '),
    label: { x: MARGIN + 24, y: (top + bottom) / 2, width: 0 },
  };
}
