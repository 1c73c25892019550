// Grounds as SVG. A segment's ground tells its state by its edge: solid, striped, double, dashed.
// May import: wire, scene. Invariants: lower levels first; what a lens has no word for is plain.
import type { NodeId } from '#graph/model/ids';
import type { Ground, GroundShape } from '../arrangement';
import type { Atlas } from '../atlas';
import type { LensKey } from '../lens-keys';
import { LOOKS } from '../marks';
import { toNumber as n } from './escape-xml';
import type { Palette } from './palette';

export type GroundInk = {
  readonly atlas: Atlas;
  readonly tones: ReadonlyMap<NodeId, LensKey>;
  readonly palette: Palette;
};

/** Patterns that the grounds and rings refer to. */
export function drawPatterns(palette: Palette): string {
  return (
    '<defs><pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    `<rect width="5" height="5" fill="${palette('weak-tint')}"/><rect width="2.6" height="5" fill="${palette('weak')}"/></pattern></defs>`
  );
}

export function drawGround(ground: Ground, ink: GroundInk): string {
  const { palette } = ink;
  const isSegment = ground.thing !== undefined && ink.atlas.nodes.get(ground.thing)?.kind === 'segment';
  if (isSegment && (ground.look === 'circle' || ground.look === 'card')) return drawSegment(ground, ink);
  switch (ground.look) {
    case 'stage':
      return drawShape(ground.shape, `fill="${palette('inset')}" stroke="${palette('line')}" stroke-width="0.5"`);
    case 'lane':
      return ground.level === 0
        ? drawShape(ground.shape, `fill="${palette('inset')}" stroke="${palette('line')}"`)
        : drawShape(
            ground.shape,
            `fill="${palette('surface')}" fill-opacity="0.4" stroke="${palette('line')}" stroke-width="0.75"`,
          );
    case 'district':
    case 'tile':
      return drawShape(
        ground.shape,
        `fill="${palette(ground.thing === undefined ? 'inset' : 'district-tint')}" stroke="${palette('district')}" stroke-opacity="0.45" stroke-width="0.75"`,
      );
    default:
      return drawShape(
        ground.shape,
        `fill="${palette('surface')}" stroke="${palette('line-strong')}" stroke-width="0.75"`,
      );
  }
}

/** A card or circle in the tone of the lens; states have an edge of their own. */
function drawSegment({ thing, shape }: Ground, { tones, palette }: GroundInk): string {
  const key = thing === undefined ? undefined : tones.get(thing);
  const stroke = key === undefined ? palette('line-strong') : palette(LOOKS[key].tone);
  switch (key) {
    case 'weak':
      return (
        drawShape(shape, `fill="${palette('weak-tint')}" stroke="${stroke}"`) +
        (shape.kind === 'box'
          ? `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="5" height="${n(shape.height)}" fill="url(#stripes)"/>`
          : '')
      );
    case 'absent':
      return (
        drawShape(shape, `fill="${palette('absent-tint')}" stroke="${stroke}" stroke-width="2.6"`) +
        drawShape(shape, `fill="none" stroke="${palette('surface')}" stroke-width="0.9"`)
      );
    case 'present':
      return (
        drawShape(shape, `fill="${palette('surface')}" stroke="${palette('present-arc')}"`) +
        (shape.kind === 'box'
          ? `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="5" height="${n(shape.height)}" fill="${palette('present')}"/>`
          : '')
      );
    default: {
      const isUnknown = key !== undefined && LOOKS[key].glyph === 'unknown';
      const dash = isUnknown ? ' stroke-dasharray="3 2.4"' : '';
      return drawShape(shape, `fill="${palette(isUnknown ? 'unknown-tint' : 'surface')}" stroke="${stroke}"${dash}`);
    }
  }
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
