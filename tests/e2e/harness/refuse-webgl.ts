// A browser without WebGL.
import type { Page } from 'playwright-core';

/** Lets the page find no WebGL, for good: it has to be a page of the test's own. */
export async function refuseWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', function (this: HTMLCanvasElement, ...args: unknown[]) {
      return String(args[0]).startsWith('webgl') ? null : Reflect.apply(original, this, args);
    });
  });
}
