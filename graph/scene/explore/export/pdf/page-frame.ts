// Pages of an exported view as SVG of the paper's size: picture with title and legend first, then what the view is, then the sources.
// May import: scene. Invariants: nothing is written smaller than 7 pt beside the picture; what does not fit on a page goes on the next one.
import { escapeXml } from '../xml';

/** Landscape, in points. */
export const PAPERS = { a4: { width: 841.89, height: 595.28 }, a3: { width: 1190.55, height: 841.89 } } as const;
export type Paper = keyof typeof PAPERS;
export type Measure = (text: string, size: number) => number;
export type Frame = {
  readonly paper: Paper;
  readonly measure: Measure;
  readonly title: string;
  /** Stands under every page, before its number. */
  readonly foot: string;
  readonly pageOf: (page: number, total: number) => string;
};

export const MARGIN = 30;
export const INK = '#17212b';
export const GREY = '#4a5663';
export const RULE = '#d3dae2';
export const BLUE = '#17518f';
const FOOT = 7;

type TextLook = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly isBold?: boolean;
  readonly href?: string | undefined;
};

export function drawText(text: string, { x, y, size, fill = INK, isBold = false, href }: TextLook): string {
  const bold = isBold ? ' font-weight="600"' : '';
  const written = `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold}>${escapeXml(text)}</text>`;
  return href === undefined ? written : `<a href="${escapeXml(href)}">${written}</a>`;
}

/** Lines of a paragraph, broken between words, or anywhere between wide characters; a word wider than the line is cut. */
export function wrap(text: string, size: number, { width, measure }: { width: number; measure: Measure }) {
  const lines: string[] = [];
  let line = '';
  const push = (piece: string) => {
    if (line !== '' && measure(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  };
  for (const piece of text.match(/[\u0021-\u024f]+\s*|\s+|[^\s\u0021-\u024f][，。、；：）》”]*/gu) ?? []) {
    if (measure(piece, size) <= width) push(piece);
    else for (const character of piece) push(character);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** A whole page around what stands on it; numbers are set when all pages are known. */
export function frameParts(parts: readonly string[], frame: Frame): readonly string[] {
  const { width, height } = PAPERS[frame.paper];
  return parts.map((part, at) => {
    const y = height - MARGIN + 12;
    const page = frame.pageOf(at + 1, parts.length);
    const numberX = width - MARGIN - frame.measure(page, FOOT);
    const [foot = ''] = wrap(frame.foot, FOOT, { width: numberX - 2 * MARGIN, measure: frame.measure });
    const written =
      drawText(foot, { x: MARGIN, y, size: FOOT, fill: GREY }) +
      drawText(page, { x: numberX, y, size: FOOT, fill: GREY });
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<rect width="${width}" height="${height}" fill="#ffffff"/>${part}${written}</svg>`
    );
  });
}
