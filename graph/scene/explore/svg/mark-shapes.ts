// Marks as SVG. The four states differ in shape: full disc, half disc, crossed square, dotted ring with a question mark.
// May import: scene. Invariants: a mark lies inside its circle; shapes are those of the legend.
import type { Glyph, Mark } from '../marks';
import { toNumber as n } from './escape-xml';
import type { Palette } from './palette';

type Circle = { readonly x: number; readonly y: number; readonly r: number };

export function drawMark(mark: Mark, palette: Palette): string {
  if (mark.glyph === 'ring') return drawRing(mark, palette);
  return drawGlyph(mark.glyph, mark, { fill: palette(mark.tone), surface: palette('surface') });
}

type Ink = { readonly fill: string; readonly surface: string };

export function drawGlyph(glyph: Glyph, { x, y, r }: Circle, { fill, surface }: Ink): string {
  const thin = n(Math.max(0.6, r * 0.16));
  switch (glyph) {
    case 'present':
    case 'disc':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"/>`;
    case 'weak':
      return (
        `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * 0.92)}" fill="${surface}" stroke="${fill}" stroke-width="${thin}"/>` +
        `<path d="M${n(x - r * 0.92)} ${n(y)}a${n(r * 0.92)} ${n(r * 0.92)} 0 0 0 ${n(r * 1.84)} 0z" fill="${fill}"/>`
      );
    case 'absent':
      return drawCrossed({ x, y, r }, { fill, surface });
    case 'unknown':
      return drawUnknown({ x, y, r }, { fill, surface });
    case 'disc-hollow':
    case 'ring':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * 0.9)}" fill="${surface}" stroke="${fill}" stroke-width="${thin}"/>`;
    case 'diamond':
      return `<path d="M${n(x)} ${n(y - r)}l${n(r)} ${n(r)}l${n(-r)} ${n(r)}l${n(-r)} ${n(-r)}z" fill="${fill}"/>`;
    case 'triangle':
      return `<path d="M${n(x)} ${n(y - r)}l${n(r * 0.87)} ${n(r * 1.5)}h${n(-r * 1.74)}z" fill="${fill}"/>`;
    case 'square-hollow':
      return drawSquare({ x, y, r }, { fill, surface });
  }
}

function drawSquare({ x, y, r }: Circle, { fill, surface }: Ink): string {
  const side = r * 1.3;
  const at = `x="${n(x - side / 2)}" y="${n(y - side / 2)}" width="${n(side)}" height="${n(side)}"`;
  return `<rect ${at} fill="${surface}" stroke="${fill}" stroke-width="${n(Math.max(0.8, r * 0.22))}"/>`;
}

function drawCrossed({ x, y, r }: Circle, ink: Ink): string {
  const half = r * 0.36;
  const cross = `M${n(x - half)} ${n(y - half)}l${n(2 * half)} ${n(2 * half)}m0 ${n(-2 * half)}l${n(-2 * half)} ${n(2 * half)}`;
  const width = n(Math.max(0.8, r * 0.2));
  return `${drawSquare({ x, y, r }, ink)}<path d="${cross}" stroke="${ink.fill}" stroke-width="${width}" fill="none"/>`;
}

function drawUnknown({ x, y, r }: Circle, { fill, surface }: Ink): string {
  const step = (2 * Math.PI * r * 0.9) / 10;
  const ring =
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * 0.9)}" fill="${surface}" stroke="${fill}" ` +
    `stroke-width="${n(Math.max(0.6, r * 0.17))}" stroke-dasharray="${n(step * 0.5)} ${n(step * 0.5)}"/>`;
  const mark =
    `<text x="${n(x)}" y="${n(y + r * 0.42)}" font-size="${n(r * 1.25)}" font-weight="700" text-anchor="middle" ` +
    `fill="${fill}">?</text>`;
  return ring + mark;
}

/** Order of the arcs, clockwise from the top, and how each is told apart without its colour. */
const ARCS = ['present', 'weak', 'absent', 'unknown'] as const;

/** A chain: an arc a state as long as its share of the segments, and in the middle the number of gaps. */
function drawRing({ x, y, r, shares }: Mark, palette: Palette): string {
  const [present, weak, absent] = shares;
  const parts = [present, weak, absent, 1 - present - weak - absent];
  const [middle, width] = [r * 0.78, r * 0.34];
  let from = 0;
  const arcs = ARCS.map((state, index) => {
    const share = parts[index] ?? 0;
    const arc =
      share < 1e-6
        ? ''
        : drawArc({ x, y, r: state === 'absent' ? middle + width * 0.25 : middle }, [from, from + share], {
            ...toStroke(state, palette),
            width: state === 'absent' ? width * 1.4 : width,
          });
    from += share;
    return arc;
  });
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${palette('surface')}"/>${arcs.join('')}`;
}

function toStroke(state: (typeof ARCS)[number], palette: Palette) {
  if (state === 'present') return { stroke: palette('present-arc'), dash: '' };
  if (state === 'weak') return { stroke: 'url(#stripes)', dash: '' };
  if (state === 'absent') return { stroke: palette('absent'), dash: '' };
  return { stroke: palette('unknown'), dash: ' stroke-dasharray="1.6 1.9"' };
}

type Stroke = { readonly stroke: string; readonly dash: string; readonly width: number };

function drawArc({ x, y, r }: Circle, [from, to]: readonly [number, number], { stroke, dash, width }: Stroke): string {
  const style = `fill="none" stroke="${stroke}" stroke-width="${n(width)}"${dash}`;
  if (to - from > 0.9999) return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${style}/>`;
  const [ax, ay] = toRim({ x, y, r }, from);
  const [bx, by] = toRim({ x, y, r }, to);
  return `<path d="M${n(ax)} ${n(ay)}A${n(r)} ${n(r)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${n(bx)} ${n(by)}" ${style}/>`;
}

/** Point of a circle after a part of a turn from the top. */
function toRim({ x, y, r }: Circle, part: number): readonly [number, number] {
  const angle = 2 * Math.PI * part - Math.PI / 2;
  return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
}
