// Grounds as SVG, in the style that every drawing of them has.
// May import: wire, scene. Invariant: colours and edges come from the one table of ground styles.
import type { Ground, GroundShape } from '../arrangement';
import { type GroundMeaning, toGroundStyle } from '../ground-style';
import { toNumber as n } from './escape-xml';
import type { Palette } from './palette';

export type GroundInk = GroundMeaning & { readonly palette: Palette };

/** Width of the band at the left edge of a card, in px. */
const BAND = 5;

/** Patterns that the grounds and rings refer to. */
export function drawPatterns(palette: Palette): string {
  return (
    '<defs><pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    `<rect width="5" height="5" fill="${palette('weak-tint')}"/><rect width="2.6" height="5" fill="${palette('weak')}"/></pattern></defs>`
  );
}

export function drawGround(ground: Ground, { palette, ...meaning }: GroundInk): string {
  const { fill, fillOpacity, stroke, strokeOpacity, width, dash, inner, band } = toGroundStyle(ground, meaning);
  const { shape } = ground;
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  const outer =
    `fill="${palette(fill)}" fill-opacity="${fillOpacity}" ` +
    `stroke="${palette(stroke)}" stroke-opacity="${strokeOpacity}" stroke-width="${width}"${dashes}`;
  const parts = [drawShape(shape, outer)];
  if (inner !== undefined) {
    parts.push(drawShape(shape, `fill="none" stroke="${palette(inner.stroke)}" stroke-width="${inner.width}"`));
  }
  if (band !== undefined && shape.kind === 'box') {
    const paint = band.isStriped ? 'url(#stripes)' : palette(band.fill);
    const at = `x="${n(shape.x)}" y="${n(shape.y)}" width="${BAND}" height="${n(shape.height)}"`;
    parts.push(`<rect ${at} fill="${paint}"/>`);
  }
  return parts.join('');
}

function drawShape(shape: GroundShape, style: string): string {
  if (shape.kind === 'circle') {
    const { centre, radius } = shape;
    return `<circle cx="${n(centre.x)}" cy="${n(centre.y)}" r="${n(radius)}" ${style}/>`;
  }
  if (shape.kind === 'box') {
    const { x, y, width, height } = shape;
    return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="4" ${style}/>`;
  }
  const rings = shape.rings.map((ring) => `M${ring.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}z`);
  return `<path d="${rings.join('')}" fill-rule="evenodd" stroke-linejoin="round" ${style}/>`;
}
