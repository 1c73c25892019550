// Chains as their pages open them: words large enough to read, and on their cards.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { readCsv } from '../graph/query/real-store';
import { expect, test } from './harness/browser-test';
import { WIDE } from './harness/page-views';
import { refuseWebGl } from './harness/refuse-webgl';

const CHAINS = (await readCsv('chains')).map((row) => row['id'] ?? '');
/** A sixth of the chains in each language: words wrap by the same rules on every card. */
const ADDRESSES = { zh: CHAINS.filter((_, at) => at % 6 === 1), en: CHAINS.filter((_, at) => at % 6 === 4) } as const;
/** All of them in one test: pages that follow each other in one window come in half the time. */
const TIMEOUT_MS = 600_000;

describe('a chain', () => {
  for (const lang of ['zh', 'en'] as const) {
    test(
      `starts legible and keeps its words on its cards (${lang})`,
      async ({ openPage }) => {
        const page = await openPage({ isOwn: true, viewport: WIDE, cookies: { lang } });
        // The cards are HTML over the links and stand where they stand without them.
        await refuseWebGl(page);
        const faults: string[] = [];
        for (const rest of ADDRESSES[lang]) {
          await page.goto(`/chain/${rest}`, { waitUntil: 'domcontentloaded' });
          await page.locator('[data-live] [data-card]').first().waitFor();
          faults.push(...(await findSmallOrSpilt(page)).map((fault) => `${rest}: ${fault}`));
        }
        expect(faults).toEqual([]);
      },
      TIMEOUT_MS,
    );
  }
});

/** Words on cards under 12 px on screen, and words that run out of their card. */
function findSmallOrSpilt(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const layer = document.querySelector<HTMLElement>('[data-live] > div');
    const { a: scale } = new DOMMatrix(layer === null ? undefined : getComputedStyle(layer).transform);
    const found: string[] = [];
    for (const card of document.querySelectorAll<HTMLElement>('[data-live] [data-card]')) {
      const edge = card.getBoundingClientRect();
      for (const part of card.querySelectorAll<HTMLElement>('span, b, small')) {
        if (part.childElementCount > 0 || (part.textContent ?? '') === '') continue;
        const size = Number.parseFloat(getComputedStyle(part).fontSize) * scale;
        if (size < 11.95) found.push(`${card.dataset['card']} ${size}px`);
        const box = part.getBoundingClientRect();
        if (box.right > edge.right + 0.5 || box.bottom > edge.bottom + 0.5)
          found.push(`${card.dataset['card']} spills ${part.textContent}`);
      }
    }
    return found;
  });
}
