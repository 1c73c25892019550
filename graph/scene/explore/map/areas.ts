// Where each district of the scene lies in the picture: its shape, or its tile.
// May import: wire, model, explore. Invariants: areas come by id; a district without border or tile has none; zones of development have none ever.
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import type { Ground, GroundShape, Point, Scene, Spot } from '../arrangement';
import { listThings } from '../place/holders';
import type { Boundaries } from './boundaries';
import { DISTRICT_TILES } from './district-tiles';
import { findRoomiest, type Rings } from './polygon';
import type { Projection } from './project';

export type Area = {
  readonly id: NodeId;
  readonly shape: GroundShape;
  /** Where firms may stand. */
  readonly rings: Rings;
  /** Where the district's mark stands, and how large it may be. */
  readonly mark: Spot;
  readonly ground: Ground;
};

const MARK = 6;
/** Part of the largest circle in a shape that its mark takes. */
const MARK_PART = 0.4;
export const TILE = 118;
export const TILE_GAP = 6;
export const TILE_LEFT = 40;
const TILE_HEAD = 24;

/** Shapes by code, of all districts on record: without those that are not in the scene nobody knows where he is. */
export function listShapes(scene: Scene, boundaries: Boundaries, projection: Projection): readonly Area[] {
  const byCode = remembered.get(boundaries) ?? outlineAll(boundaries, projection);
  remembered.set(boundaries, byCode);
  return listDistricts(scene).flatMap((node) => {
    const outline = byCode.get(node.adcode ?? '');
    if (outline === undefined) return [];
    const { x, y, r } = outline.roomiest;
    const { rings } = outline;
    const shape = { kind: 'rings', rings } as const;
    const ground = toGround(scene, node, { shape, look: 'district', label: { x, y, width: 2 * r } });
    return [{ id: node.id, shape, rings, mark: { x, y, r: Math.min(MARK, r * MARK_PART) }, ground }];
  });
}

type Outline = { readonly rings: Rings; readonly roomiest: Spot };
const remembered = new WeakMap<Boundaries, ReadonlyMap<string, Outline>>();

/** Outlines in px, and where each has most room: worked out once, for borders do not change. */
function outlineAll({ districts }: Boundaries, { toPoint }: Projection): ReadonlyMap<string, Outline> {
  return new Map(
    districts.map((border) => {
      const rings = border.rings.map((ring) => ring.map(([lng, lat]) => toPoint(lng, lat)));
      return [border.adcode, { rings, roomiest: findRoomiest(rings) }];
    }),
  );
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
    return [{ id: node.id, shape, rings, mark: { x: x + 12, y: y + TILE_HEAD / 2, r: MARK }, ground }];
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
