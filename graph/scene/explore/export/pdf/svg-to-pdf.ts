// An SVG picture as the operators of a PDF page. May import: SVG, fonts, PDF frame.
// Invariants: shapes stay shapes and text stays text; what is drawn transparent is drawn transparent; the page measures what the picture
// measures, y down as in SVG.
import { IDENTITY, type Matrix, multiply, parseTransform, toFit } from './matrix';
import { type Canvas, type PdfLink, type Shared, setPaint, setPen, toMatrixOp, toStepOp } from './pdf-canvas';
import { toPdfNumber } from './pdf-file';
import type { PdfFonts } from './pdf-fonts';
import { toNumber, toNumbers, toSteps } from './svg-path';
import { listNamed, type SvgElement } from './svg-reader';
import type { Step } from './svg-step';
import { inherit, PLAIN, type Style } from './svg-style';
import { drawText } from './svg-text';

export type Drawn = {
  readonly width: number;
  readonly height: number;
  readonly ops: string;
  readonly links: readonly PdfLink[];
};
/** Where an element is drawn. */
type Place = {
  readonly style: Style;
  readonly matrix: Matrix;
  readonly href: string | undefined;
  /** Width and height of the units around, for what is said in per cent. */
  readonly view: readonly [number, number];
};
type Means = { readonly canvas: Canvas; readonly named: ReadonlyMap<string, SvgElement> };

/** The operators of one page. */
export function drawPage(svg: SvgElement, fonts: PdfFonts, shared: Shared): Drawn {
  const width = toNumber(svg.attributes.get('width')) ?? 0;
  const height = toNumber(svg.attributes.get('height')) ?? 0;
  const canvas: Canvas = { ops: [], fonts, shared, links: [] };
  const flip: Matrix = [1, 0, 0, -1, 0, height];
  canvas.ops.push(toMatrixOp(flip));
  drawElement({ canvas, named: listNamed(svg) }, svg, {
    style: PLAIN,
    matrix: flip,
    href: undefined,
    view: [width, height],
  });
  return { width, height, ops: canvas.ops.join('\n'), links: canvas.links };
}

const SILENT = [
  'defs',
  'style',
  'title',
  'desc',
  'metadata',
  'clipPath',
  'pattern',
  'symbol',
  'linearGradient',
  'marker',
];

function drawElement(means: Means, element: SvgElement, place: Place): void {
  if (SILENT.includes(element.name)) return;
  const style = inherit(place.style, element);
  if (style.isHidden || style.opacity === 0) return;
  const { ops } = means.canvas;
  const own = toOwnMatrix(element);
  const clip = toClip(means, element);
  const isFramed = own !== IDENTITY || clip.length > 0;
  const inner = {
    style,
    matrix: multiply(place.matrix, own),
    href: element.attributes.get('href') ?? place.href,
    view: toView(element) ?? place.view,
  };
  if (isFramed) ops.push('q', ...clip);
  if (own !== IDENTITY) ops.push(toMatrixOp(own));
  if (element.name === 'text') drawText(means.canvas, element, inner);
  else if (element.name === 'use') drawUsed(means, element, inner);
  else {
    drawSteps(means, toSteps(resolvePercent(element, place.view)), inner);
    for (const child of element.children) if (typeof child !== 'string') drawElement(means, child, inner);
  }
  if (isFramed) ops.push('Q');
}

/** Units within an element that has its own. */
function toView({ name, attributes }: SvgElement): readonly [number, number] | undefined {
  const box = attributes.get('viewBox');
  if (name !== 'svg' || box === undefined) return undefined;
  const [, , width = 0, height = 0] = toNumbers(box);
  return [width, height];
}

/** Widths and heights in per cent as lengths. */
function resolvePercent(element: SvgElement, [width, height]: Place['view']): SvgElement {
  if (![...element.attributes.values()].some((value) => value.endsWith('%'))) return element;
  const resolve = (key: string, value: string) => {
    const whole = key === 'width' || key === 'x' ? width : height;
    return value.endsWith('%') ? String(((toNumber(value) ?? 0) * whole) / 100) : value;
  };
  return {
    ...element,
    attributes: new Map([...element.attributes].map(([key, value]) => [key, resolve(key, value)])),
  };
}

