import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#graph/scene/explore/export/csv';
import { type Cell, toCellText } from '#graph/scene/explore/export/table';
import { buildSmallExport } from './small-export';

const toTable = (cells: readonly Cell[]) =>
  ({ key: 'things', name: 'x', heads: cells.map((_, at) => `h${at}`), rows: [cells] }) as const;
const readBack = (text: string): readonly (readonly string[])[] => parse(text, { bom: true });

describe('CSV', () => {
  it('begins with the mark of UTF-8 and ends its lines with CRLF', () => {
    const text = toCsv(toTable(['甲', 2]));
    expect(text).toBe('\uFEFFh0,h1\r\n甲,2\r\n');
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('reads back as it was, whatever stands in the cells', () => {
    const cells = [
      'a,b',
      'say "x"',
      'two\r\nlines',
      '面板',
      undefined,
      3.5,
      { text: 't', href: 'https://x.example/?a=1' },
    ];
    expect(readBack(toCsv(toTable(cells)))[1]).toEqual(cells.map(toCellText));
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＠x'])('makes no formula of %j', (text) => {
    expect(readBack(toCsv(toTable([text])))[1]).toEqual([`'${text}`]);
  });

  it('leaves a negative number a number', () => {
    expect(readBack(toCsv(toTable([-2])))[1]).toEqual(['-2']);
  });

  it('writes a whole view with as many cells in each row', () => {
    const { tables } = buildSmallExport();
    for (const table of tables) {
      const rows = readBack(toCsv(table));
      expect(rows.length).toBe(table.rows.length + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }
    expect(toCsv(tables[0])).toContain('"\'=HYPERLINK(""x"")"');
  });
});
