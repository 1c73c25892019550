// What tests of a chain's picture need: where it stands on screen, and what colour a point of it has.
import type { Page } from 'playwright-core';
import { type Lanes, lanesSchema } from '#graph/wire/lanes';

export type Transform = { readonly x: number; readonly y: number; readonly scale: number };
type Point = { readonly x: number; readonly y: number };

/** Positions and routes of a chain, as the API sends them. */
export async function readLanes(page: Page, rest: string): Promise<Lanes> {
  const response = await page.request.get(`/api/chain/${rest}`);
  const body: unknown = await response.json();
  return lanesSchema.parse(typeof body === 'object' && body !== null ? Reflect.get(body, 'lanes') : undefined);
}

/** Waits until the links of the picture are drawn by WebGL and their SVG steps back. */
export async function waitForWebGl(page: Page): Promise<void> {
  await page.locator('[data-live] canvas').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const links = document.querySelector('[data-links]');
    return links !== null && getComputedStyle(links).visibility === 'hidden';
  });
}

/** Whether the links show as SVG. Runs in the page. */
export function isSvgShown(): boolean {
  const links = document.querySelector('[data-links]');
  return links !== null && getComputedStyle(links).visibility === 'visible';
}

/** Transform of the picture's layers, once it has come to rest: it moves by frames, so it rests when many bring nothing new. */
export async function readTransform(page: Page): Promise<Transform> {
  await page.locator('[data-live]').first().waitFor();
  return page.evaluate(async () => {
    const layer = document.querySelector<HTMLElement>('[data-live] > div');
    const read = () => (layer === null ? '' : getComputedStyle(layer).transform);
    let last = read();
    for (let same = 0; same < 15; same += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = read();
      if (now !== last) same = 0;
      last = now;
    }
    const matrix = new DOMMatrix(last);
    return { x: matrix.e, y: matrix.f, scale: matrix.a };
  });
}

/** Px of the window for a point of the picture. */
export async function toWindow(page: Page, point: Point): Promise<Point> {
  const { x, y, scale } = await readTransform(page);
  const box = await page.locator('[data-live]').first().boundingBox();
  return { x: (box?.x ?? 0) + x + point.x * scale, y: (box?.y ?? 0) + y + point.y * scale };
}

/** The darkest and the lightest grey (0 to 255) of a small square about a point of the window. */
export async function readGreys(
  page: Page,
  { x, y }: Point,
): Promise<{ readonly dark: number; readonly light: number }> {
  const clip = { x: Math.round(x) - 5, y: Math.round(y) - 5, width: 11, height: 11 };
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? {
      data: new Uint8ClampedArray(),
    };
    const greys: number[] = [];
    for (let at = 0; at < pixels.length; at += 4) {
      greys.push(((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3);
    }
    return { dark: Math.min(...greys), light: Math.max(...greys) };
  }, picture);
}

/** The middle of the longest level stretch of a route that no card is near. */
export function findOpenStretch(lanes: Lanes): Point {
  const stretches = lanes.routes.flatMap(({ points }) =>
    points.slice(1).flatMap((b, index) => {
      const a = points[index];
      return a !== undefined && a.y === b.y ? [{ a, b, length: Math.abs(b.x - a.x) }] : [];
    }),
  );
  const [longest] = stretches.sort((left, right) => right.length - left.length);
  if (longest === undefined) throw new Error('There is no level stretch in this picture');
  return { x: (longest.a.x + longest.b.x) / 2, y: longest.a.y };
}
