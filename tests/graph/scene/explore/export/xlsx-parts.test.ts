import { unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#graph/scene/explore/export/table';
import { toColumn, toXlsxParts } from '#graph/scene/explore/export/xlsx-parts';
import { zipParts } from '#graph/scene/explore/export/zip-parts';
import { buildSmallExport } from './small-export';

const AT = '2026-11-25T14:03:00+08:00';
const { tables, title } = buildSmallExport();
const parts = toXlsxParts(tables, { title, at: AT });
const bytes = zipParts(parts, AT);

describe('XLSX', () => {
  it('is opened by another program, with four sheets and every cell as it was', async () => {
    const sheets = await readExcel(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['条目', '关系', '来源', '视图']);
    sheets.forEach(({ data }, at) => {
      const table = tables[at];
      const width = table?.heads.length ?? 0;
      const toRead = (cell: Cell) => (typeof cell === 'object' ? cell.text : cell === '' ? null : (cell ?? null));
      const expected = table?.rows.map((cells) => cells.map(toRead));
      const written = data.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
      expect(written).toEqual([table?.heads, ...(expected ?? [])]);
    });
  });

  it('keeps numbers numbers and texts texts: no cell is a formula', () => {
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<c r="I\d+"><v>2021<\/v><\/c>/);
    expect(sheet).toContain('<is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is>');
    expect(sheet).not.toContain('<f>');
  });

  it('makes links of addresses', () => {
    const rels = parts.get('xl/worksheets/_rels/sheet3.xml.rels') ?? '';
    expect(rels).toContain('Target="https://example.org/a?x=1&amp;y=%222%22" TargetMode="External"');
    expect(parts.get('xl/worksheets/sheet3.xml')).toContain('<hyperlink ref="G2" r:id="rId1"/>');
  });

  it('leaves an address that Excel would stumble over a text', () => {
    const hrefs = ['no address', `https://example.org/${'x'.repeat(3000)}`, 'https://例子.example/路 径'];
    const rows = hrefs.map((href) => [{ text: href, href }]);
    const own = toXlsxParts([{ key: 'view', name: 'x', heads: ['h'], rows }], { title, at: AT });
    const rels = own.get('xl/worksheets/_rels/sheet1.xml.rels') ?? '';
    expect([...rels.matchAll(/Target="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'https://xn--fsqu00a.example/%E8%B7%AF%20%E5%BE%84',
    ]);
    expect(own.get('xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="A4" r:id="rId1"/>');
    expect(own.get('xl/worksheets/sheet1.xml')).toContain('>no address</t>');
  });

  it('keeps the head row in sight and gives Chinese twice the room', () => {
    const sheet = parts.get('xl/worksheets/sheet3.xml') ?? '';
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const widthOf = (column: number) =>
      Number(new RegExp(`<col min="${column}" max="${column}" width="([\\d.]+)"`).exec(sheet)?.[1]);
    expect(widthOf(2)).toBeGreaterThan(2 * '来源 a'.length);
    expect(Math.max(...[1, 2, 3, 4, 5, 6, 7, 8].map(widthOf))).toBeLessThanOrEqual(60);
  });

  it('gives the same bytes for the same view and moment', () => {
    expect(zipParts(toXlsxParts(tables, { title, at: AT }), AT)).toEqual(bytes);
    expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml');
  });
});

describe('name of a column', () => {
  it('goes on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(toColumn)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
