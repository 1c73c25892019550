// Pages for the tests of one worker. Starting a page takes longer than most tests need it for, so one page is kept: a test gets it as
// good as new, and the next one gets it again.
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { type GuardedPage, openGuardedPage, type PageOptions, setCookies } from './open-page';

/** Pages are painted without the graphics processor, which software would have to play; WebGL is drawn as ever. */
const PLAIN_PAINTING = ['--disable-gpu-compositing'];
const DESK = { width: 1280, height: 800 };
/** Where a page waits between two tests: nothing to see, but of this site, so that the browser keeps the process that has read its scripts. */
const WAITING_ROOM = '/favicon.svg';

export type PageWish = PageOptions & {
  /** For a test that leaves on its page what cannot be taken away again. */
  readonly isOwn?: boolean;
};
export type PageSupply = {
  readonly open: (wish: PageWish) => Promise<GuardedPage>;
  /** Takes a page back after its test; after one that failed nothing is kept. */
  readonly close: (guarded: GuardedPage, isSound: boolean) => Promise<void>;
  readonly end: () => Promise<void>;
};

export function openPageSupply(): PageSupply {
  let browser: Browser | undefined;
  let kept: GuardedPage | undefined;
  let isLent = false;
  const openNew = async (options: PageOptions) => {
    if (browser?.isConnected() !== true) browser = await openBrowser(PLAIN_PAINTING);
    return openGuardedPage(browser, options);
  };
  return {
    open: async ({ isOwn = false, viewport = DESK, ...options }) => {
      const { cookies = {}, ...others } = options;
      if (isOwn || isLent || viewport === null || Object.keys(others).length > 0) {
        return openNew({ viewport, ...options });
      }
      kept ??= refuseScripts(await openNew({ viewport }));
      isLent = true;
      await kept.page.setViewportSize(viewport);
      await setCookies(kept.page, cookies);
      return kept;
    },
    close: async (guarded, isSound) => {
      if (guarded === kept) isLent = false;
      if (guarded === kept && isSound) return empty(guarded);
      if (guarded === kept) kept = undefined;
      await guarded.page.context().close();
    },
    end: async () => browser?.close(),
  };
}

/** Scripts that run before those of a page stay with it for good. */
function refuseScripts(guarded: GuardedPage): GuardedPage {
  guarded.page.addInitScript = () => {
    throw new Error(
      'The next test gets this page too. Open one with openPage({ isOwn: true }) and add the script there.',
    );
  };
  return guarded;
}

/** Takes away what a test may have left. */
async function empty({ page, guard }: GuardedPage): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(WAITING_ROOM);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.mouse.move(-1, -1);
  await page.emulateMedia({ media: null, colorScheme: null });
  await context.clearCookies();
  await context.clearPermissions();
  guard.forget();
}
