// `test` for browser specs: `test('…', async ({ page }) => { await page.goto('/'); … })`. Every page comes without cookies or history to
// speak of, is guarded, and fails its test when the guard found something. `openPage` opens further ones: a phone, dark, English.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';
import type { GuardedPage } from './open-page';
import { openPageSupply, type PageSupply, type PageWish } from './page-supply';

const PICTURES = join(PROJECT_ROOT, '.cache', 'e2e');

type Fixtures = {
  readonly supply: PageSupply;
  readonly opened: GuardedPage[];
  readonly openPage: (wish?: PageWish) => Promise<Page>;
  readonly page: Page;
  /** Lets expected problems of this test's pages pass. */
  readonly allowProblem: (pattern: RegExp) => void;
};

export const test = base.extend<Fixtures>({
  supply: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures' names from this pattern
    async ({}, use) => {
      const supply = openPageSupply();
      await use(supply);
      await supply.end();
    },
    { scope: 'worker' },
  ],
  opened: async ({ task, supply }, use) => {
    const opened: GuardedPage[] = [];
    await use(opened);
    const problems = opened.flatMap(({ guard }) => guard.problems);
    const isSound = task.result?.state !== 'fail' && problems.length === 0;
    if (!isSound) await takePictures(opened, task.name);
    for (const guarded of opened) await supply.close(guarded, isSound);
    expect(problems, 'what went wrong in the browser').toEqual([]);
  },
  openPage: async ({ supply, opened }, use) => {
    await use(async (wish = {}) => {
      const guarded = await supply.open(wish);
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

async function takePictures(opened: readonly GuardedPage[], name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  for (const [index, { page }] of opened.entries()) {
    const path = join(PICTURES, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${index + 1}.png`);
    await page.screenshot({ path }).catch(() => undefined);
  }
}

export { expect };
