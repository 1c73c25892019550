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

/** Shapes by code. */
export function listShapes(scene: Scene, { districts }: Boundaries, { toPoint }: Projection): readonly Area[] {
  const byCode = new Map(districts.map((district) => [district.adcode, district]));
  return listThings(scene, 'district').flatMap((node) => {
    const border = byCode.get(node.adcode ?? '');
    if (border === undefined) return [];
    const rings = border.rings.map((ring) => ring.map(([lng, lat]) => toPoint(lng, lat)));
    const { x, y, r } = findRoomiest(rings);
    const shape = { kind: 'rings', rings } as const;
    const ground = toGround(node, { shape, look: 'district', label: { x, y, width: 2 * r } });
    return [{ id: node.id, shape, rings, mark: { x, y, r: Math.min(MARK, r * MARK_PART) }, ground }];
  });
}

/** Shapes of districts that are not in the scene: without them nobody knows where he is. */
export function listOtherShapes(scene: Scene, { districts }: Boundaries, { toPoint }: Projection): readonly Ground[] {
  const drawn = new Set(listThings(scene, 'district').map(({ adcode }) => adcode));
  return districts
    .filter(({ adcode }) => !drawn.has(adcode))
    .map(({ adcode, name, rings }) => ({
      id: adcode,
      thing: undefined,
      look: 'district',
      shape: { kind: 'rings', rings: rings.map((ring) => ring.map(([lng, lat]) => toPoint(lng, lat))) },
      level: 0,
      nameZh: name,
      nameEn: name,
      label: { x: 0, y: 0, width: 0 },
    }));
}

/** One tile a district, by its short name. */
export function listTiles(scene: Scene): readonly Area[] {
  return listThings(scene, 'district').flatMap((node) => {
    const tile = DISTRICT_TILES.get(node.shortZh ?? '');
    if (tile === undefined) return [];
    const x = TILE_LEFT + (tile.column - 1) * (TILE + TILE_GAP);
    const y = TILE_LEFT + (tile.row - 1) * (TILE + TILE_GAP);
    const shape = { kind: 'box', x, y, width: TILE, height: TILE } as const;
    const rings = [toBox({ x: x + 3, y: y + TILE_HEAD }, TILE - 6, TILE - TILE_HEAD - 3)];
    const label = { x: x + 22, y: y + TILE_HEAD / 2, width: TILE - 28 };
    const ground = toGround(node, { shape, look: 'tile', label });
    return [{ id: node.id, shape, rings, mark: { x: x + 12, y: y + TILE_HEAD / 2, r: MARK }, ground }];
  });
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
  { id, nameZh, nameEn, shortZh }: ExploreNode,
  rest: Pick<Ground, 'shape' | 'look' | 'label'>,
): Ground {
  return { id, thing: id, level: 0, nameZh: shortZh ?? nameZh, nameEn: nameEn ?? nameZh, ...rest };
}
