// The band under an exported picture: what it shows, by which filters, from when and from what, and what its marks mean.
// May import: scene. Invariants: no line is wider than the picture; text is 12 px or more.
import { measureText } from '../../lanes/text-width';
import type { Spot } from '../arrangement';
import type { GroundStyle } from '../ground-style';
import type { Look } from '../marks';
import type { StressLook } from '../stress/run-stress';
import { drawLook } from '../stress/stress-lines';
import { escapeXml, toNumber as n } from './escape-xml';
import { drawGlyph } from './mark-shapes';
import type { Palette } from './palette';
import { drawStress } from './stress-shapes';

export type LegendItem = { readonly look: Look | GroundStyle | { readonly stress: StressLook }; readonly text: string };
export type Caption = {
  readonly title: string;
  /** Filters, date, sources: a paragraph each. */
  readonly lines: readonly string[];
};
export type Band = { readonly svg: string; readonly height: number };

const MARGIN = 20;
const TITLE = 18;
const TEXT = 13;
const LINE = 20;
const LEGEND_ROW = 24;
const LEGEND_AIR = 22;

/** The band from `top` on. */
export function drawBand(
  { caption, legend }: { readonly caption: Caption; readonly legend: readonly LegendItem[] },
  { top, width, palette }: { readonly top: number; readonly width: number; readonly palette: Palette },
): Band {
  const parts = [`<path d="M${MARGIN} ${n(top + 6)}H${n(width - MARGIN)}" stroke="${palette('line')}"/>`];
  let y = top + 14;
  for (const row of toRows(legend, width - 2 * MARGIN)) {
    y += LEGEND_ROW;
    let x = MARGIN;
    for (const item of row) {
      parts.push(drawLegendMark(item.look, { x: x + 7, y: y - 8, r: 6.5 }, palette));
      parts.push(drawText(item.text, { x: x + 20, y: y - 3.5, size: TEXT, fill: palette('ink') }));
      x += toItemWidth(item);
    }
  }
  if (caption.title !== '') {
    y += TITLE + 8;
    parts.push(drawText(caption.title, { x: MARGIN, y, size: TITLE, fill: palette('ink'), bold: true }));
  }
  for (const line of caption.lines.flatMap((text) => wrap(text, width - 2 * MARGIN))) {
    y += LINE;
    parts.push(drawText(line, { x: MARGIN, y, size: TEXT, fill: palette('ink-2') }));
  }
  return { svg: parts.join(''), height: y + MARGIN - top };
}

/** The mark as the picture draws it, or a sample of a ground. */
export function drawLegendMark(look: LegendItem['look'], at: Spot, palette: Palette): string {
  if ('glyph' in look) return drawGlyph(look.glyph, at, { fill: palette(look.tone), surface: palette('surface') });
  const { x, y, r } = at;
  if ('stress' in look) {
    const box = `x="${n(x - r)}" y="${n(y - r)}" width="${n(2 * r)}" height="${n(2 * r)}"`;
    const lines = drawLook({ kind: 'box', x: x - r, y: y - r, width: 2 * r, height: 2 * r }, look.stress);
    return `<rect ${box} fill="none" stroke="${palette('line-strong')}" stroke-width="0.8"/>${drawStress(lines, palette)}`;
  }
  const dash = look.dash === undefined ? '' : ` stroke-dasharray="${look.dash.join(' ')}"`;
  return (
    `<rect x="${n(x - r)}" y="${n(y - r)}" width="${n(2 * r)}" height="${n(2 * r)}" rx="2" fill="${palette(look.fill)}" ` +
    `fill-opacity="${look.fillOpacity}" stroke="${palette(look.stroke)}" stroke-width="0.8"${dash}/>`
  );
}

type TextInk = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
};

function drawText(text: string, { x, y, size, fill, bold }: TextInk): string {
  const weight = bold === true ? ' font-weight="600"' : '';
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}"${weight} fill="${fill}">${escapeXml(text)}</text>`;
}

function toItemWidth({ text }: LegendItem): number {
  return 20 + measureText(text, TEXT) + LEGEND_AIR;
}

function toRows(items: readonly LegendItem[], width: number): readonly (readonly LegendItem[])[] {
  const rows: LegendItem[][] = [];
  let used = width;
  for (const item of items) {
    const size = toItemWidth(item);
    if (used + size > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(item);
    used += size;
  }
  return rows;
}

/** Lines of a paragraph, broken between words or wide characters. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u0021-\u024f]+\s*|./gu) ?? []) {
    if (line !== '' && measureText(line + piece, TEXT) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}
