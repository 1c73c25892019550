// Every kind of page, in both languages, both themes, wide and narrow: WCAG 2.2 A and AA, one answer at its head, nothing untranslated,
// nothing that runs out of the window.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';
import { findViolations } from './harness/wcag';
import { PAGE_ADDRESSES } from './page-addresses';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Each language wide and narrow; the themes are tried on the page that is open. */
const VIEWS = [
  { name: 'zh, wide', lang: 'zh', viewport: WIDE },
  { name: 'en, wide', lang: 'en', viewport: WIDE },
  { name: 'zh, phone', lang: 'zh', viewport: PHONE },
  { name: 'en, phone', lang: 'en', viewport: PHONE },
] as const;

for (const { name, lang, viewport } of VIEWS) {
  describe(`every page (${name})`, () => {
    for (const address of PAGE_ADDRESSES) {
      test(address, async ({ openPage }) => {
        const page = await openPage({ viewport, cookies: { lang, theme: 'light' } });
        const response = await page.goto(address);
        expect(response?.status()).toBe(200);
        await expectOneAnswer(page);
        expect(await findStrayText(page, lang), 'text that is not translated').toEqual([]);
        expect(await findOverflow(page, viewport.width), 'wider than the window').toEqual([]);
        expect(await findViolations(page), 'light').toEqual([]);
        await page.evaluate(() => {
          document.documentElement.dataset['theme'] = 'dark';
        });
        expect(await findViolations(page), 'dark').toEqual([]);
      });
    }
  });
}

describe('a window of 320 pixels', () => {
  for (const address of [
    '/gaps',
    '/chains',
    '/districts',
    '/district/fuling',
    '/dataset',
    '/segments',
    '/search?q=changan',
  ]) {
    test(`holds ${address}`, async ({ openPage }) => {
      const page = await openPage({ viewport: { width: 320, height: 640 }, cookies: { lang: 'en' } });
      await page.goto(address);
      expect(await findOverflow(page, 320)).toEqual([]);
    });
  }
});

/** One h1, in the words of the title, and headings that skip no level. */
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
  expect((await page.title()).replace(/\s+/g, ' ')).toContain(answers[0]?.text.replace(/\s+/g, ' '));
  headings.reduce((before, { level, text }) => {
    expect(level, `level of "${text}"`).toBeLessThanOrEqual(before + 1);
    return level;
  }, 0);
}

/** Leaks of code into words; on English pages also Chinese that is not marked as Chinese. */
function findStrayText(page: Page, lang: 'zh' | 'en'): Promise<readonly string[]> {
  return page.evaluate((language) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const holder = node.parentElement;
      if (holder === null || holder.closest('script, style') !== null) continue;
      const isChinese = /\p{Script=Han}/u.test(text) && language === 'en';
      const isMarked = holder.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') === true;
      if (/undefined|NaN|\[object|null/.test(text) || (isChinese && !isMarked)) found.push(text.slice(0, 60));
    }
    return found.slice(0, 5);
  }, lang);
}

/** Elements that stick out of the window, when the page scrolls sideways. */
function findOverflow(page: Page, width: number): Promise<readonly string[]> {
  return page.evaluate((limit) => {
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .map((element) => `${element.tagName}.${element.className} ${(element.textContent ?? '').slice(0, 30)}`)
      .slice(0, 5);
  }, width);
}
