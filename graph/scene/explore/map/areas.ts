// Where each district of the scene lies in the picture: its shape, or its tile.
// May import: wire, model, explore. Invariants: areas come by id; a district without border or tile has none; zones of development have none ever.
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import type { Ground, GroundShape, Point, Scene, Spot } from '../arrangement';
import { listThings } from '../place/holders';
import type { Boundaries } from './boundaries';
import { DISTRICT_TILES } from './district-tiles';
import { INSET_HEAD, isInMiddle, type MapFrame, type Place, toPlaced } from './inset';
import { findRoomiest, type Rings } from './polygon';
import type { Projection } from './project';

export type Area = {
  readonly id: NodeId;
  readonly shape: GroundShape;
  /** Where firms may stand. */
  readonly rings: Rings;
  /** Where the district's mark stands, and how large it may be. */
  readonly mark: Spot;
  /** How much larger than usual what stands here may be. */
  readonly zoom: number;
  readonly ground: Ground;
};

const MARK = 6;
/** Part of the largest circle in a shape that its mark takes. */
const MARK_PART = 0.4;
/** Marks in the inset grow less than its shapes, so that there is more room between them. */
const INSET_ZOOM = 1.6;
export const TILE = 118;
export const TILE_GAP = 6;
export const TILE_LEFT = 40;
const TILE_HEAD = 24;

export type Outlines = { readonly boundaries: Boundaries; readonly projection: Projection; readonly frame: MapFrame };

/** Shapes by code, of all districts on record: without those that are not in the scene nobody knows where he is. */
export function listShapes(scene: Scene, { boundaries, projection, frame }: Outlines): readonly Area[] {
  const byCode = outlineOnce(boundaries, projection);
  return listDistricts(scene).flatMap((node) => {
    const outline = byCode.get(node.adcode ?? '');
    if (outline === undefined) return [];
    const inset = isInMiddle(node.adcode) ? frame.inset : undefined;
    const { rings, roomiest } = movePlace(outline, inset?.place ?? frame.whole);
    const { x, y, r } = roomiest;
    const zoom = inset === undefined ? 1 : INSET_ZOOM;
    const shape = { kind: 'rings', rings } as const;
    const ground = toGround(scene, node, { shape, look: 'district', label: { x, y, width: 2 * r } });
    return [{ id: node.id, shape, rings, zoom, mark: { x, y, r: Math.min(MARK * zoom, r * MARK_PART) }, ground }];
  });
}

/** Frames of the inset, and the small shapes of what it shows: nothing stands there, and one who points at them means the districts. */
export function listInsetGrounds(scene: Scene, { boundaries, projection, frame }: Outlines): readonly Ground[] {
  const { inset, whole } = frame;
  if (inset === undefined) return [];
  const byCode = outlineOnce(boundaries, projection);
  const small = listDistricts(scene).flatMap((node) => {
    const outline = isInMiddle(node.adcode) ? byCode.get(node.adcode ?? '') : undefined;
    if (outline === undefined) return [];
    const { rings, roomiest } = movePlace(outline, whole);
    const label = { x: roomiest.x, y: roomiest.y, width: 0 };
    const ground = toGround(scene, node, { shape: { kind: 'rings', rings }, look: 'district', label });
    return [{ ...ground, id: `small ${node.id}` }];
  });
  const { box, window } = inset;
  const plain = { thing: undefined, look: 'frame', level: 0 } as const;
  const names = { nameZh: '中心城区 · 放大', nameEn: 'Central districts, enlarged' };
  const label = { x: box.x + 10, y: box.y + INSET_HEAD / 2, width: box.width - 20 };
  return [
    { ...plain, ...names, id: 'inset', shape: { kind: 'box', ...box }, label },
    ...small,
    {
      ...plain,
      level: 1,
      id: 'inset window',
      nameZh: '',
      nameEn: '',
      shape: { kind: 'box', ...window },
      label: { ...window, width: 0 },
    },
  ];
}

/** Middle of each district in the map itself, also of those that the inset shows. */
export function listMiddles(scene: Scene, { boundaries, projection, frame }: Outlines): ReadonlyMap<NodeId, Point> {
  const byCode = outlineOnce(boundaries, projection);
  return new Map(
    listDistricts(scene).flatMap(({ id, adcode, lat, lng }) => {
      const outline = byCode.get(adcode ?? '');
      if (outline !== undefined) return [[id, toPlaced(outline.roomiest, frame.whole)] as const];
      const isPlaced = lat !== undefined && lng !== undefined;
      return isPlaced ? [[id, toPlaced(projection.toPoint(lng, lat), frame.whole)] as const] : [];
    }),
  );
}

type Outline = { readonly rings: Rings; readonly roomiest: Spot };
const remembered = new WeakMap<Boundaries, ReadonlyMap<string, Outline>>();

/** Outlines in px of the bare map, and where each has most room: worked out once, for borders do not change. */
function outlineOnce(boundaries: Boundaries, { toPoint }: Projection): ReadonlyMap<string, Outline> {
  const known = remembered.get(boundaries);
  if (known !== undefined) return known;
  const outlines = new Map(
    boundaries.districts.map((border) => {
      const rings = border.rings.map((ring) => ring.map(([lng, lat]) => toPoint(lng, lat)));
      return [border.adcode, { rings, roomiest: findRoomiest(rings) }];
    }),
  );
  remembered.set(boundaries, outlines);
  return outlines;
}

function movePlace({ rings, roomiest }: Outline, place: Place): Outline {
  return {
    rings: rings.map((ring) => ring.map((point) => toPlaced(point, place))),
    roomiest: { ...toPlaced(roomiest, place), r: roomiest.r * place.k },
  };
}

/** One tile a district, by its short name. */
export function listTiles(scene: Scene): readonly Area[] {
  return listDistricts(scene).flatMap((node) => {
    const tile = DISTRICT_TILES.get(node.shortZh ?? '');
    if (tile === undefined) return [];
    const x = TILE_LEFT + (tile.column - 1) * (TILE + TILE_GAP);
    const y = TILE_LEFT + (tile.row - 1) * (TILE + TILE_GAP);
    const shape = { kind: 'box', x, y, width: TILE, height: TILE } as const;
    const rings = [toBox({ x: x + 3, y: y + TILE_HEAD }, TILE - 6, TILE - TILE_HEAD - 3)];
    const label = { x: x + 22, y: y + TILE_HEAD / 2, width: TILE - 28 };
    const ground = toGround(scene, node, { shape, look: 'tile', label });
    return [{ id: node.id, shape, rings, zoom: 1, mark: { x: x + 12, y: y + TILE_HEAD / 2, r: MARK }, ground }];
  });
}

/** Districts on record, in the scene or not, by id. */
export function listDistricts({ atlas, scope, grouping }: Scene): readonly ExploreNode[] {
  return listThings({ atlas, ids: new Set(atlas.nodes.keys()), scope, grouping }, 'district');
}

function toBox({ x, y }: Point, width: number, height: number): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function toGround(
  { ids }: Scene,
  { id, nameZh, nameEn, shortZh }: ExploreNode,
  rest: Pick<Ground, 'shape' | 'look' | 'label'>,
): Ground {
  const thing = ids.has(id) ? id : undefined;
  return { id, thing, level: 0, nameZh: shortZh ?? nameZh, nameEn: nameEn ?? nameZh, ...rest };
}
