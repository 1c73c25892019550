// How freely a name may stand: broken, inside the border of its district, or away from its mark at the end of a line.
// May import: wire, model, scene. Invariant: what an inset repeats in small is no district's border.
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import type { Arrangement, Ground } from '../arrangement';
import { holds } from '../ground-at';
import type { Box } from './box-grid';
import { toNarrow, toShortName } from './label-text';
import type { LabelView } from './label-view';
import type { LabelCandidate } from './place-labels';

export type Reading = 'lanes' | 'force' | 'map';

/** How far a name may stand from its mark, px of the stage. */
const REACH = 84;
const SHORT_REACH = 18;
/** Px that a name may reach over its district's border. */
const EDGE = 3;

/** A name that has no room at its mark may be narrower, or stand away from it; a district's lies best inside its border. */
export function toFreedom(
  node: ExploreNode,
  { reading, shape }: { readonly reading: Reading; readonly shape: Ground | undefined },
  { size, look }: { readonly size: number; readonly look: LabelView },
): Pick<LabelCandidate, 'narrow' | 'reach' | 'isHome'> {
  const { x, y, scale } = look.view;
  const isIn = (px: number, py: number) =>
    shape === undefined || holds(shape.shape, { x: (px - x) / scale, y: (py - y) / scale });
  const isHome = (box: Box) => {
    const [left, right] = [box.x + EDGE, box.x + box.width - EDGE];
    const [top, bottom] = [box.y + EDGE, box.y + box.height - EDGE];
    return isIn(left, top) && isIn(right, top) && isIn(left, bottom) && isIn(right, bottom);
  };
  const half = toNarrow(toShortName(node, look.language), size);
  const isNarrow = node.kind === 'chain' && reading === 'force' && half.length > 1;
  return {
    reach: node.kind === 'industry' ? SHORT_REACH : REACH,
    ...(isNarrow ? { narrow: half } : {}),
    ...(shape === undefined ? {} : { isHome }),
  };
}

/** Districts' own shapes; what an inset repeats in small is none. */
export function listShapes({ grounds }: Arrangement): ReadonlyMap<NodeId, Ground> {
  return new Map(
    grounds.flatMap((ground) =>
      ground.shape.kind === 'rings' && ground.thing !== undefined && ground.id === ground.thing
        ? [[ground.thing, ground] as const]
        : [],
    ),
  );
}
