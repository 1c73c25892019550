// The city by WCAG 2.2 A and AA, in both languages, both themes, wide and narrow: at rest, selected, expanded, filtered, as tables.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';
import { findViolations } from './harness/wcag';

const VIEWS = [
  { name: 'zh, wide', lang: 'zh', viewport: { width: 1440, height: 900 } },
  { name: 'en, phone', lang: 'en', viewport: { width: 390, height: 844 } },
] as const;
const ADDRESSES = [
  '/',
  '/?select=chain:power-battery&states=weak,absent',
  '/?lens=districts&select=district:jiangjin&expand=district:jiangjin',
  '/?lens=table&select=industry:equipment',
];

for (const { name, lang, viewport } of VIEWS) {
  describe(`the city (${name})`, () => {
    for (const address of ADDRESSES) {
      test(address, async ({ openPage }) => {
        const page = await openPage({ viewport, cookies: { lang, theme: 'light' } });
        await page.goto(address);
        await page.locator('aside h2').first().waitFor();
        expect(await findViolations(page), 'light').toEqual([]);
        await page.evaluate(() => {
          document.documentElement.dataset['theme'] = 'dark';
        });
        expect(await findViolations(page), 'dark').toEqual([]);
        expect(await findSmallTargets(page), 'targets under 24 px').toEqual([]);
        expect(await findSmallText(page), 'text under 12 px').toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      });
    }
  });
}

/** Links and buttons of the page that are hard to hit; those inside a sentence are free to be as high as its lines. */
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

function findSmallText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
      )
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5),
  );
}
