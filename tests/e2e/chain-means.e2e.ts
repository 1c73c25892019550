// The page of a chain with more or less to draw with: WebGL, a lost context, none, no scripts at all, a phone, paper.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import {
  findOpenStretch,
  isSvgShown,
  readGreys,
  readLanes,
  readTransform,
  toWindow,
  waitForWebGl,
} from './chain-picture';
import { expect, test } from './harness/browser-test';
import { PHONE, WIDE } from './harness/page-views';
import { refuseWebGl } from './harness/refuse-webgl';

const DISPLAY = '/chain/new-display';
const POLARIZER = 'segment:new-display.polarizer-optical-films';

describe('WebGL', () => {
  test('draws the links where the routes are', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    await waitForWebGl(page);
    const point = await toWindow(page, findOpenStretch(await readLanes(page, 'new-display')));
    const drawn = await readGreys(page, point);
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas')) canvas.style.visibility = 'hidden';
    });
    const bare = await readGreys(page, point);
    // The edge of a lane may run through, a line may not.
    expect(bare.light - bare.dark).toBeLessThan(16);
    expect(bare.dark - drawn.dark).toBeGreaterThan(40);
  });

  test('holds one context, survives its loss, and gives it back on leaving', async ({ openPage }) => {
    const page = await openPage({ isOwn: true, viewport: WIDE });
    await recordContexts(page);
    await page.goto(DISPLAY);
    await waitForWebGl(page);
    expect(await countLiving(page)).toBe(1);
    await page.evaluate(() => Reflect.get(globalThis, 'loseContext')());
    await page.waitForFunction(isSvgShown);
    await page.evaluate(() => Reflect.get(globalThis, 'restoreContext')());
    await waitForWebGl(page);
    await page.getByRole('navigation', { name: '查看方式' }).getByText('表格').click();
    await page.waitForURL(/lens=table/);
    await page.waitForFunction(() => Reflect.get(globalThis, 'countLiving')() === 0);
  });

  test('is not needed: the same links come as SVG under the same cards', async ({ openPage }) => {
    const page = await openPage({ isOwn: true, viewport: WIDE });
    await refuseWebGl(page);
    await page.goto(DISPLAY);
    const point = await toWindow(page, findOpenStretch(await readLanes(page, 'new-display')));
    const { dark, light } = await readGreys(page, point);
    expect(light - dark).toBeGreaterThan(40);
    await page.locator(`[data-live] [data-card="${POLARIZER}"]`).click();
    await page.waitForURL(/select=/);
    await expect.poll(() => page.locator('aside h2').innerText()).toBe('偏光片与光学功能膜');
  });
});

describe('without scripts', () => {
  test('picture, list, filters and evidence are there', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE, javaScriptEnabled: false });
    await page.goto(DISPLAY);
    await expect.poll(() => page.locator('[data-card^="segment:"]').count()).toBe(14);
    await expect.poll(() => page.locator('tr[data-segment] a').count()).toBe(14);
    await page.locator(`[data-card="${POLARIZER}"]`).click();
    await page.waitForURL(/select=/);
    await expect.poll(() => page.locator('aside h2').innerText()).toBe('偏光片与光学功能膜');
    await page.getByRole('navigation', { name: '查看方式' }).getByText('区县布局').click();
    await expect.poll(() => page.locator('tbody th a[href^="/district/"]').count()).toBeGreaterThan(2);
  });
});

describe('a phone', () => {
  test('lists the segments, opens one as a sheet with two actions, and has the picture behind a lens', async ({
    openPage,
  }) => {
    const page = await openPage({ viewport: PHONE, hasTouch: true, isMobile: true });
    await page.goto(DISPLAY);
    expect(await page.locator('[data-card]').first().isVisible()).toBe(false);
    await page.locator(`tr[data-segment="${POLARIZER}"] a`).click();
    await page.waitForURL(/select=/);
    const actions = page.locator('aside footer > a:visible, aside footer > button:visible');
    await expect.poll(() => actions.count()).toBe(2);
    for (const action of await actions.all()) expect((await action.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.locator('aside').getByLabel('关闭详情').click();
    await page.getByRole('navigation', { name: '查看方式' }).getByText('供应关系').click();
    await page.waitForURL(/lens=supply/);
    const before = await readTransform(page);
    await drag(page, -100);
    expect((await readTransform(page)).x).toBeLessThan(before.x - 60);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  });
});

describe('paper', () => {
  test('gets the lines as SVG and no canvas', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    await waitForWebGl(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(isSvgShown)).toBe(true);
    expect(await page.locator('canvas').first().isVisible()).toBe(false);
    expect(await page.locator('[data-card^="segment:"]').first().isVisible()).toBe(true);
  });
});

/** Keeps hold of every WebGL context the page asks for. */
async function recordContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const contexts = new Set<WebGL2RenderingContext>();
    const original = HTMLCanvasElement.prototype.getContext;
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', function (this: HTMLCanvasElement, ...args: unknown[]) {
      const context: unknown = Reflect.apply(original, this, args);
      if (context instanceof WebGL2RenderingContext) contexts.add(context);
      return context;
    });
    const living = () => [...contexts].filter((context) => !context.isContextLost());
    let lost: WEBGL_lose_context | null | undefined;
    Reflect.set(globalThis, 'countLiving', () => living().length);
    Reflect.set(globalThis, 'loseContext', () => {
      lost = living()[0]?.getExtension('WEBGL_lose_context');
      lost?.loseContext();
    });
    Reflect.set(globalThis, 'restoreContext', () => lost?.restoreContext());
  });
}

function countLiving(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(globalThis, 'countLiving')());
}

/** One finger across the picture. */
async function drag(page: Page, dx: number): Promise<void> {
  const box = await page.locator('[data-live]').first().boundingBox();
  const start = { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 150 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + dx, start.y, { steps: 6 });
  await page.mouse.up();
}
