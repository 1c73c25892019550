// The map: districts in their shapes or as tiles, firms in their district, segments and chains in the district that holds most of their firms.
// May import: wire, model, explore. Invariants: a thing without a place on record is placeless, never put somewhere; nothing overlaps; a firm
// stands inside its district; the same scene gives the same map; where a thing stands depends on the chains looked at and on no filter.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Ground, Point, Scene, Spot } from '../arrangement';
import { packHolder, shift } from '../force/bubbles';
import { toSizes } from '../force/sizes';
import { listThings, push } from '../place/holders';
import { buildSpotGrid, type SpotGrid } from '../place/spot-grid';
import {
  type Area,
  listDistricts,
  listInsetGrounds,
  listMiddles,
  listShapes,
  listTiles,
  type Outlines,
  TILE,
  TILE_GAP,
  TILE_LEFT,
} from './areas';
import type { Boundaries } from './boundaries';
import { DISTRICT_TILES, TILE_COLUMNS } from './district-tiles';
import { fillArea } from './fill-area';
import { buildFrame, toPlaced } from './inset';
import { toDepth } from './polygon';
import { buildProjection } from './project';
import { findHome, listWeights } from './weights';

export type MapOptions = {
  readonly tiles: boolean;
  /** Whether the stage is taller than wide. */
  readonly isTall?: boolean;
  /** What there is while no filter is set, where that is more than the scene. */
  readonly all?: ReadonlySet<NodeId>;
};
type Board = {
  readonly scene: Scene;
  /** The scene without its filters: everything in it takes its place, whether or not it is seen. */
  readonly whole: Scene;
  readonly spots: Map<NodeId, Spot>;
  readonly areas: ReadonlyMap<NodeId, Area>;
  readonly grounds: Ground[];
  readonly taken: SpotGrid;
};

const GAP = 1.2;
/** Radius of a firm in a zone of development. */
const ZONE_FIRM = 2.6;
const RADIUS: Readonly<Partial<Record<string, number>>> = { chain: 8, segment: 2.8, region: 6, program: 4 };

export function arrangeMap(
  scene: Scene,
  boundaries: Boundaries,
  { tiles, isTall = false, all = scene.ids }: MapOptions,
): Arrangement {
  const projection = buildProjection(boundaries);
  const outlines = { boundaries, projection, frame: buildFrame(boundaries, projection, isTall) };
  const areas = tiles ? listTiles(scene) : listShapes(scene, outlines);
  const board: Board = {
    scene,
    whole: { ...scene, ids: all },
    spots: new Map(),
    areas: new Map(areas.map((area) => [area.id, area])),
    grounds: [...(tiles ? [] : listInsetGrounds(scene, outlines)), ...areas.map(({ ground }) => ground)],
    taken: buildSpotGrid(16),
  };
  const firms = groupByDistrict(board.whole);
  if (tiles) for (const { mark } of areas) board.taken.put(mark);
  const middles = tiles ? new Map(areas.map((area) => [area.id, toMiddleOf(area)])) : listMiddles(scene, outlines);
  addZones(board, firms, tiles ? undefined : outlines);
  addDistricts(board, areas, firms);
  for (const kind of ['chain', 'segment'] as const) addAtHome(board, kind);
  for (const kind of ['region', 'program'] as const) addBetween(board, kind, middles);
  const spots = new Map([...board.spots].filter(([id]) => scene.ids.has(id)));
  const placeless = [...scene.ids].filter((id) => !spots.has(id)).sort();
  return { ...toSize(tiles ? toTileSize() : outlines.frame, spots), spots, grounds: board.grounds, placeless };
}

type Firms = ReadonlyMap<NodeId, readonly NodeId[]>;

/** Firms by the district of their main site, whatever they are grouped by elsewhere, and whether or not the district is in the scene. */
function groupByDistrict(scene: Scene): Firms {
  const heldBy = new Map<NodeId, NodeId[]>();
  for (const { id } of listThings(scene, 'enterprise')) {
    const district = scene.atlas.districtOf.get(id);
    if (district !== undefined) push(heldBy, district, id);
  }
  return heldBy;
}

/** Zones of development have no border: a mark at their place, their firms around it. As tiles they stand in the empty corner. */
function addZones({ scene, spots, grounds, areas, taken }: Board, heldBy: Firms, outlines: Outlines | undefined): void {
  const usual = toSizes({ ...scene, scope: [] });
  const zones = listDistricts(scene).filter(({ districtKind }) => districtKind === 'development-zone');
  for (const [index, { id, lat, lng, nameZh, nameEn, shortZh }] of zones.entries()) {
    if (lat === undefined || lng === undefined) continue;
    if (!scene.ids.has(id) && !heldBy.has(id)) continue;
    const near = outlines === undefined ? { ...toTileCorner(index), zoom: 1 } : findZone(areas, outlines, [lng, lat]);
    const sizes = { ...usual, firm: ZONE_FIRM * near.zoom, pad: usual.pad * near.zoom };
    const bubble = packHolder(id, { heldBy, homeless: [] }, { mark: sizes.place * near.zoom, sizes });
    const place = taken.findFree({ x: near.x, y: near.y, r: bubble.r }, { gap: GAP });
    taken.put(place);
    for (const [thing, spot] of shift(bubble, place)) spots.set(thing, spot);
    const { x, y, r } = place;
    grounds.push({
      ...{ id, thing: scene.ids.has(id) ? id : undefined, look: 'circle', level: 1 },
      shape: { kind: 'circle', centre: { x, y }, radius: r },
      ...{ nameZh: shortZh ?? nameZh, nameEn: nameEn ?? nameZh, label: { x, y: y - r, width: 2 * r } },
    });
  }
}

