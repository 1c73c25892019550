// What a page of a PDF is drawn on: operators, graphics states, patterns, links. May import: SVG style, fonts, PDF frame.
// Invariants: numbers have three decimals at most; opacities are shared by name.
import { apply, type Matrix, toScale } from './matrix';
import { toPdfNumber } from './pdf-file';
import type { PdfFonts } from './pdf-fonts';
import type { Step } from './svg-step';
import type { Paint, Style } from './svg-style';

export type PdfLink = { readonly href: string; readonly box: readonly [number, number, number, number] };
/** What a page is made of. */
export type Canvas = {
  readonly ops: string[];
  readonly fonts: PdfFonts;
  readonly shared: Shared;
  readonly links: PdfLink[];
};
/** What all pages of a document share: names of graphics states by their opacities, and patterns by their keys. */
export type Shared = { readonly alphas: Map<string, string>; readonly patterns: Map<string, PdfPattern> };
/** A tile of a pattern: its name, its box, what it shows, and how it lies on the page. */
export type PdfPattern = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
  readonly ops: string;
};
/** Colours and opacities of fill and stroke. */
export function setPaint({ shared: { alphas } }: Canvas, style: Style): readonly string[] {
  const { fill, stroke, opacity } = style;
  const toAlpha = (paint: Paint | undefined, own: number) => ((paint?.alpha ?? 1) * own * opacity).toFixed(2);
  const key = `${toAlpha(fill, style.fillOpacity)} ${toAlpha(stroke, style.strokeOpacity)}`;
  const name = alphas.get(key) ?? `G${alphas.size}`;
  alphas.set(key, name);
  return [
    `/${name} gs`,
    ...(fill === undefined ? [] : [`${fill.rgb.map(toPdfNumber).join(' ')} rg`]),
    ...(stroke === undefined ? [] : [`${stroke.rgb.map(toPdfNumber).join(' ')} RG`]),
  ];
}

export function setPen({ width, dash, cap, join, isFixed }: Style, matrix: Matrix): readonly string[] {
  // A width of 0 would be the thinnest line that a device can draw.
  const scale = isFixed ? Math.max(1e-6, toScale(matrix)) : 1;
  const own = dash.some((part) => part > 0) ? dash.map((part) => toPdfNumber(part / scale)).join(' ') : '';
  return [`${toPdfNumber(width / scale)} w ${cap} J ${join} j [${own}] 0 d`];
}

export function toStepOp(step: Step): string {
  return step.op === 'h' ? 'h' : `${step.to.map(toPdfNumber).join(' ')} ${step.op}`;
}

export function toMatrixOp(matrix: Matrix): string {
  return `${matrix.map((value) => String(Math.round(value * 1e6) / 1e6 + 0)).join(' ')} cm`;
}

/** Box of the page that a box of the picture comes to lie on, as annotations want it. */
export function toPageBox(matrix: Matrix, [x0, y0, x1, y1]: readonly [number, number, number, number]): PdfLink['box'] {
  const [ax, ay] = apply(matrix, [x0, y0]);
  const [bx, by] = apply(matrix, [x1, y1]);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}
