// The officer's loop on the shortlist, without a script on the page: pin, follow up, be in each other's way, take it along, bring it back.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';

const FIRM = '/enterprise/boe-b8';
const LEAD = '/leads?lead=enterprise:boe-b8';

async function save(page: Page, fields: { readonly stage?: string; readonly note?: string; readonly actor: string }) {
  const form = page.getByRole('form', { name: '跟进' });
  if (fields.stage !== undefined) await form.getByLabel('阶段').selectOption({ label: fields.stage });
  if (fields.note !== undefined) await form.getByLabel('新备注').fill(fields.note);
  await form.getByLabel('您的部门或岗位邮箱').fill(fields.actor);
  await form.getByRole('button', { name: '保存' }).click();
}

describe('the shortlist', () => {
  test('goes from pin to stage, note, conflict, audit and a workbook and back, without scripts', async ({
    openPage,
  }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(FIRM);
    await page.locator('summary', { hasText: '加入名单' }).click();
    await page.getByLabel('您的部门或岗位邮箱').fill('招商一组');
    await page.getByRole('button', { name: '加入名单' }).click();
    await page.getByRole('link', { name: '写跟进' }).click();
    expect(page.url()).toContain(LEAD.split('=')[0]);

    const other = await openPage({ javaScriptEnabled: false });
    await other.goto(LEAD);
    await save(page, { stage: '洽谈', note: '有意扩产', actor: '招商一组' });
    await expect.poll(() => page.locator('h1').innerText()).toContain('洽谈 1');
    await save(other, { stage: '搁置', note: '价格太高', actor: '招商二组' });
    await expect.poll(() => other.locator('h2').first().innerText()).toContain('别人刚刚改过这一条');
    expect(await other.getByRole('row', { name: /^阶段/ }).innerText()).toMatch(/洽谈\s+搁置/);
    await other.getByRole('button', { name: '用我填的' }).click();
    await expect.poll(() => other.locator('h1').innerText()).toContain('搁置 1');

    await page.goto('/leads/history?lead=enterprise:boe-b8');
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => /招商.组/.exec(row)?.[0])).toEqual([
      ...['招商二组', '招商二组', '招商一组', '招商一组', '招商一组'],
    ]);
    expect(rows[1]).toContain('洽谈 → 搁置');

    await page.goto('/leads');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 Excel' }).click();
    const path = await (await waiting).path();
    const [sheet] = await readExcel(await readFile(path));
    expect(sheet?.data[1]?.slice(0, 4)).toEqual(['enterprise:boe-b8', expect.stringContaining('京东方'), '搁置', null]);
    await page.getByLabel('CSV 或 Excel 文件').setInputFiles({
      name: 'leads.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(path),
    });
    const written = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: '导入' }).click();
    expect((await written).status()).toBe(303);
    await page.waitForURL((url) => url.pathname === '/leads' && url.search === '');
    await page.goto('/leads/history?lead=enterprise:boe-b8');
    expect(await page.locator('tbody tr').count()).toBe(rows.length);
  });
});
