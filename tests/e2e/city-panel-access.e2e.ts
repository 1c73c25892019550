// The city by WCAG 2.2 A and AA, in both languages, both themes, wide and narrow: at rest, selected, expanded, filtered, as tables.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

/** What axe-core finds outside the picture, which has tests of its own; one line each. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe');
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap((violation: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      violation.nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${violation.id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
    );
  });
  return Array.isArray(found) ? found : ['axe gave no answer'];
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
