// The city by WCAG 2.2 A and AA, in both languages, both themes, wide and narrow: at rest, selected, expanded, filtered, as tables.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';
import { openLiving, readToEnd } from './harness/living-page';
import { findInViews } from './harness/page-views';
import { findViolations } from './harness/wcag';

const ADDRESSES = [
  '/',
  '/?select=chain:power-battery&states=weak,absent',
  '/?lens=districts&select=district:jiangjin&expand=district:jiangjin',
  '/?lens=table&select=industry:equipment',
];

describe('the city', () => {
  for (const [turn, address] of ADDRESSES.entries()) {
    test(address, async ({ page }) => {
      const faults = await findInViews(page, {
        turn,
        isBrief: true,
        open: async () => {
          await openLiving(page, address);
          // What is selected and expanded has been read as well.
          await page.waitForLoadState('networkidle');
        },
        find: async ({ viewport, isChosen }) => {
          await readToEnd(page);
          return [
            // What is selected and expanded is made of the same parts, which the addresses show in languages, widths and themes in turn.
            ...(isChosen ? await findViolations(page) : []),
            ...(await findSmallTargets(page)),
            ...(await findSmallText(page)),
            ...(await findScroll(page, viewport.width)),
          ];
        },
      });
      expect(faults).toEqual([]);
    });
  }
});

async function findScroll(page: Page, width: number): Promise<readonly string[]> {
  const actual = await page.evaluate(() => document.documentElement.scrollWidth);
  return actual <= width ? [] : [`the page is ${actual} px wide`];
}

/** Links and buttons under 24 px of height, hard to hit; those inside a sentence are free to be as high as its lines. */
function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('aside a, aside button, table a, nav a')]
      .filter((target) => target.closest('p, header') === null)
      .filter((target) => {
        // A link that spreads over its cell is as high as the cell.
        const isSpread = getComputedStyle(target, '::after').position === 'absolute';
        const { width, height } = ((isSpread ? target.closest('th') : null) ?? target).getBoundingClientRect();
        return width > 0 && height < 23.5;
      })
      .map((target) => `${Math.round(target.getBoundingClientRect().height)} px: ${target.outerHTML.slice(0, 120)}`)
      .slice(0, 5),
  );
}

/** Text under 12 px. */
function findSmallText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
      )
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12)
      .map((element) => `small text: ${element.outerHTML.slice(0, 120)}`)
      .slice(0, 5),
  );
}
