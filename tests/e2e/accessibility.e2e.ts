// Every kind of page: WCAG 2.2 A and AA, one answer at its head, nothing that runs out of the window, in languages, themes and widths that neighbours
// take in turn; nothing untranslated, in both languages.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';
import { setCookies } from './harness/open-page';
import { findInViews, PHONE } from './harness/page-views';
import { findViolations } from './harness/wcag';
import { PAGE_ADDRESSES } from './page-addresses';

/** The narrowest window that WCAG 1.4.10 asks a page to fit. */
const NARROWEST = { width: 320, height: 640 };

describe('every page', () => {
  for (const [turn, address] of PAGE_ADDRESSES.entries()) {
    test(address, async ({ page }) => {
      const faults = await findInViews(page, {
        turn,
        isBrief: true,
        open: async () => {
          const response = await page.goto(address);
          expect(response?.status()).toBe(200);
          await expectOneAnswer(page);
        },
        find: async ({ lang, viewport, isChosen }) => {
          // These pages are made of the same few parts, which neighbours show in the views that are not held against WCAG here.
          const violations = isChosen ? await findViolations(page) : [];
          const found = [...(await findStrayText(page, lang)), ...(await findOverflow(page)), ...violations];
          if (viewport !== PHONE) return found;
          await page.setViewportSize(NARROWEST);
          return [...found, ...(await findOverflow(page))];
        },
      });
      expect([...faults, ...(await findUnseenText(page, address))]).toEqual([]);
    });
  }
});

/** One h1, in the words of the title, which asks what it answers; and headings that skip no level. */
async function expectOneAnswer(page: Page): Promise<void> {
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map((heading) => ({
      level: Number(heading.tagName.slice(1)),
      text: (heading.textContent ?? '').trim(),
    })),
  );
  const answers = headings.filter(({ level }) => level === 1);
  expect(answers.length).toBe(1);
  expect(answers[0]?.text.length).toBeGreaterThan(3);
  const title = (await page.title()).replace(/\s+/g, ' ');
  expect(title).toContain(answers[0]?.text.replace(/\s+/g, ' '));
  expect(title).toMatch(/[？?]/);
  headings.reduce((before, { level, text }) => {
    expect(level, `level of "${text}"`).toBeLessThanOrEqual(before + 1);
    return level;
  }, 0);
}

/** The same of the page in the languages as they are sent, whichever of them was shown. */
async function findUnseenText(page: Page, address: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const lang of ['zh', 'en'] as const) {
    await setCookies(page, { lang });
    const html = await (await page.request.get(address)).text();
    found.push(...(await findStrayText(page, lang, html)).map((line) => `${lang}: ${line}`));
  }
  return found;
}

/** Leaks of code into words; on English pages also Chinese that is not marked as Chinese. */
function findStrayText(page: Page, lang: 'zh' | 'en', html?: string): Promise<readonly string[]> {
  return page.evaluate(
    ({ language, sent }) => {
      const found: string[] = [];
      const { body } = sent === undefined ? document : new DOMParser().parseFromString(sent, 'text/html');
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        const holder = node.parentElement;
        if (holder === null || holder.closest('script, style') !== null) continue;
        const isChinese = /\p{Script=Han}/u.test(text) && language === 'en';
        const isMarked = holder.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') === true;
        const isStray = /undefined|NaN|\[object|null/.test(text) || (isChinese && !isMarked);
        if (isStray) found.push(`not for readers: ${text.slice(0, 60)}`);
      }
      return found.slice(0, 5);
    },
    { language: lang, sent: html },
  );
}

/** The page when it scrolls sideways, and elements that stick out of its window. */
function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName}.${element.className} ${(element.textContent ?? '').slice(0, 30)}`);
    return [`${scrollWidth} px wide in a window of ${innerWidth}`, ...wide.slice(0, 5)];
  });
}
