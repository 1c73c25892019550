// The sources of a printed report, each under its number, with its address as a link. May import: wire, scene.
// Invariant: all of them, in the order of their numbers.
import type { SourceRef } from '#graph/wire/ref';
import { BLUE, drawText, GREY, type Measure, wrap } from '../explore/export/pdf/page-frame';
import { LEAD, type Line, round, TEXT, WIDTH } from './lines';

const INDENT = 24;

export function toSourceLines(sources: readonly SourceRef[], measure: Measure): readonly Line[] {
  return sources.map(({ nameZh, publisher, date, dateInferred, url }, at) => {
    const said = [nameZh, publisher, date === undefined ? undefined : `${date}${dateInferred ? '?' : ''}`];
    const room = { width: WIDTH - INDENT, measure };
    const lines = wrap(said.filter((part) => part !== undefined && part !== '').join(' · '), TEXT, room);
    const urls = url === undefined ? [] : wrap(url, TEXT - 1, room);
    const base = (y: number, row: number) => round(y + (row + 0.85) * TEXT * LEAD);
    return {
      height: (lines.length + urls.length) * TEXT * LEAD + 2,
      draw: (x, y) =>
        [
          drawText(`[${at + 1}]`, { x, y: base(y, 0), size: TEXT, fill: GREY }),
          ...lines.map((line, row) => drawText(line, { x: x + INDENT, y: base(y, row), size: TEXT })),
          ...urls.map((line, row) =>
            drawText(line, {
              ...{ x: x + INDENT, y: base(y, lines.length + row), size: TEXT - 1 },
              fill: BLUE,
              href: url,
            }),
          ),
        ].join(''),
    };
  });
}
