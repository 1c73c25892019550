// What the explorer saves, opened by other programs: PDF text read back, the workbook and the graph files parsed, pictures measured.
import { readFile } from 'node:fs/promises';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import type { Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe } from 'vitest';
import { openExplorer } from './explore-page';
import { expect, test } from './harness/browser-test';

const ADDRESS = '/explore?reading=lanes&scope=chain:new-display&state=weak';

async function openMenu(page: Page, address: string): Promise<void> {
  await openExplorer(page, address);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('region', { name: '导出当前视图' }).waitFor();
}

type Saved = { readonly name: string; readonly bytes: Uint8Array };

async function save(page: Page, format: RegExp): Promise<Saved> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: format }).click();
  const download = await waiting;
  const name = download.suggestedFilename();
  await page.getByText(`已保存：${name}`).waitFor();
  return { name, bytes: new Uint8Array(await readFile(await download.path())) };
}

const textOf = ({ bytes }: Saved) => new TextDecoder().decode(bytes);
/** Width and height out of the head of a PNG. */
const sizeOf = ({ bytes }: Saved) => {
  const view = new DataView(bytes.buffer);
  return [view.getUint32(16), view.getUint32(20)] as const;
};

describe('the explorer exports', () => {
  test('a PDF whose Chinese text reads back, with title, filters, legend and sources', async ({ page }) => {
    await openMenu(page, ADDRESS);
    await page.getByLabel('PDF 纸张').selectOption('a3');
    const { name, bytes } = await save(page, /^PDF/);
    expect(name).toMatch(/^链图_新型显示_泳道_\d{4}-\d\d-\d\d\.pdf$/);
    const pdf = await getDocumentProxy(bytes);
    const { text } = await extractText(pdf, { mergePages: false });
    const [first = '', ...rest] = text;
    for (const part of ['新型显示：图中 1 条产业链', '筛选 · 环节状态：薄弱', '没有记录不等于没有'])
      expect(first).toContain(part);
    expect(first).toMatch(/薄弱 [1-9]/);
    expect(rest.join('')).toContain('来源（图中条目与关系引用的');
    expect((await pdf.getPage(1)).view).toEqual([0, 0, 1190.55, 841.89]);
  });

  test('the same things as workbook, tables and graph', async ({ page }) => {
    await openMenu(page, ADDRESS);
    const workbook = await save(page, /^Excel/);
    const sheets = await readExcel(Buffer.from(workbook.bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['条目', '关系', '来源', '视图']);
    const [things, relations] = sheets.map(({ data }) => data.length - 1);
    expect(things).toBeGreaterThan(10);
    const table = textOf(await save(page, /^CSV：条目/));
    expect(table.trimEnd().split('\r\n').length - 1).toBe(things);
    const graph = gexf.parse(Graph, textOf(await save(page, /^GEXF/)));
    expect([graph.order, graph.size]).toEqual([things, relations]);
    expect(graph.getNodeAttributes('chain:new-display')).toMatchObject({ label: '新型显示', x: expect.any(Number) });
    const linked = JSON.parse(textOf(await save(page, /^JSON-LD/)));
    expect(linked['@id']).toContain('/explore?reading=lanes&scope=chain%3Anew-display&state=weak');
  });
});

describe('the explorer draws', () => {
  test('pictures of the whole, or of what the screen shows, as large as one wants', async ({ page }) => {
    await openMenu(page, '/explore?reading=lanes&scope=chain:new-display');
    const svg = textOf(await save(page, /^SVG/));
    const [, width = '0', height = '0'] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    expect(svg).toContain('>新型显示：图中 1 条产业链');
    await page.getByLabel('PNG 的倍数').selectOption('1');
    const once = sizeOf(await save(page, /^PNG/));
    expect(once).toEqual([Math.round(Number(width)), Math.round(Number(height))]);
    await page.getByLabel('PNG 的倍数').selectOption('3');
    const [tripled] = sizeOf(await save(page, /^PNG/));
    expect(Math.abs(tripled - 3 * once[0])).toBeLessThanOrEqual(3);
    await page.getByLabel('画面').selectOption('window');
    const stage = await page.getByRole('application').boundingBox();
    const [shown] = sizeOf(await save(page, /^PNG/));
    expect(Math.abs(shown - 3 * (stage?.width ?? 0))).toBeLessThanOrEqual(6);
  });

  test('the picture to the clipboard', async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMenu(page, ADDRESS);
    await page.getByRole('button', { name: /^复制图片/ }).click();
    await page.getByText('图片已复制').waitFor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('image/png'))?.size;
    });
    expect(size).toBeGreaterThan(10_000);
  });

  test('and says in words when a font is not to be had', async ({ page, allowProblem }) => {
    allowProblem(/fonts|404|Failed to load/);
    await page.route('**/fonts/*.woff', (route) => route.fulfill({ status: 404, body: '' }));
    await openMenu(page, ADDRESS);
    await page.getByRole('button', { name: /^PDF/ }).click();
    await page.getByText('没有读到字体文件').waitFor();
    await page.unroute('**/fonts/*.woff');
    expect((await save(page, /^PDF/)).bytes.length).toBeGreaterThan(10_000);
  });
});
