// The board of gaps: the matrix counts what the list lists, and every number leads to its segments.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe } from 'vitest';
import { z } from 'zod';
import { expect, test } from './harness/browser-test';

const read = <T extends z.ZodType>(name: string, row: T): z.infer<T>[] => {
  const file = readFileSync(new URL(`../../data/${name}.csv`, import.meta.url));
  return z.array(row).parse(parse(file, { columns: true }));
};
const stageOf = new Map(
  read('segments', z.object({ id: z.string(), chain_id: z.string(), stage: z.string() })).map((row) => [row.id, row]),
);
const statuses = read('segment_status', z.object({ segment_id: z.string(), status: z.string() }));

/** Numbers of one cell, counted from the dataset itself. */
function count(chain: string, stage: string, wanted: readonly string[]): number {
  return statuses.filter(({ segment_id, status }) => {
    const segment = stageOf.get(segment_id);
    return segment?.chain_id === chain && segment.stage === stage && wanted.includes(status);
  }).length;
}

describe('the matrix', () => {
  test('has a cell for every chain and stage, with the numbers of the dataset', async ({ page }) => {
    await page.goto('/gaps');
    const cells = page.locator('section[aria-labelledby=matrix-title] li a[href*="stage="]');
    const found = await cells.evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute('href') ?? '', text: (link.textContent ?? '').trim() })),
    );
    expect(found.length).toBeGreaterThan(90);
    for (const { href, text } of found) {
      const params = new URL(href, 'http://x').searchParams;
      const [chain, stage] = [params.get('chain') ?? '', params.get('stage') ?? ''];
      const gaps = count(chain, stage, ['weak', 'absent']);
      const known = gaps + count(chain, stage, ['present']);
      expect(text, href).toContain(`${known} 个已查明环节中 ${gaps} 个薄弱或缺失`);
      expect(text.endsWith(`${gaps}/${known}`), `${href}: ${text}`).toBe(true);
    }
  });

  test('leads to the segments of a cell and marks it', async ({ page }) => {
    await page.goto('/gaps');
    await page.locator('a[href*="chain=new-display&stage=upstream"]').click();
    await page.waitForURL(/chain=new-display&stage=upstream/);
    const asked = count('new-display', 'upstream', ['weak', 'absent', 'unknown']);
    expect(await page.locator('#segments tbody tr').count()).toBe(asked);
    expect(await page.locator('section[aria-labelledby=matrix-title] li a[aria-current]').count()).toBe(1);
    for (const text of await page.locator('#segments tbody tr').allInnerTexts())
      expect(text).toContain('新型显示 · 上游');
  });
});

describe('the list', () => {
  test('is filtered by state, each with its count', async ({ page }) => {
    await page.goto('/gaps');
    const absent = statuses.filter(({ status }) => status === 'absent').length;
    const link = page.getByRole('navigation', { name: '按状态筛选' }).getByRole('link', { name: /缺失/ }).nth(1);
    expect(await link.innerText()).toMatch(new RegExp(`缺失\\s*${absent}$`));
    await link.click();
    await page.waitForURL(/status=absent/);
    expect(await page.locator('#segments tbody tr').count()).toBe(absent);
  });

  test('says why, who needs it, who makes it and on what evidence', async ({ page }) => {
    await page.goto('/gaps');
    for (const text of await page.locator('#segments tbody tr').allInnerTexts()) {
      expect(text).toMatch(/薄弱|缺失|待核实/);
      expect(text).toMatch(/\d+ \/ \d+/);
      expect(text).toMatch(/\d+ 家|无记录/);
      expect(text).toMatch(/\d{4} · |无年份 · |还没有依据/);
    }
    expect(await page.locator('main').innerText()).toContain('“无记录”不是没有企业');
  });

  test('is handed over as a file, all of it under the same filters', async ({ page }) => {
    const asked = count('new-display', 'upstream', ['weak', 'absent', 'unknown']);
    const csv = await (await page.request.get('/gaps/export?format=csv&chain=new-display&stage=upstream')).text();
    const rows: unknown[] = parse(csv, { bom: true, columns: true });
    expect(rows).toHaveLength(asked);
    for (const row of rows) expect(row).toMatchObject({ 产业链: '新型显示', 位置: '上游' });
    const workbook = await page.request.get('/gaps/export?chain=new-display');
    expect(workbook.headers()['content-disposition']).toMatch(/chainatlas-gaps-\d{4}-\d{2}-\d{2}\.xlsx/);
    expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
    expect((await page.request.get('/gaps/export?chain=nothing')).status()).toBe(400);
  });

  test('shows a part and says of how many', async ({ page }) => {
    await page.goto('/gaps?limit=10');
    const asked = statuses.filter(({ status }) => status !== 'present').length;
    expect(await page.locator('main').innerText()).toContain(`显示 10 / ${asked} 条`);
  });
});
