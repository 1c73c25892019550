// Pages that need no picture: each says what its JSON twin says, and things are linked both ways.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { z } from 'zod';
import { expect, test } from './harness/browser-test';
import { setCookies } from './harness/open-page';

const headlineSchema = z.object({ headline: z.object({ zh: z.string(), en: z.string() }) });
const listSchema = z.object({ total: z.number(), items: z.array(z.object({ nameZh: z.string() })) });

async function readTwin(page: Page): Promise<unknown> {
  const href = await page.getByRole('link', { name: /本页的 JSON|This page as JSON/ }).getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.status(), `twin ${href}`).toBe(200);
  return answer.json();
}

describe('the twin of a page', () => {
  test.for([
    '/gaps?chain=new-display&stage=upstream',
    '/dataset',
    '/industry/electronics',
    '/segment/new-display.polarizer-optical-films',
    '/enterprise/boe-b8',
    '/district/fuling',
    '/program/base-parks',
    '/source/se-plan-display',
  ])('has the same headline: %s', async (address, { page }) => {
    await page.goto(address);
    const { headline } = headlineSchema.parse(await readTwin(page));
    expect(await page.locator('h1').innerText()).toBe(headline.zh);
    await setCookies(page, { lang: 'en' });
    await page.goto(address);
    expect(await page.locator('h1').innerText()).toBe(headline.en);
  });

  test.for([
    '/segments?chain=new-display',
    '/enterprises?district=fuling',
    '/programs?kind=measure',
    '/findings?kind=missing',
    '/indicators?subject=district%3Afuling',
    '/events',
    '/regions',
    '/industries',
  ])('lists the same things in the same order: %s', async (address, { page }) => {
    await page.goto(address);
    const { items, total } = listSchema.parse(await readTwin(page));
    const rows = page.locator('main tbody tr');
    expect(await rows.count()).toBe(items.length);
    expect(await rows.locator('th').allInnerTexts()).toEqual(items.map(({ nameZh }) => nameZh));
    expect(await page.locator('h1').innerText()).toContain(String(total));
  });
});

describe('lists', () => {
  test('say how much they show and lead on to the rest, each thing once', async ({ page }) => {
    await page.goto('/events?limit=4');
    const seen: string[] = [];
    for (let shown = 0; shown < 20; shown += 4) {
      seen.push(...(await page.locator('main tbody th').allInnerTexts()));
      const next = page.getByRole('link', { name: '下一页' });
      if ((await next.count()) === 0) break;
      const href = (await next.getAttribute('href')) ?? '';
      await Promise.all([page.waitForURL(`**${href}`), next.click()]);
    }
    const { total } = listSchema.parse(await (await page.request.get('/api/events')).json());
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    await page.getByRole('link', { name: '回到第一页' }).click();
    expect(await page.locator('main nav').last().innerText()).toContain(`显示 4 / ${total}`);
  });

  test('are filtered by a form whose address is the view', async ({ page }) => {
    await page.goto('/segments');
    await page.getByLabel('产业链').selectOption({ label: '新型显示' });
    await page.getByLabel('状态').selectOption({ label: '薄弱' });
    await page.getByRole('button', { name: '筛选' }).click();
    await page.waitForURL(/chain=new-display/);
    expect(await page.locator('h1').innerText()).toMatch(/^新型显示、薄弱：\d+ 个环节/);
    for (const text of await page.locator('main tbody tr').allInnerTexts()) expect(text).toContain('薄弱');
    await page.reload();
    expect(await page.getByLabel('状态').inputValue()).toBe('weak');
    await page.getByRole('link', { name: '清除筛选' }).click();
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('chains', () => {
  test('stand by industry and in any order asked for, each once', async ({ page }) => {
    await page.goto('/chains');
    const { items, total } = listSchema.parse(await readTwin(page));
    const names = page.locator('main tbody th[scope=row]');
    expect((await names.allInnerTexts()).sort()).toEqual(items.map(({ nameZh }) => nameZh).sort());
    await page.getByRole('button', { name: '待核实' }).click();
    expect(await page.locator('th[aria-sort=descending]').innerText()).toContain('待核实');
    const unknown = (await page.locator('main tbody td:nth-child(4)').allInnerTexts()).map(Number);
    expect(unknown).toHaveLength(total);
    expect(unknown).toEqual([...unknown].sort((a, b) => b - a));
  });
});

describe('a segment', () => {
  test('opens with its state, its evidence and its neighbours, and leads into the picture', async ({ page }) => {
    await page.goto('/segment/new-display.polarizer-optical-films');
    const state = page.getByRole('region', { name: '在重庆的状态' });
    expect(await state.innerText()).toMatch(/薄弱[\s\S]*依据[\s\S]*官方文件[\s\S]*2022[\s\S]*把握[\s\S]*高/);
    expect(await page.locator('main h2').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('谁供给它'), expect.stringContaining('它供给谁')]),
    );
    expect(await page.getByRole('link', { name: '在链条图中看它' }).getAttribute('href')).toBe(
      '/chain/new-display?select=segment%3Anew-display.polarizer-optical-films',
    );
  });

  test('without a firm on record does not say that there is none', async ({ page }) => {
    await page.goto('/segment/new-display.driver-ic');
    expect(await page.locator('main').innerText()).toContain('没有记录不等于没有企业');
    expect(await page.locator('main').innerText()).toContain('不等于缺失');
    expect(await page.getByRole('heading', { name: /^谁在做/ }).innerText()).toContain('无记录');
    // The state has no confidence; that of the segment's place in its chain does not pass for it.
    expect(await page.getByRole('region', { name: '在重庆的状态' }).innerText()).not.toContain('把握');
    expect(await page.locator('aside dt').allInnerTexts()).not.toContain('把握');
  });

  test('is linked both ways with what it supplies', async ({ page }) => {
    await page.goto('/segment/new-display.polarizer-optical-films');
    const users = page.locator('section', { has: page.getByRole('heading', { name: /^它供给谁/ }) });
    await users.getByRole('link', { name: /TFT-LCD面板/ }).click();
    await page.waitForURL('**/segment/new-display.lcd-panel');
    const suppliers = page.locator('section', { has: page.getByRole('heading', { name: /^谁供给它/ }) });
    const all = suppliers.getByRole('link', { name: /看全部/ });
    if ((await all.count()) > 0) await all.click();
    expect(await page.locator('main').innerText()).toContain('偏光片与光学功能膜');
  });
});

test('a source opens its page elsewhere without telling where the reader came from', async ({ page }) => {
  await page.goto('/source/se-plan-display');
  const link = page.locator('main header a[target=_blank]');
  expect(await link.getAttribute('rel')).toBe('noreferrer noopener');
  expect(await link.getAttribute('href')).toMatch(/^https?:/);
});
