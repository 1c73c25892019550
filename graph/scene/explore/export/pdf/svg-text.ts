// Text of an SVG picture as text of a PDF page. May import: SVG, fonts.
// Invariants: a text reads back once, halo or not; lines are set where SVG sets them, by anchor and baseline.

import type { Matrix } from './matrix';
import { type Canvas, setPaint, toPageBox } from './pdf-canvas';
import { toPdfNumber } from './pdf-file';
import type { GlyphRun } from './pdf-fonts';
import { toNumber } from './svg-path';
import type { SvgElement } from './svg-reader';
import { inherit, type Style } from './svg-style';

type Place = { readonly style: Style; readonly matrix: Matrix; readonly href: string | undefined };
type Pen = { x: number; y: number };

/** How far the baseline lies below where the text is set, in ems. */
const BASELINES: Readonly<Record<string, number>> = {
  middle: 0.35,
  central: 0.37,
  hanging: 0.8,
  'text-before-edge': 0.88,
};
/** A heavier face is the same one with an outline, in ems. */
const BOLD = 0.03;

export function drawText(canvas: Canvas, element: SvgElement, place: Place): void {
  const pen = { x: 0, y: 0 };
  drawPart(canvas, { element, pen }, place);
}

function drawPart(canvas: Canvas, part: { readonly element: SvgElement; readonly pen: Pen }, place: Place): void {
  const { element, pen } = part;
  const { attributes } = element;
  pen.x = (toNumber(attributes.get('x')) ?? pen.x) + toShift(attributes.get('dx'), place.style);
  pen.y = (toNumber(attributes.get('y')) ?? pen.y) + toShift(attributes.get('dy'), place.style);
  for (const child of element.children) {
    if (typeof child !== 'string') {
      const style = inherit(place.style, child);
      if (child.name === 'tspan' || child.name === 'a') drawPart(canvas, { element: child, pen }, { ...place, style });
      continue;
    }
    const text = child.replace(/\s+/g, ' ');
    if (text.trim() !== '') drawLine(canvas, { text: pen.x === 0 ? text.trimStart() : text, pen }, place);
  }
}

/** `1.2em` is by the size of the text. */
function toShift(text: string | undefined, { size }: Style): number {
  const value = toNumber(text) ?? 0;
  return text?.endsWith('em') === true ? value * size : value;
}

function drawLine(canvas: Canvas, line: { readonly text: string; readonly pen: Pen }, place: Place): void {
  const { text, pen } = line;
  const { style, matrix, href } = place;
  const { size, anchor } = style;
  const width = canvas.fonts.measure(text) * size;
  const x = pen.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const y = pen.y + (BASELINES[style.baseline] ?? 0) * size;
  const runs = canvas.fonts.toRuns(text);
  const isStroked = style.stroke !== undefined && style.width > 0;
  if (isStroked && style.hasHalo) canvas.ops.push(...drawHalo(canvas, { runs, x, y }, style));
  canvas.ops.push('q', ...setPaint(canvas, { ...style, stroke: style.fill }), ...setFace(style));
  canvas.ops.push(...showRuns({ runs, x, y }, size), 'Q');
  if (href !== undefined) {
    canvas.links.push({ href, box: toPageBox(matrix, [x, y - size * 0.9, x + width, y + size * 0.25]) });
  }
  pen.x += anchor === 'start' ? width : 0;
}

type Line = { readonly runs: readonly GlyphRun[]; readonly x: number; readonly y: number };

/** The stroke under the fill is drawing and not text: it stands for an empty text, so that nothing reads twice. */
function drawHalo(canvas: Canvas, line: Line, style: Style): readonly string[] {
  const pen = `1 Tr ${toPdfNumber(style.width)} w 1 J 1 j`;
  const runs = line.runs.map((run) => ({ ...run, font: run.font.replace('F', 'H') }));
  const show = ['q', ...setPaint(canvas, style), pen, ...showRuns({ ...line, runs }, style.size), 'Q'];
  return ['/Span <</ActualText <FEFF>>> BDC', ...show, 'EMC'];
}

function setFace({ isBold, size }: Style): readonly string[] {
  return isBold ? [`2 Tr ${toPdfNumber(size * BOLD)} w`] : [];
}

function showRuns({ runs, x, y }: Line, size: number): readonly string[] {
  const shows = runs.map(({ font, codes }) => `/${font} ${toPdfNumber(size)} Tf <${codes}> Tj`);
  return ['BT', `1 0 0 -1 ${toPdfNumber(x)} ${toPdfNumber(y)} Tm`, ...shows, 'ET'];
}
