// The map: districts in their shapes or as tiles, firms in their district, segments and chains in the middle of their firms.
// May import: wire, model, explore. Invariants: a thing without a place on record is placeless, never put somewhere; nothing overlaps; a firm
// stands inside its district; the same scene gives the same map.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Ground, Point, Scene, Spot } from '../arrangement';
import { packHolder, shift } from '../force/bubbles';
import { toSizes } from '../force/sizes';
import { listThings, push } from '../place/holders';
import { buildSpotGrid, type SpotGrid } from '../place/spot-grid';
import { type Area, listDistricts, listShapes, listTiles, TILE, TILE_GAP, TILE_LEFT } from './areas';
import type { Boundaries } from './boundaries';
import { DISTRICT_TILES, TILE_COLUMNS } from './district-tiles';
import { fillArea } from './fill-area';
import { toDepth } from './polygon';
import { buildProjection, type Projection } from './project';
import { listWeights } from './weights';

export type MapOptions = { readonly tiles: boolean };
type Board = {
  readonly scene: Scene;
  readonly spots: Map<NodeId, Spot>;
  /** Middle of every district on record. */
  readonly middles: Map<NodeId, Point>;
  readonly grounds: Ground[];
  readonly taken: SpotGrid;
};

const GAP = 1.2;
/** Radius of a firm in a zone of development. */
const ZONE_FIRM = 2.6;
const RADIUS: Readonly<Partial<Record<string, number>>> = { chain: 8, segment: 2.8, region: 6, program: 4 };
/** In this order the things in between take their places. */
const BETWEEN = ['chain', 'region', 'program', 'segment'] as const;

export function arrangeMap(scene: Scene, boundaries: Boundaries, { tiles }: MapOptions): Arrangement {
  const projection = tiles ? buildTileProjection() : buildProjection(boundaries);
  const areas = tiles ? listTiles(scene) : listShapes(scene, boundaries, projection);
  const board: Board = {
    scene,
    spots: new Map(),
    middles: new Map(),
    grounds: areas.map(({ ground }) => ground),
    taken: buildSpotGrid(16),
  };
  const firms = groupByDistrict(scene);
  if (tiles) for (const { mark } of areas) board.taken.put(mark);
  addZones(board, firms, { projection, tiles });
  addDistricts(board, areas, firms);
  addBetween(board);
  const spots = new Map([...board.spots].filter(([id]) => scene.ids.has(id)));
  const placeless = [...scene.ids].filter((id) => !spots.has(id)).sort();
  return { ...toSize(projection, spots), spots, grounds: board.grounds, placeless };
}

type Firms = ReadonlyMap<NodeId, readonly NodeId[]>;

/** Firms of the scene by the district of their main site, whatever they are grouped by elsewhere, and whether or not the district is in the scene. */
function groupByDistrict(scene: Scene): Firms {
  const heldBy = new Map<NodeId, NodeId[]>();
  for (const { id } of listThings(scene, 'enterprise')) {
    const district = scene.atlas.districtOf.get(id);
    if (district !== undefined) push(heldBy, district, id);
  }
  return heldBy;
}

/** Zones of development have no border: a mark at their place, their firms around it. As tiles they stand in the empty corner. */
function addZones(
  { scene, spots, middles, grounds, taken }: Board,
  heldBy: Firms,
  { projection, tiles }: { readonly projection: Projection; readonly tiles: boolean },
): void {
  const sizes = { ...toSizes({ ...scene, scope: [] }), firm: ZONE_FIRM };
  const zones = listDistricts(scene).filter(({ districtKind }) => districtKind === 'development-zone');
  for (const [index, { id, lat, lng, nameZh, nameEn, shortZh }] of zones.entries()) {
    if (lat === undefined || lng === undefined) continue;
    const bubble = packHolder(id, { heldBy, homeless: [] }, { mark: sizes.place, sizes });
    const near = tiles ? toTileCorner(index) : projection.toPoint(lng, lat);
    if (!scene.ids.has(id) && !heldBy.has(id)) {
      middles.set(id, near);
      continue;
    }
    const place = taken.findFree({ ...near, r: bubble.r }, { gap: GAP });
    taken.put(place);
    middles.set(id, place);
    for (const [thing, spot] of shift(bubble, place)) spots.set(thing, spot);
    const { x, y, r } = place;
    grounds.push({
      ...{ id, thing: scene.ids.has(id) ? id : undefined, look: 'circle', level: 1 },
      shape: { kind: 'circle', centre: { x, y }, radius: r },
      ...{ nameZh: shortZh ?? nameZh, nameEn: nameEn ?? nameZh, label: { x, y: y - r, width: 2 * r } },
    });
  }
}

/** A district's mark in its middle, and its firms around it. */
function addDistricts({ scene, spots, middles, taken }: Board, areas: readonly Area[], heldBy: Firms): void {
  for (const area of areas) {
    const inside = (spot: Spot) => toDepth(area.rings, spot) >= spot.r;
    const isTile = area.shape.kind === 'box';
    const mark = isTile ? area.mark : findInside(area.mark, taken, inside);
    if (!isTile && scene.ids.has(area.id)) taken.put(mark);
    spots.set(area.id, mark);
    middles.set(area.id, isTile ? toMiddleOf(area) : mark);
  }
  for (const area of areas) {
    const held = heldBy.get(area.id) ?? [];
    const mark = { ...area.mark, ...middles.get(area.id) };
    for (const [at, dot] of fillArea({ rings: area.rings, mark }, held.length, taken).entries()) {
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

/** Chains, regions, programs and segments: at the middle of their places, moved to where there is room. */
function addBetween({ scene, spots, middles, taken }: Board): void {
  for (const kind of BETWEEN) {
    for (const { id } of listThings(scene, kind)) {
      const middle = toWeightedMiddle(listWeights(scene, id), middles);
      if (middle === undefined) continue;
      const place = taken.findFree({ ...middle, r: RADIUS[kind] ?? 4 }, { gap: GAP });
      taken.put(place);
      spots.set(id, place);
    }
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

/** The grid of tiles as a picture; it places nothing by degrees. */
function buildTileProjection(): Projection {
  const rows = Math.max(1, ...[...DISTRICT_TILES.values()].map(({ row }) => row));
  const toLength = (count: number) => 2 * TILE_LEFT + count * (TILE + TILE_GAP) - TILE_GAP;
  return { width: toLength(TILE_COLUMNS), height: toLength(rows), toPoint: () => ({ x: TILE_LEFT, y: TILE_LEFT }) };
}

function toSize({ width, height }: Projection, spots: ReadonlyMap<NodeId, Spot>) {
  const all = [...spots.values()];
  return {
    width: Math.max(width, ...all.map(({ x, r }) => x + r + 10)),
    height: Math.max(height, ...all.map(({ y, r }) => y + r + 10)),
  };
}
