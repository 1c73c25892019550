// A report on A4 upright, as SVG pages: title, sections of sentences and tables, then the sources. May import: wire, scene.
// Invariants: nothing is cut: what does not fit goes on over the page, a table with its heads again; nothing is smaller than 7 pt.
import type { Sentence } from '#graph/wire/ref';
import type { Report, ReportBlock } from '#graph/wire/report';
import { drawText, GREY, type Measure, wrap } from '../explore/export/pdf/page-frame';
import { type Line, type ReportWords, type Room, TEXT, toHeading, toMarks, toText, WIDTH } from './lines';
import { toSourceLines } from './source-lines';
import { toTableLines } from './table-lines';

export const PAPER = { width: 595.28, height: 841.89 } as const;
const MARGIN = (PAPER.width - WIDTH) / 2;
const TOP = 44;
const BOTTOM = PAPER.height - 44;
const FOOT = 7;

export type ReportAsked = { readonly words: ReportWords; readonly measure: Measure; readonly at: string };

/** Pages of the paper's size, from the first to the last. */
export function drawReport(report: Report, { words, measure, at }: ReportAsked): readonly string[] {
  const say = (sentence: Sentence) => sentence[words.locale];
  const { dataset } = report;
  const room = { measure, say, words };
  const lines = [
    ...toText(say(report.headline), { measure, size: 16, isBold: true }),
    ...toText(`${words.kind} · ${dataset.name} ${dataset.version} · ${at.slice(0, 10)}`, { measure, fill: GREY }),
    ...toText(say(report.freshness), { measure, fill: GREY }),
    ...report.sections.flatMap(({ title, blocks }) => [
      ...toHeading(say(title)),
      ...blocks.flatMap((block) => toBlockLines(block, room)),
    ]),
    ...toHeading(words.sources),
    ...toSourceLines(report.sources, measure),
  ];
  return flow(lines).map((parts, page, all) => {
    const number = words.pageOf(page + 1, all.length);
    const [foot = ''] = wrap(`${words.limits} ${dataset.digest.slice(0, 12)}`, FOOT, { width: WIDTH - 60, measure });
    const y = PAPER.height - 24;
    const written =
      drawText(foot, { x: MARGIN, y, size: FOOT, fill: GREY }) +
      drawText(number, { x: MARGIN + WIDTH - measure(number, FOOT), y, size: FOOT, fill: GREY });
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${PAPER.width}" height="${PAPER.height}">` +
      `<rect width="${PAPER.width}" height="${PAPER.height}" fill="#ffffff"/>${parts.join('')}${written}</svg>`
    );
  });
}

function toBlockLines(block: ReportBlock, room: Room): readonly Line[] {
  if (block.kind === 'table') return toTableLines(block, room);
  return toText(room.say(block.text) + toMarks(block.notes), { measure: room.measure, size: TEXT + 0.5 });
}

/** Lines down the pages; one that stands with the next moves with it. */
function flow(lines: readonly Line[]): readonly string[][] {
  const pages: string[][] = [[]];
  let y = TOP;
  for (const [at, { height, draw, heads, standsWith = 0 }] of lines.entries()) {
    const next = lines.slice(at + 1, at + 1 + standsWith).reduce((sum, line) => sum + line.height, 0);
    if (y + height + next > BOTTOM && y > TOP) {
      pages.push([]);
      y = TOP;
      if (heads !== undefined) {
        pages.at(-1)?.push(heads.draw(MARGIN, y));
        y += heads.height;
      }
    }
    pages.at(-1)?.push(draw(MARGIN, y));
    y += height;
  }
  return pages;
}
