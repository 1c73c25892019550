// What stands around every page: the places, the language, the theme, the way past it all, and the page on paper.
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';

describe('the places', () => {
  test('are six, and the current one is marked', async ({ page }) => {
    await page.goto('/gaps');
    const places = page.locator('header nav a');
    expect(await places.allInnerTexts()).toEqual(['全市', '图谱', '链条', '缺口', '区县', '名单', '数据与来源']);
    expect(await page.locator('header nav a[aria-current]').allInnerTexts()).toEqual(['缺口']);
    await page.goto('/enterprise/boe-b8');
    expect(await page.locator('header nav a[aria-current]').allInnerTexts()).toEqual(['区县']);
  });

  test('are reached from a menu on a phone, and closed with Escape', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 390, height: 844 } });
    await page.goto('/gaps');
    const chains = page.locator('header nav').getByRole('link', { name: '链条' });
    expect(await chains.isVisible()).toBe(false);
    await page.getByRole('button', { name: '菜单' }).click();
    expect(await chains.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await chains.isVisible()).toBe(false);
    await page.getByRole('button', { name: '菜单' }).click();
    await Promise.all([page.waitForURL('**/chains'), chains.click()]);
  });

  test('are reached at the foot of a phone page without a script', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    await page.goto('/gaps');
    await page.getByRole('link', { name: '菜单' }).click();
    expect(new URL(page.url()).hash).toBe('#places');
    await page.locator('#places').getByRole('link', { name: '区县' }).click();
    expect(new URL(page.url()).pathname).toBe('/districts');
  });
});

describe('the language', () => {
  test('changes and keeps the address, the question and the anchor', async ({ page }) => {
    await page.goto('/gaps?chain=new-display&stage=upstream#segments');
    const address = page.url();
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'English' }).click()]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toBe(address);
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: '中文' }).click()]);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(page.url()).toBe(address);
  });

  test('changes without a script and keeps the question', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto('/gaps?stage=upstream');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(new URL(page.url()).searchParams.get('stage')).toBe('upstream');
    await page.goto('/chains');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('the theme', () => {
  test('changes at once, stays on the next page, and leaves the address alone', async ({ page }) => {
    await page.goto('/gaps?stage=upstream');
    const address = page.url();
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('combobox', { name: '外观' }).selectOption('dark');
    expect(await ground()).not.toBe(light);
    expect(page.url()).toBe(address);
    await page.goto('/chains');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('follows the system until it is chosen', async ({ openPage }) => {
    const grounds = await Promise.all(
      (['light', 'dark'] as const).map(async (colorScheme) => {
        const page = await openPage({ colorScheme });
        await page.goto('/chains');
        return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      }),
    );
    expect(new Set(grounds).size).toBe(2);
  });
});

test('the first stop of the Tab key leads past the bar', async ({ page }) => {
  await page.goto('/gaps');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a page on paper has no bar, no filters, and is white', async ({ openPage }) => {
  const page = await openPage({ isOwn: true });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/gaps');
  await expect.poll(() => page.locator('header').first().isVisible()).toBe(false);
  await expect.poll(() => page.getByRole('button', { name: '筛选' }).isVisible()).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  expect(await page.locator('h1').isVisible()).toBe(true);
});

test('the mark of the site is served', async ({ page }) => {
  await page.goto('/gaps');
  const href = await page.locator('link[rel=icon]').first().getAttribute('href');
  const icon = await page.request.get(href ?? '');
  expect(icon.status()).toBe(200);
  expect(icon.headers()['content-type']).toContain('image/svg+xml');
});
