// `npm run pictures`: takes the pictures of the README from the app itself, with the project's data.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildIfStale } from '../../scripts/launch/build.mjs';
import { PROJECT_ROOT } from '../../scripts/launch/project.mjs';
import { openBrowser } from '../e2e/harness/browser';
import { openTestServer } from '../e2e/harness/server';

const FOLDER = join(PROJECT_ROOT, 'docs', 'images');
const PICTURES = [
  { name: 'city', path: '/', isReady: hasMark },
  { name: 'chain', path: '/chain/new-display', isReady: hasCanvas },
] as const;
const VIEWPORT = { width: 1440, height: 900 };
/** Fonts and the last frames of a picture settle in this time, in milliseconds. */
const SETTLE_MS = 1500;

async function run(): Promise<void> {
  await buildIfStale();
  await mkdir(FOLDER, { recursive: true });
  const server = await openTestServer();
  const browser = await openBrowser();
  try {
    for (const picture of PICTURES) {
      const page = await openPage(browser, server.url + picture.path);
      await picture.isReady(page);
      await page.waitForTimeout(SETTLE_MS);
      await page.screenshot({ path: join(FOLDER, `${picture.name}.png`) });
      console.log(`docs/images/${picture.name}.png`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function hasMark(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('city-drawn').length > 0);
}

async function hasCanvas(page: Page): Promise<void> {
  await page.locator('canvas').first().waitFor({ state: 'visible' });
}

try {
  await run();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
