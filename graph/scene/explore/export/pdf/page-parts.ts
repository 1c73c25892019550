// What stands on the pages. May import: scene.
// Invariants: the picture takes all the room that title, settings and legend leave, and keeps its proportions; lists are written in full.

import { drawLegendMark, type LegendItem } from '../../svg/caption-band';
import { type DrawnPicture, listLegend } from '../draw-picture';
import type { ExportData } from '../export-data';
import { toDate } from '../relation-table';
import type { Cell } from '../table';
import { listViewFacts, toSettingsText } from '../view-facts';
import { BLUE, drawText, type Frame, GREY, MARGIN, PAPERS, RULE, wrap } from './page-frame';

const TITLE = 15;
const TEXT = 8.5;
const LEAD = 1.45;

export type LookColours = (token: string) => string;

/** First page: title, settings in a line or two, picture, legend. */
export function drawPicturePart(
  data: ExportData,
  picture: DrawnPicture,
  look: { frame: Frame; colourOf: LookColours },
): string {
  const { frame, colourOf } = look;
  const { width, height } = PAPERS[frame.paper];
  const room = { width: width - 2 * MARGIN, measure: frame.measure };
  const parts: string[] = [];
  let y = MARGIN;
  for (const line of wrap(frame.title, TITLE, room)) {
    y += TITLE;
    parts.push(drawText(line, { x: MARGIN, y, size: TITLE, isBold: true }));
    y += TITLE * 0.3;
  }
  for (const line of wrap(toSettingsText(data.asked), TEXT, room)) {
    y += TEXT * LEAD;
    parts.push(drawText(line, { x: MARGIN, y, size: TEXT, fill: GREY }));
  }
  const rows = toLegendRows(data, room);
  const bottom = height - MARGIN - 8 - rows.length * TEXT * 1.7;
  parts.push(placePicture(picture, { x: MARGIN, y: y + 6, width: room.width, height: bottom - y - 12 }));
  rows.forEach((row, at) => {
    const baseline = bottom + (at + 1) * TEXT * 1.7 - 3;
    for (const { x, text, look: own } of row) {
      parts.push(drawLegendMark(own, { x: x + 5, y: baseline - 3, r: 4.5 }, colourOf));
      parts.push(drawText(text, { x: x + 13, y: baseline, size: TEXT }));
    }
  });
  return parts.join('');
}

type LegendSpot = { readonly x: number; readonly text: string; readonly look: LegendItem['look'] };

