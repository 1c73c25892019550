// A page of this site, watched from its first request on.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { guardPage, type PageGuard } from './page-guard';

/** How long anything may take. A machine with other work to do is slow, not wrong. */
const PATIENCE_MS = 40_000;

type Cookies = Readonly<Record<string, string>>;
export type PageOptions = BrowserContextOptions & {
  /** Cookies of this site, by name: `{ theme: 'dark', lang: 'en' }`. */
  readonly cookies?: Cookies;
  /** Address of another server than the shared one. */
  readonly baseUrl?: string;
};
export type GuardedPage = { readonly page: Page; readonly guard: PageGuard };

/** A context with one page in it. */
export async function openGuardedPage(browser: Browser, options: PageOptions): Promise<GuardedPage> {
  const { cookies = {}, baseUrl = inject('baseUrl'), ...contextOptions } = options;
  const context = await browser.newContext({ baseURL: baseUrl, locale: 'zh-CN', ...contextOptions });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(drawPlainly);
  const page = await context.newPage();
  await setCookies(page, cookies, baseUrl);
  return { page, guard: await guardPage(page, new URL(baseUrl).origin) };
}

/** Cookies for the next address the page goes to. */
export async function setCookies(page: Page, cookies: Cookies, url = inject('baseUrl')): Promise<void> {
  await page.context().addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
}

/** Edges of WebGL are not smoothed, for which software would draw every picture four times. Runs in the page, before its scripts. */
function drawPlainly(): void {
  const own = HTMLCanvasElement.prototype.getContext;
  const plain = function (this: HTMLCanvasElement, type: string, options?: object): unknown {
    return Reflect.apply(own, this, [type, type.startsWith('webgl') ? { ...options, antialias: false } : options]);
  };
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    value: plain,
    configurable: true,
    writable: true,
  });
}
