// `test` for browser specs: `test('…', async ({ page }) => { await page.goto('/'); … })`. Every page is a new context, is
// guarded, and fails its test when the guard found something. `openPage` opens further ones: a phone, dark, English.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';
import { openBrowser } from './browser';
import { guardPage, type PageGuard } from './page-guard';

const PICTURES = join(PROJECT_ROOT, '.cache', 'e2e');

export type PageOptions = BrowserContextOptions & {
  /** Cookies of this site, by name: `{ theme: 'dark', lang: 'en' }`. */
  readonly cookies?: Readonly<Record<string, string>>;
  /** Address of another server than the shared one. */
  readonly baseUrl?: string;
};
type GuardedPage = { readonly page: Page; readonly guard: PageGuard };
type Fixtures = {
  readonly browser: Browser;
  readonly opened: GuardedPage[];
  readonly openPage: (options?: PageOptions) => Promise<Page>;
  readonly page: Page;
  /** Lets expected problems of this test's pages pass. */
  readonly allowProblem: (pattern: RegExp) => void;
};

export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures' names from this pattern
    async ({}, use) => {
      const browser = await openBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  opened: async ({ task }, use) => {
    const opened: GuardedPage[] = [];
    await use(opened);
    const problems = opened.flatMap(({ guard }) => guard.problems);
    if (task.result?.state === 'fail' || problems.length > 0) await takePictures(opened, task.name);
    for (const { page } of opened) await page.context().close();
    expect(problems, 'what went wrong in the browser').toEqual([]);
  },
  openPage: async ({ browser, opened }, use) => {
    await use(async (options = {}) => {
      const guarded = await openGuardedPage(browser, options);
      opened.push(guarded);
      return guarded.page;
    });
  },
  page: async ({ openPage }, use) => {
    await use(await openPage());
  },
  allowProblem: async ({ opened }, use) => {
    await use((pattern) => {
      for (const { guard } of opened) guard.allow(pattern);
    });
  },
});

async function openGuardedPage(browser: Browser, options: PageOptions): Promise<GuardedPage> {
  const { cookies = {}, baseUrl = inject('baseUrl'), ...contextOptions } = options;
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    ...contextOptions,
  });
  context.setDefaultTimeout(15_000);
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: baseUrl })));
  const page = await context.newPage();
  return { page, guard: await guardPage(page, new URL(baseUrl).origin) };
}

async function takePictures(opened: readonly GuardedPage[], name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  for (const [index, { page }] of opened.entries()) {
    const path = join(PICTURES, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${index + 1}.png`);
    await page.screenshot({ path }).catch(() => undefined);
  }
}

export { expect };
