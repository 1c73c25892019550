// The page of a chain by WCAG 2.2 A and AA, in both languages, both themes, wide and narrow: every lens, with and without a selection.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';
import { openLiving, readToEnd } from './harness/living-page';
import { findInViews } from './harness/page-views';
import { findViolations } from './harness/wcag';

const ADDRESSES = [
  '/chain/new-display',
  '/chain/new-display?select=segment:new-display.polarizer-optical-films',
  '/chain/new-display?lens=districts',
  '/chain/new-display?lens=table&states=weak',
  '/chain/new-display?lens=supply',
];

describe('a chain', () => {
  for (const [turn, address] of ADDRESSES.entries()) {
    test(address, async ({ openPage }) => {
      const page = await openPage({ reducedMotion: 'reduce' });
      const faults = await findInViews(page, {
        turn,
        isBrief: true,
        open: async () => {
          await openLiving(page, address);
          await page.waitForLoadState('networkidle');
        },
        find: async ({ viewport, isChosen }) => {
          await readToEnd(page);
          // A selection and the lenses are made of the same parts, which the addresses show in languages, widths and themes in turn.
          const violations = isChosen ? await findViolations(page) : [];
          return [...violations, ...(await findScroll(page, viewport.width))];
        },
      });
      expect(faults).toEqual([]);
    });
  }
});

async function findScroll(page: Page, width: number): Promise<readonly string[]> {
  const actual = await page.evaluate(() => document.documentElement.scrollWidth);
  return actual === width ? [] : [`the page is ${actual} px wide`];
}