function toLegendRows({ asked }: ExportData, { width, measure }: { width: number; measure: Frame['measure'] }) {
  const rows: LegendSpot[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const { text, look } of listLegend(asked)) {
    const needed = 13 + measure(text, TEXT) + 16;
    if (x + needed > MARGIN + width) {
      rows.push([]);
      x = MARGIN;
    }
    rows.at(-1)?.push({ x, text, look });
    x += needed;
  }
  return rows;
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A picture as a part of a page, in the middle of a box; what stands under it in its file is cut off. */
export function placePicture({ svg, width, height }: DrawnPicture, box: Box): string {
  const [head = ''] = /<svg\b[^>]*>/.exec(svg) ?? [];
  const inner = svg.slice(svg.indexOf(head) + head.length, svg.lastIndexOf('</svg>'));
  const scale = Math.min(box.width / width, box.height / height);
  const [w, h] = [width * scale, height * scale];
  const place = `x="${box.x + (box.width - w) / 2}" y="${box.y + (box.height - h) / 2}" width="${w}" height="${h}"`;
  return `<svg ${place} viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}

type Block = {
  readonly height: number;
  /** Room that has to be left for it to begin; its height where nothing is said. */
  readonly needs?: number;
  readonly draw: (x: number, y: number) => string;
};

/** Facts and sources in columns, as many pages as they need. */
export function listTextParts(data: ExportData, frame: Frame): readonly string[] {
  const { texts } = data.asked.words;
  const { sources } = data.content;
  const count = frame.paper === 'a3' ? 3 : 2;
  const column = (PAPERS[frame.paper].width - 2 * MARGIN - (count - 1) * 18) / count;
  const heading = sources.length === 0 ? texts.sourcesNone : texts.sourcesTitle(sources.length);
  const blocks = [
    toHeading(texts.view),
    ...listViewFacts(data.asked).map(({ item, value }) => toFact(item, value, { column, frame })),
    toHeading(heading),
    ...sources.map((_, at) => toSource(data, at, { column, frame })),
  ];
  return flow(blocks, { count, column, frame });
}

type Room = { readonly column: number; readonly frame: Frame };

function toHeading(text: string): Block {
  const draw = (x: number, y: number) => drawText(text, { x, y: y + 18, size: 11, isBold: true });
  // A heading is not left alone at the foot of a column.
  return { height: 26, needs: 60, draw };
}

function toFact(item: string, value: Cell, { column, frame }: Room): Block {
  const indent = 104;
  const items = wrap(item, TEXT, { width: indent - 8, measure: frame.measure });
  const lines = wrap(toWritten(value), TEXT, { width: column - indent, measure: frame.measure });
  const href = typeof value === 'object' ? value.href : undefined;
  const rows = Math.max(items.length, lines.length);
  const draw = (x: number, y: number) =>
    [
      ...items.map((line, at) => drawText(line, { x, y: toBase(y, at), size: TEXT, fill: GREY })),
      ...lines.map((line, at) =>
        drawText(line, { x: x + indent, y: toBase(y, at), size: TEXT, ...(href && { href, fill: BLUE }) }),
      ),
    ].join('');
  return { height: rows * TEXT * LEAD + 2, draw };
}

/** `12  title · publisher · date · kind, quality`, and its address. */
function toSource({ asked, content }: ExportData, at: number, { column, frame }: Room): Block {
  const source = content.sources[at]?.source;
  if (source === undefined) return { height: 0, draw: () => '' };
  const { texts, word, name } = asked.words;
  const date = source.date && toDate(source.date, source.dateInferred, texts.dateInferred);
  const said = [
    name(source),
    source.publisher,
    date,
    word('source', source.sourceKind),
    word('quality', source.quality),
  ];
  const indent = 20;
  const room = { width: column - indent, measure: frame.measure };
  const lines = wrap(said.filter((part) => part !== undefined && part !== '').join(' · '), TEXT, room);
  const urls = source.url === undefined ? [] : wrap(source.url, TEXT - 1, room);
  const draw = (x: number, y: number) =>
    [
      drawText(String(at + 1), { x, y: toBase(y, 0), size: TEXT, fill: GREY }),
      ...lines.map((line, row) => drawText(line, { x: x + indent, y: toBase(y, row), size: TEXT })),
      ...urls.map((line, row) => {
        const place = { x: x + indent, y: toBase(y, lines.length + row), size: TEXT - 1 };
        return drawText(line, { ...place, fill: BLUE, href: source.url });
      }),
    ].join('');
  return { height: (lines.length + urls.length) * TEXT * LEAD + 3, draw };
}

function toBase(y: number, row: number): number {
  return Math.round((y + (row + 0.8) * TEXT * LEAD) * 100) / 100;
}

function flow(blocks: readonly Block[], { count, column, frame }: Room & { readonly count: number }) {
  const top = MARGIN;
  const bottom = PAPERS[frame.paper].height - MARGIN - 10;
  const pages: string[][] = [[]];
  let place = 0;
  let y = top;
  for (const { height, needs = height, draw } of blocks) {
    if (y + needs > bottom && y > top) {
      place += 1;
      y = top;
      if (place % count === 0) pages.push([]);
    }
    const x = MARGIN + (place % count) * (column + 18);
    pages.at(-1)?.push(draw(Math.round(x * 100) / 100, y));
    y += height;
  }
  const rule = `<path d="M${MARGIN} ${bottom + 4}H${PAPERS[frame.paper].width - MARGIN}" stroke="${RULE}" stroke-width="0.5"/>`;
  return pages.map((parts) => parts.join('') + rule);
}

function toWritten(value: Cell): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.text : String(value);
}
