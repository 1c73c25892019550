// A page as a reader finds it: its scripts have taken over, it has come to rest, it has been read to its end.
import type { Page } from 'playwright-core';

/** Opens a page with a panel beside a picture, and waits until React answers in it. */
export async function openLiving(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('aside') ?? {}).some((key) => key.startsWith('__react')),
  );
}

/** Waits until many frames in a row have found nothing fading and the page as high as it was: frames, for a slow machine has slow ones. */
export async function waitForRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isFading = () => document.getAnimations().some((animation) => animation instanceof CSSTransition);
    let height = 0;
    for (let still = 0; still < 6; still += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const { scrollHeight } = document.documentElement;
      if (isFading() || scrollHeight !== height) still = 0;
      height = scrollHeight;
    }
  });
}

/**
 * Scrolls to every table and back. A table that nobody has seen yet is laid out only when something asks for its size, and then sticks
 * out of the room that was guessed for it.
 */
export async function readToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const table of document.querySelectorAll('main table')) {
      table.scrollIntoView({ behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await waitForRest(page);
}
