// A printed report, read back by another program: every word of it, links that open, no page that runs over.
import { extractLinks, extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { buildReport } from '#graph/query/report/report-view';
import { toMeasure, writePdf } from '#graph/scene/explore/export/pdf/to-pdf';
import type { ReportWords } from '#graph/scene/report/lines';
import { toReportHtml } from '#graph/scene/report/report-html';
import { drawReport, PAPER } from '#graph/scene/report/report-pages';
import { openRealSnapshot } from '../../query/real-snapshot';
import { readProjectFonts } from '../explore/export/pdf/project-font';

const { snapshot, close } = await openRealSnapshot();
afterAll(close);

const AT = '2026-12-01T12:00:00.000Z';
const fonts = readProjectFonts();
const measure = toMeasure(fonts);
const WORDS: ReportWords = {
  locale: 'zh',
  kind: '简报',
  sources: '来源',
  limits: '没有记录不等于没有。',
  rows: (shown, total) => `（前 ${shown} 条，共 ${total} 条）`,
  pageOf: (page, total) => `${page}/${total}`,
};
const report = await buildReport(snapshot, 'briefing', toNodeId('chain', 'new-display'));
const pages = drawReport(report, { words: WORDS, measure, at: AT });
const pdf = writePdf(pages, { fonts, title: report.headline.zh, lang: 'zh-CN', at: AT, key: 'test' });
const squeeze = (text: string) => text.replace(/\s+/g, '');

describe('a briefing as PDF', () => {
  it('gives back every sentence, every cell and every source', async () => {
    const { text } = await extractText(await getDocumentProxy(pdf.bytes.slice()), { mergePages: false });
    expect(text).toHaveLength(pages.length);
    // Heads that stand again and page numbers come between the lines of a cell, so words are looked for one by one.
    const whole = squeeze(text.join(''));
    const said = report.sections.flatMap(({ title, blocks }) => [
      title.zh,
      ...blocks.flatMap((block) => (block.kind === 'text' ? [block.text.zh] : block.heads.map(({ zh }) => zh))),
    ]);
    for (const part of said) expect(whole).toContain(squeeze(part).slice(0, 18));
    for (const { nameZh } of report.sources) expect(whole).toContain(squeeze(nameZh).slice(0, 12));
    expect(pdf.missing).toEqual([]);
  });

  it('leads to the sources', async () => {
    const { links } = await extractLinks(await getDocumentProxy(pdf.bytes.slice()));
    const urls = report.sources.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).href]));
    expect(new Set(links)).toEqual(new Set(urls));
  });

  it('keeps every text on its paper', () => {
    for (const page of pages) {
      const texts = [...page.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)</g)];
      expect(texts.length).toBeGreaterThan(2);
      for (const [, x, y, size, text = ''] of texts) {
        const plain = text.replace(/&(?:amp|lt|gt|quot);/g, '&');
        expect([text, Number(x) + measure(plain, Number(size)) < PAPER.width - 30]).toEqual([text, true]);
        expect([text, Number(y) < PAPER.height - 20]).toEqual([text, true]);
      }
    }
  });
});

describe('a briefing as a web file', () => {
  it('asks for nothing and runs nothing', () => {
    const html = toReportHtml(report, WORDS);
    expect(html).not.toMatch(/<(script|link|img|iframe)/);
    expect(html.match(/<h2>/g)).toHaveLength(report.sections.length + 1);
    for (const [, number] of html.matchAll(/href="#source-(\d+)"/g)) expect(html).toContain(`id="source-${number}"`);
  });

  it('escapes what the data say', () => {
    const odd = { ...report, headline: { zh: '<b>&"', en: '' } };
    expect(toReportHtml(odd, WORDS)).toContain('<h1>&lt;b&gt;&amp;');
  });
});
