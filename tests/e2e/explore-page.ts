// The explorer's page as the tests speak of it.
import type { Page } from 'playwright-core';
import { openLiving } from './harness/living-page';

/** Opens the explorer and waits for its picture. */
export async function openExplorer(page: Page, address: string): Promise<void> {
  await openLiving(page, address);
  await page.waitForFunction(() => performance.getEntriesByName('explore-drawn').length > 0);
}

export const picture = (page: Page) => page.getByRole('application');
export const readings = (page: Page) => page.getByRole('navigation', { name: '看法' });
export const panel = (page: Page) => page.getByRole('complementary', { name: '详情' });
