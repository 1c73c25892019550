// The picture of the city as browser tests see it: where a thing stands, when it is drawn.
import type { Locator, Page } from 'playwright-core';

export const DESKTOP = { viewport: { width: 1440, height: 900 } };
export const BATTERY = 'chain:power-battery';
export const stage = (page: Page) => page.locator('[role="application"]');
export const name = (page: Page, id: string): Locator => page.locator(`[role="application"] [data-thing="${id}"]`);

export async function openCity(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('city-drawn').length > 0);
  await settle(page);
}

/** Two frames: what was asked for has been drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Where a thing stands on the screen; its name hangs on its mark. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await name(page, id).evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x, y };
  });
  return box;
}

export async function clickThing(page: Page, id: string): Promise<void> {
  await name(page, id).evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  await settle(page);
  const { x, y } = await placeOf(page, id);
  await page.mouse.click(x, y);
}
