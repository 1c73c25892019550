// A graphics card that leaves.
import type { Page } from 'playwright-core';

/** Takes the WebGL context of the page's picture away, and gives it back after so many ms; never where none are given. */
export async function loseContext(page: Page, back?: number): Promise<void> {
  await page.locator('[role="application"] canvas').evaluateAll((elements, delay) => {
    const contexts = elements.flatMap((element) =>
      element instanceof HTMLCanvasElement ? (element.getContext('webgl2') ?? []) : [],
    );
    if (contexts.length !== 1) throw new Error(`${contexts.length} WebGL contexts`);
    const extension = contexts[0]?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    if (delay !== undefined) setTimeout(() => extension?.restoreContext(), delay);
  }, back);
}
