// Supplies of the lanes on the canvas under sigma: over the lanes, under the cards.
// May import: scene, colours. Invariants: lines and arrows keep their width on the stage at every zoom, as edges of grounds do.
import type { DrawnRoute } from '#graph/scene/explore/lanes/drawn-routes';
import type { LaneRoute } from '#graph/scene/explore/lanes/lane-routes';
import { toArrow, toRoutePath } from '#graph/scene/explore/lanes/route-path';
import { ARROW, BEND } from '#graph/scene/explore/lanes/route-style';
import type { ExploreColours } from './explore-colours';

const paths = new WeakMap<LaneRoute, Path2D>();

type Ink = { readonly colours: ExploreColours; readonly px: number };

/** The context is set to px of the picture. */
export function paintRoutes(
  context: CanvasRenderingContext2D,
  drawn: readonly DrawnRoute[],
  { colours, px }: Ink,
): void {
  context.lineJoin = 'round';
  for (const { route, style } of drawn) {
    const colour = colours.token(style.token);
    context.globalAlpha = style.opacity;
    context.strokeStyle = colour;
    context.lineWidth = style.width * px;
    context.setLineDash((style.dash ?? []).map((part) => part * px));
    context.stroke(toPath(route));
    context.setLineDash([]);
    if (!style.hasArrow) continue;
    context.fillStyle = style.isHollow ? colours.token('surface') : colour;
    const tip = toTip(route, px);
    context.globalAlpha = Math.min(1, style.opacity + 0.15);
    context.fill(tip);
    if (style.isHollow) context.stroke(tip);
  }
  context.globalAlpha = 1;
}

function toPath(route: LaneRoute): Path2D {
  const known = paths.get(route) ?? new Path2D(toRoutePath(route, BEND));
  paths.set(route, known);
  return known;
}

function toTip(route: LaneRoute, px: number): Path2D {
  const tip = new Path2D();
  for (const [at, { x, y }] of toArrow(route, { length: ARROW.length * px, half: ARROW.half * px }).entries())
    at === 0 ? tip.moveTo(x, y) : tip.lineTo(x, y);
  tip.closePath();
  return tip;
}
