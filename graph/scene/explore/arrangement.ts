// What a reading makes of a scene: where each thing stands, and the grounds it stands on.
// May import: wire, model. Invariants: px of the picture, y down; the same scene gives the same arrangement; every thing of the scene has a
// place or is listed in `placeless`.
import type { NodeId } from '#graph/model/ids';
import type { Grouping } from '#graph/wire/explore-state';
import type { Atlas } from './atlas';

export type Point = { readonly x: number; readonly y: number };
/** Centre and radius. */
export type Spot = Point & { readonly r: number };

/** Grounds lie under the things: a chain's circle, a lane, a stage's column, a segment's card, a row at the rim, a district's shape. */
export type Ground = {
  /** The thing it belongs to, or a name of its own. */
  readonly id: string;
  readonly thing: NodeId | undefined;
  readonly look: 'circle' | 'lane' | 'stage' | 'card' | 'row' | 'district' | 'tile' | 'frame';
  readonly shape: GroundShape;
  /** 0 is the lowest; grounds of a higher level are named when one is near. */
  readonly level: number;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Where its name stands, how wide that may be, and how high where that is less than the ground. */
  readonly label: Point & { readonly width: number; readonly height?: number };
};
export type GroundShape =
  | { readonly kind: 'circle'; readonly centre: Point; readonly radius: number }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Closed rings; holes by the even-odd rule. */
  | { readonly kind: 'rings'; readonly rings: readonly (readonly Point[])[] };

export type Arrangement = {
  readonly width: number;
  readonly height: number;
  readonly spots: ReadonlyMap<NodeId, Spot>;
  readonly grounds: readonly Ground[];
  /** Things of the scene that this reading has no place for: a firm without a district on the map. */
  readonly placeless: readonly NodeId[];
  /** Of lanes that filters thinned out: as they are without, so that lines keep their ways. */
  readonly whole?: Arrangement;
};

/** What is to be arranged. */
export type Scene = {
  readonly atlas: Atlas;
  /** Things in the picture. */
  readonly ids: ReadonlySet<NodeId>;
  /** Chains looked at side by side; empty for the whole city. */
  readonly scope: readonly NodeId[];
  readonly grouping: Grouping;
};
