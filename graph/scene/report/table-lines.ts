// A table of a printed report. May import: wire, scene. Invariants: columns are as wide as what they hold asks for, and fill the paper; a row is not
// torn over two pages; heads stand again where the table goes on.
import type { ReportBlock, ReportCell } from '#graph/wire/report';
import { BLUE, drawText, GREY, INK, type Measure, RULE, wrap } from '../explore/export/pdf/page-frame';
import { LEAD, type Line, type Room, round, TEXT, toMarks, WIDTH } from './lines';

const GAP = 10;
/** A column asks for no more than this, pt, however long its texts are, and gets no less than `LEAST`. */
const MOST = 190;
const LEAST = 34;

type Table = Extract<ReportBlock, { kind: 'table' }>;

export function toTableLines({ caption, heads, rows, total }: Table, { measure, say, words }: Room): readonly Line[] {
  if (rows.length === 0) return [];
  const texts = rows.map((row) => row.map((cell) => toCellText(cell, say)));
  const titles = heads.map(say);
  const widths = toWidths([titles, ...texts], measure);
  const head = toRowLine(
    titles.map((text) => ({ text, fill: GREY })),
    { widths, measure },
  );
  const title = rows.length < total ? `${say(caption)} ${words.rows(rows.length, total)}` : say(caption);
  const captionLine: Line = {
    height: TEXT * LEAD + 6,
    draw: (x, y) => drawText(title, { x, y: round(y + TEXT + 7), size: TEXT + 0.5, isBold: true }),
    standsWith: 3,
  };
  const body = texts.map((row, at) => {
    const cells = row.map((text, column) => ({ text, fill: rows[at]?.[column]?.ref === undefined ? INK : BLUE }));
    return { ...toRowLine(cells, { widths, measure }), heads: head };
  });
  return [captionLine, { ...head, standsWith: 1 }, ...body, { height: 6, draw: () => '' }];
}

function toCellText({ text, notes }: ReportCell, say: Room['say']): string {
  return `${say(text)}${toMarks(notes)}`.trim();
}

/** Natural widths, cut to the most, then stretched or shrunk together to the paper. */
function toWidths(rows: readonly (readonly string[])[], measure: Measure): readonly number[] {
  const count = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.max(LEAST, Math.min(MOST, ...[Math.max(...rows.map((row) => measure(row[column] ?? '', TEXT)))])),
  );
  const room = WIDTH - (count - 1) * GAP;
  const sum = wanted.reduce((a, b) => a + b, 0);
  return wanted.map((width) => (width / sum) * room);
}

type Cell = { readonly text: string; readonly fill: string };
type Columns = { readonly widths: readonly number[]; readonly measure: Measure };

function toRowLine(cells: readonly Cell[], { widths, measure }: Columns): Line {
  const wrapped = cells.map(({ text, fill }, at) => ({
    fill,
    lines: wrap(text, TEXT, { width: widths[at] ?? LEAST, measure }),
  }));
  const height = Math.max(1, ...wrapped.map(({ lines }) => lines.length)) * TEXT * 1.35 + 5;
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width + GAP, 0));
  return {
    height,
    draw: (x, y) => {
      const texts = wrapped.flatMap(({ lines, fill }, at) =>
        lines.map((line, row) => {
          const place = { x: round(x + (lefts[at] ?? 0)), y: round(y + TEXT + 2 + row * TEXT * 1.35) };
          return drawText(line, { ...place, size: TEXT, fill });
        }),
      );
      const rule = round(y + height - 1);
      return `${texts.join('')}<path d="M${x} ${rule}H${x + WIDTH}" stroke="${RULE}" stroke-width="0.4"/>`;
    },
  };
}
