// What a part of the page really looks like: colours of its pixels, counted from a screenshot.
import type { Locator, Page } from 'playwright-core';

/** Number of pixels of an element that are within a small distance of each token's colour. */
export async function countTokenPixels(
  page: Page,
  target: Locator,
  tokens: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const picture = (await target.screenshot()).toString('base64');
  return page.evaluate(
    async ({ base64, names }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) throw new Error('no 2d context');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const style = getComputedStyle(document.documentElement);
      const count = (name: string) => {
        const token = style.getPropertyValue(`--${name}`).trim().slice(1);
        // Style sheets are minified: #fff stands for #ffffff.
        const hex = token.length === 3 ? token.replace(/./g, '$&$&') : token;
        const want = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
        let found = 0;
        for (let at = 0; at < data.length; at += 4) {
          if (want.every((part, index) => Math.abs((data[at + index] ?? 0) - part) < 9)) found += 1;
        }
        return found;
      };
      return Object.fromEntries(names.map((name) => [name, count(name)]));
    },
    { base64: picture, names: tokens },
  );
}
