// What the stage shows, and where a spot of the picture lies on it.
// May import: model, scene. Invariant: px of the stage are px of the page.
import type { NodeId } from '#graph/model/ids';
import type { PictureLanguage } from '../../city/short-name';
import type { Spot } from '../arrangement';

export type LabelView = {
  /** From px of the picture to px of the stage: `x * scale + view.x`. */
  readonly view: { readonly x: number; readonly y: number; readonly scale: number };
  readonly width: number;
  readonly height: number;
  readonly language: PictureLanguage;
  readonly selected?: NodeId | undefined;
  /** Firms of the picture by district: written into tiles. */
  readonly counts?: ReadonlyMap<NodeId, number> | undefined;
  /** Things that stay in front: neighbours of what is selected, a path. While there are any, only they and the names of grounds are named. */
  readonly important?: ReadonlySet<NodeId>;
};

export function toStage({ x, y, r }: Spot, { view }: LabelView): Spot {
  return { x: x * view.scale + view.x, y: y * view.scale + view.y, r: r * view.scale };
}

/** Whether any of it is on the stage. */
export function isNear({ x, y, r }: Spot, { width, height }: LabelView): boolean {
  return x > -r && y > -r && x < width + r && y < height + r;
}