function drawUsed(means: Means, { attributes }: SvgElement, place: Place): void {
  const target = means.named.get((attributes.get('href') ?? attributes.get('xlink:href') ?? '').slice(1));
  if (target === undefined) return;
  const group = { ...target, name: target.name === 'symbol' ? 'g' : target.name };
  drawElement(means, group, { ...place, href: undefined });
}

function toOwnMatrix({ name, attributes }: SvgElement): Matrix {
  const read = (key: string) => toNumber(attributes.get(key)) ?? 0;
  const transform = attributes.get('transform');
  const own = transform === undefined ? IDENTITY : parseTransform(transform);
  if (name === 'use' && (attributes.has('x') || attributes.has('y'))) {
    return multiply(own, [1, 0, 0, 1, read('x'), read('y')]);
  }
  const box = attributes.get('viewBox');
  if (name !== 'svg' || box === undefined) return own;
  return multiply(own, toFit(toViewport(attributes), toNumbers(box)));
}

function toViewport(attributes: SvgElement['attributes']) {
  const read = (key: string) => toNumber(attributes.get(key)) ?? 0;
  return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
}

/** Of a picture in the picture its viewport, of anything else what `clip-path` names. */
function toClip({ named }: Means, { name, attributes }: SvgElement): readonly string[] {
  if (name === 'svg' && attributes.has('x')) {
    const { x, y, width, height } = toViewport(attributes);
    return [`${[x, y, width, height].map(toPdfNumber).join(' ')} re W n`];
  }
  const id = /url\(["']?#([^"')]+)/.exec(attributes.get('clip-path') ?? '')?.[1];
  const shapes = (id === undefined ? undefined : named.get(id))?.children ?? [];
  const steps = shapes.flatMap((shape) => (typeof shape === 'string' ? [] : toSteps(shape)));
  return steps.length === 0 ? [] : [...steps.map(toStepOp), 'W n'];
}

function drawSteps(means: Means, steps: readonly Step[], { style, matrix }: Place): void {
  const { fill, stroke } = style;
  const isStroked = stroke !== undefined && style.width > 0;
  if (steps.length === 0 || (fill === undefined && !isStroked)) return;
  const star = style.isEvenOdd ? '*' : '';
  const paint = fill === undefined ? 'S' : isStroked ? `B${star}` : `f${star}`;
  const { canvas } = means;
  canvas.ops.push('q', ...setPaint(canvas, style), ...(isStroked ? setPen(style, matrix) : []));
  for (const [own, space, operator] of [
    [fill, 'cs', 'scn'],
    [stroke, 'CS', 'SCN'],
  ] as const) {
    const name = own?.pattern === undefined ? undefined : nameOfPattern(means, own.pattern, matrix);
    if (name !== undefined) canvas.ops.push(`/Pattern ${space} /${name} ${operator}`);
  }
  canvas.ops.push(...steps.map(toStepOp), paint, 'Q');
}

/** Name of a pattern as it lies under this matrix; undefined for what the picture has no pattern of. */
function nameOfPattern(means: Means, id: string, matrix: Matrix): string | undefined {
  const { canvas, named } = means;
  const { patterns } = canvas.shared;
  const element = named.get(id);
  if (element?.name !== 'pattern') return undefined;
  const whole = multiply(matrix, parseTransform(element.attributes.get('patternTransform') ?? ''));
  const key = `${id} ${whole.map(toPdfNumber).join(' ')}`;
  const known = patterns.get(key);
  if (known !== undefined) return known.name;
  const { width, height } = toViewport(element.attributes);
  const tile: Canvas = { ...canvas, ops: [], links: [] };
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    drawElement({ canvas: tile, named }, child, {
      style: PLAIN,
      matrix: whole,
      href: undefined,
      view: [width, height],
    });
  }
  const name = `P${patterns.size}`;
  patterns.set(key, { name, width, height, matrix: whole, ops: tile.ops.join('\n') });
  return name;
}