/** Where a zone stands: in the inset where that shows the district it lies in. */
function findZone(
  areas: Board['areas'],
  { projection, frame }: Outlines,
  [lng, lat]: readonly [number, number],
): Point & { readonly zoom: number } {
  const bare = projection.toPoint(lng, lat);
  const { whole, inset } = frame;
  if (inset !== undefined) {
    const enlarged = toPlaced(bare, inset.place);
    const area = [...areas.values()].find(({ zoom, rings }) => zoom > 1 && toDepth(rings, enlarged) > 0);
    if (area !== undefined) return { ...enlarged, zoom: area.zoom };
  }
  return { ...toPlaced(bare, whole), zoom: 1 };
}

/** A district's mark in its middle, and its firms around it. */
function addDistricts({ whole, spots, taken }: Board, areas: readonly Area[], heldBy: Firms): void {
  const starts = new Map<NodeId, Point>();
  for (const area of areas) {
    const inside = (spot: Spot) => toDepth(area.rings, spot) >= spot.r;
    const isTile = area.shape.kind === 'box';
    const mark = isTile ? area.mark : findInside(area.mark, taken, inside);
    if (!isTile && whole.ids.has(area.id)) taken.put(mark);
    spots.set(area.id, mark);
    starts.set(area.id, isTile ? toMiddleOf(area) : mark);
  }
  for (const area of areas) {
    const held = heldBy.get(area.id) ?? [];
    const mark = { ...area.mark, ...starts.get(area.id) };
    for (const [at, dot] of fillArea({ ...area, mark }, held.length, taken).entries()) {
      const firm = held[at];
      if (firm === undefined) continue;
      spots.set(firm, dot);
      taken.put(dot);
    }
  }
}

const INSIDE_TRIES = 400;

/** The free place in a shape nearest to its middle; smaller where there is none, for a zone may cover the middle. */
function findInside(mark: Spot, taken: SpotGrid, inside: (spot: Spot) => boolean): Spot {
  for (let r = mark.r; r > mark.r / 8; r *= 0.7) {
    let tries = 0;
    const accepts = (spot: Spot) => {
      tries += 1;
      return tries > INSIDE_TRIES || inside(spot);
    };
    const place = taken.findFree({ ...mark, r }, { gap: GAP / 2, accepts });
    if (inside(place)) return place;
  }
  return { ...mark, r: mark.r / 8 };
}

function toMiddleOf({ rings, mark }: Area): Spot {
  const points = rings.flat();
  const count = Math.max(1, points.length);
  const [x, y] = [points.reduce((sum, p) => sum + p.x, 0) / count, points.reduce((sum, p) => sum + p.y, 0) / count];
  return { ...mark, x, y };
}

/** Chains and segments: in the district that holds most of their firms, inside its border where there is room. */
function addAtHome({ whole, spots, areas, taken }: Board, kind: 'chain' | 'segment'): void {
  for (const { id } of listThings(whole, kind)) {
    const home = findHome(whole, id);
    const area = home === undefined ? undefined : areas.get(home);
    const start = area?.shape.kind === 'box' ? toMiddleOf(area) : home === undefined ? undefined : spots.get(home);
    if (start === undefined) continue;
    const near = { x: start.x, y: start.y, r: (RADIUS[kind] ?? 4) * (area?.zoom ?? 1) };
    const isInside = (spot: Spot) => area === undefined || toDepth(area.rings, spot) >= spot.r;
    const inside = findInside(near, taken, isInside);
    const place = isInside(inside) && taken.isFree(inside) ? inside : taken.findFree(near, { gap: GAP });
    taken.put(place);
    spots.set(id, place);
  }
}

/** Regions and programs: at the middle of their districts, moved to where there is room. */
function addBetween(
  { whole, spots, taken }: Board,
  kind: 'region' | 'program',
  middles: ReadonlyMap<NodeId, Point>,
): void {
  for (const { id } of listThings(whole, kind)) {
    const middle = toWeightedMiddle(listWeights(whole, id), middles);
    if (middle === undefined) continue;
    const place = taken.findFree({ ...middle, r: RADIUS[kind] ?? 4 }, { gap: GAP });
    taken.put(place);
    spots.set(id, place);
  }
}

function toWeightedMiddle(
  weights: ReadonlyMap<NodeId, number>,
  middles: ReadonlyMap<NodeId, Point>,
): Point | undefined {
  let [x, y, sum] = [0, 0, 0];
  for (const [id, weight] of weights) {
    const middle = middles.get(id);
    if (middle === undefined) continue;
    [x, y, sum] = [x + middle.x * weight, y + middle.y * weight, sum + weight];
  }
  return sum === 0 ? undefined : { x: x / sum, y: y / sum };
}

function toTileCorner(index: number): Point {
  return { x: TILE_LEFT + (0.8 + index * 1.6) * TILE, y: TILE_LEFT + 0.7 * TILE };
}

type Size = { readonly width: number; readonly height: number };

function toTileSize(): Size {
  const rows = Math.max(1, ...[...DISTRICT_TILES.values()].map(({ row }) => row));
  const toLength = (count: number) => 2 * TILE_LEFT + count * (TILE + TILE_GAP) - TILE_GAP;
  return { width: toLength(TILE_COLUMNS), height: toLength(rows) };
}

function toSize({ width, height }: Size, spots: ReadonlyMap<NodeId, Spot>): Size {
  const all = [...spots.values()];
  return {
    width: Math.max(width, ...all.map(({ x, r }) => x + r + 10)),
    height: Math.max(height, ...all.map(({ y, r }) => y + r + 10)),
  };
}
