// The views of a page: language, width and theme, eight in all.
import type { Page } from 'playwright-core';
import { waitForRest } from './living-page';
import { setCookies } from './open-page';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

type Language = 'zh' | 'en';
type Appearance = {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly theme: 'light' | 'dark';
};
export type PageView = Appearance & { readonly lang: Language };
/** One load of a page: it opens as the first of two and then becomes the other, as a window that is resized in another light. */
type Load = { readonly lang: Language; readonly appearances: readonly [Appearance, Appearance] };

const DAY: readonly Load[] = [
  {
    lang: 'zh',
    appearances: [
      { viewport: WIDE, theme: 'light' },
      { viewport: PHONE, theme: 'dark' },
    ],
  },
  {
    lang: 'en',
    appearances: [
      { viewport: PHONE, theme: 'light' },
      { viewport: WIDE, theme: 'dark' },
    ],
  },
];
const NIGHT: readonly Load[] = [
  {
    lang: 'zh',
    appearances: [
      { viewport: WIDE, theme: 'dark' },
      { viewport: PHONE, theme: 'light' },
    ],
  },
  {
    lang: 'en',
    appearances: [
      { viewport: PHONE, theme: 'dark' },
      { viewport: WIDE, theme: 'light' },
    ],
  },
];

type Visit = {
  /** Shows the chosen load only: one language, which neighbours take in turn with the other. */
  readonly isBrief?: boolean;
  /** Which half of the eight views; neighbours in a list of pages take the two in turn. */
  readonly turn: number;
  /** Opens the page, whose window and cookies are set. */
  readonly open: (lang: Language) => Promise<void>;
  /**
   * What is wrong in the view that is shown, one line each. `isOpening` in the first view of each load: one a language, a width and a theme.
   * `isChosen` in one of these two, which neighbours in a list of pages take in turn: over four of them every language, width and theme.
   */
  readonly find: (
    view: PageView & { readonly isOpening: boolean; readonly isChosen: boolean },
  ) => Promise<readonly string[]>;
};

/**
 * Shows a page in four of its eight views and lists what is wrong, with the view it is wrong in.
 *
 * Each half holds every language at every width, every language in every theme and every theme at every width. What depends on one or
 * two of the three shows in either half. What depends on all three at once (English, on a phone, in the dark, and nowhere else) shows
 * on every second page; the frame, the lists and the tables are the same on many.
 */
export async function findInViews(
  page: Page,
  { turn, isBrief = false, open, find }: Visit,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [at, { lang, appearances }] of (turn % 2 === 0 ? DAY : NIGHT).entries()) {
    const isChosenLoad = at === Math.floor(turn / 2) % 2;
    if (isBrief && !isChosenLoad) continue;
    const [first] = appearances;
    await setCookies(page, { lang, theme: first.theme });
    await page.setViewportSize(first.viewport);
    await open(lang);
    for (const appearance of appearances) {
      await show(page, appearance);
      const { viewport, theme } = appearance;
      const isOpening = appearance === first;
      const isChosen = isOpening && isChosenLoad;
      const found = await find({ lang, ...appearance, isOpening, isChosen });
      faults.push(...found.map((line) => `${lang}, ${viewport.width} px, ${theme}: ${line}`));
    }
  }
  return faults;
}

async function show(page: Page, { viewport, theme }: Appearance): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate((value) => {
    document.documentElement.dataset['theme'] = value;
  }, theme);
  await waitForRest(page);
}
