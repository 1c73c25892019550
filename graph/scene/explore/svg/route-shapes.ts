// Ways of supplies in lanes as SVG.
// May import: scene. Invariant: they look as on the screen: solid, dashed, and a hollow arrow where any one input will do.
import type { DrawnRoute } from '../lanes/drawn-routes';
import { toArrow, toRoutePath } from '../lanes/route-path';
import { ARROW, BEND } from '../lanes/route-style';
import { toNumber as n } from './escape-xml';
import type { Palette } from './palette';

export function drawRoutes(drawn: readonly DrawnRoute[], palette: Palette): string {
  return drawn.map((item) => drawRoute(item, palette)).join('');
}

function drawRoute({ route, style }: DrawnRoute, palette: Palette): string {
  const { token, opacity, width, dash, hasArrow, isHollow } = style;
  const stroke = `stroke="${palette(token)}" stroke-width="${width}" stroke-opacity="${n(opacity)}"`;
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  const line = `<path d="${toRoutePath(route, BEND)}" fill="none" stroke-linejoin="round" ${stroke}${dashes}/>`;
  if (!hasArrow) return line;
  const tip = toArrow(route, ARROW).map(({ x, y }) => `${n(x)} ${n(y)}`);
  const fill = isHollow
    ? `fill="${palette('surface')}" ${stroke}`
    : `fill="${palette(token)}" fill-opacity="${n(Math.min(1, opacity + 0.15))}"`;
  return `${line}<path d="M${tip.join('L')}z" ${fill}/>`;
}
