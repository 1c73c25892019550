// Districts: counted from the dataset itself, zones apart, plan against actual.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe } from 'vitest';
import { z } from 'zod';
import { expect, test } from './harness/browser-test';

const file = readFileSync(new URL('../../data/districts.csv', import.meta.url));
const districts = z
  .array(z.object({ id: z.string(), name_zh: z.string(), kind: z.string() }))
  .parse(parse(file, { columns: true }));
const zones = districts.filter(({ kind }) => kind === 'development-zone');

describe('the list of districts', () => {
  test('has every district once, zones in a group of their own and not in the answer', async ({ page }) => {
    await page.goto('/districts');
    const names = await page.locator('main tbody th[scope=row]').allInnerTexts();
    expect([...names].sort()).toEqual(districts.map(({ name_zh }) => name_zh).sort());
    const last = page.locator('main tbody').last();
    expect(await last.locator('th[scope=rowgroup]').innerText()).toContain('不另加');
    expect((await last.locator('th[scope=row]').allInnerTexts()).sort()).toEqual(
      zones.map(({ name_zh }) => name_zh).sort(),
    );
    expect(await page.locator('h1').innerText()).toContain(`${districts.length - zones.length} 个区县`);
  });

  test('has a sketch whose squares lead to the districts, and calls it a sketch', async ({ page }) => {
    await page.goto('/districts');
    const figure = page.locator('figure');
    expect(await figure.locator('figcaption').innerText()).toContain('不是真实边界');
    expect(await figure.locator('a').count()).toBe(districts.length);
    await figure.getByRole('link', { name: /涪陵区/ }).click();
    await page.waitForURL('**/district/fuling');
  });
});

describe('a district', () => {
  test('shows who works in which chain and stage, and what of it is no plant yet', async ({ page }) => {
    await page.goto('/district/fuling');
    const row = page.locator('main table tbody tr', { has: page.getByRole('link', { name: '动力电池' }) }).first();
    expect(await row.innerText()).toContain('在建');
    expect(await page.locator('main').innerText()).toContain('不是没有企业');
  });

  test('sets plan against actual, each chain in one group', async ({ page }) => {
    await page.goto('/district/fuling');
    const chains = await page.locator('main table').first().locator('tbody th a').allInnerTexts();
    const panel = page.locator('section', { has: page.getByRole('heading', { name: '计划与实际对得上吗' }) }).last();
    const placed = (await panel.locator('dd a').allInnerTexts()).map((text) => text.replace(/ \d+ 家$/, ''));
    expect([...placed].sort()).toEqual([...chains].sort());
  });

  test('marks itself on the sketch', async ({ page }) => {
    await page.goto('/district/fuling');
    expect(await page.locator('figure a[aria-current]').innerText()).toContain('涪陵');
  });

  test('without a firm on record says that this is no statement about firms', async ({ page }) => {
    await page.goto('/district/wuxi');
    expect(await page.locator('h1').innerText()).toContain('本数据中没有企业记录');
    expect(await page.locator('main header').innerText()).toContain('没有记录不等于没有企业');
  });

  test('that is a zone is not ranked among districts', async ({ page }) => {
    await page.goto('/district/liangjiang');
    expect(await page.locator('main header').innerText()).toContain('不排名次');
  });
});
