import { unzlibSync } from 'fflate';
import { extractLinks, extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { toPdf } from '#graph/scene/explore/export/pdf/to-pdf';
import { buildSmallExport } from '../small-export';
import { readProjectFonts } from './project-font';

const data = buildSmallExport();
const fonts = readProjectFonts();
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120" viewBox="0 0 200 120">' +
  '<defs><pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<rect width="2" height="5" fill="#a05c00"/></pattern></defs>' +
  '<rect width="100%" height="100%" fill="#f4f6f8"/><rect x="1" y="1" width="9" height="9" fill="url(#stripes)"/>' +
  '<path d="M0 0L9 9" stroke="#17518f59" fill="none"/>' +
  '<text x="100" y="40" font-size="12" text-anchor="middle" stroke="#fff" stroke-width="3" paint-order="stroke">显示面板壹号</text>' +
  '<text x="10" y="80" font-size="12">少见的字：墣①</text></svg>';
const picture = { svg: SVG, width: 200, height: 100 };
const colourOf = () => '#808c99';
const make = (paper: 'a4' | 'a3' = 'a4') => toPdf(data, { picture, paper, fonts, colourOf });

async function readPages(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  return text;
}

describe('PDF, read by another program', () => {
  it('gives back the text of the picture once, halo or not', async () => {
    const [first = ''] = await readPages(make().bytes);
    expect(first.split('显示面板壹号').length - 1).toBe(1);
    expect(first).toContain('少见的字：墣①');
  });

  it('holds title, legend with counts, filters, moment and the rule of reading', async () => {
    const [first = ''] = await readPages(make().bytes);
    expect(first).toContain('新型显示：图中 1 条产业链、2 个环节、1 家企业机构');
    expect(first).toContain('薄弱 1');
    expect(first).toContain('待核实 1');
    expect(first).toContain('筛选：不限');
    expect(first).toContain('2026-11-25T14:03:00+08:00');
    expect(first).toContain('没有记录不等于没有');
  });

  it('lists the sources of the view with links that open', async () => {
    const { bytes } = make();
    const text = (await readPages(bytes)).join('\n');
    expect(text).toContain('来源（图中条目与关系引用的 2 份）');
    expect(text).toContain('来源 a · 日报 · 2021-03（推定） · 新闻 · 原发页面');
    const { links } = await extractLinks(await getDocumentProxy(bytes.slice()));
    expect(links).toContain(new URL('https://example.org/a?x=1&y="2"').href);
    expect(links).not.toContain('https://example.org/c');
  });

  it('says its language and title', async () => {
    const { info } = await getMeta(await getDocumentProxy(make().bytes.slice()));
    expect(info).toMatchObject({ Language: 'zh-CN', Title: data.title, CreationDate: "D:20261125140300+08'00'" });
  });

  it.each([
    ['a4', 841.89, 595.28],
    ['a3', 1190.55, 841.89],
  ] as const)('is %s landscape', async (paper, width, height) => {
    const pdf = await getDocumentProxy(make(paper).bytes.slice());
    const page = await pdf.getPage(1);
    expect(page.view).toEqual([0, 0, width, height]);
  });
});

describe('PDF', () => {
  const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

  it('is the same for the same view and moment', () => {
    expect(make().bytes).toEqual(make().bytes);
  });

  it('carries its fonts, cut to what it writes', () => {
    const { bytes } = make();
    expect(text(bytes).match(/\/FontFile2 /g)?.length).toBe(2);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('names the characters that no font has, and asks for nothing then', () => {
    expect(make().missing).toEqual([]);
    const odd = { ...picture, svg: SVG.replace('壹号', '\u{20BB7}壹号') };
    expect(toPdf(data, { picture: odd, paper: 'a4', fonts, colourOf }).missing).toEqual(['\u{20BB7}']);
  });

  it('keeps shapes shapes: no picture of pixels, a tile for the pattern, opacity as a state', () => {
    const written = text(make().bytes);
    expect(written).not.toContain('/Subtype/Image');
    expect(written).toContain('/PatternType 1');
    expect(written).toContain('/ca 1.00/CA 0.35');
  });

  it('points its table at its objects', () => {
    const written = text(make().bytes);
    const start = Number(/startxref\n(\d+)/.exec(written)?.[1]);
    expect(written.slice(start, start + 4)).toBe('xref');
    const offsets = [...written.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    offsets.forEach((at, place) => {
      expect(written.slice(at, at + 12)).toMatch(new RegExp(`^${place + 1} 0 obj`));
    });
  });

  it('cuts off what stands under the picture in its file', () => {
    const { bytes } = make();
    const stream = /<<\/Length (\d+)\/Filter\/FlateDecode>>\nstream\n/g;
    const pages = [...text(bytes).matchAll(stream)].map(({ index, 0: head, 1: length }) => {
      const from = index + head.length;
      return text(unzlibSync(bytes.slice(from, from + Number(length))));
    });
    const page = pages.find((ops) => ops.includes(' cm') && ops.includes(' re W n'));
    const [, width, height] = /([\d.]+) ([\d.]+) re W n/.exec(page ?? '') ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(2, 2);
  });
});
