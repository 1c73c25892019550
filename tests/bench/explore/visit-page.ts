// One visit of one page in a browser that has seen nothing before: the first picture, the camera, the pointer, memory, a filter.
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type HoverSigns, installProbe, moveCamera, timeFilter, timeHover, timePicture } from './page-probe';

export type VisitOptions = {
  readonly url: string;
  /** Set whenever a picture was drawn. */
  readonly mark: string;
  /** What switches the filter on. */
  readonly filter: string;
  readonly hover: HoverSigns;
};
export type Visit = {
  /** Milliseconds from navigation. */
  readonly picture: number;
  /** Between one frame and the next while the camera moves. */
  readonly intervals: readonly number[];
  /** Work of the page's main thread a frame. */
  readonly work: number;
  /** From the pointer's event to the picture that answers it; places where nothing stands are left out. */
  readonly hovers: readonly number[];
  /** Bytes on the JavaScript heap of the page after a collection; what a worker holds is not counted. */
  readonly heap: number;
  /** From the click to the picture of what is left. */
  readonly filter: number;
};

const VIEWPORT = { width: 1440, height: 900 };
/** Software WebGL on a busy machine takes seconds a frame. */
const PATIENCE_MS = 180_000;
const REST_MS = 1500;
const MOVES = { zooms: 4, drags: 6 } as const;
/** Places of the pointer from the middle of the picture, px. */
const PLACES = [
  { x: -90, y: -40 },
  { x: 60, y: 30 },
  { x: -30, y: 80 },
  { x: 110, y: -70 },
] as const;

export async function visitPage(browser: Browser, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    // What tsx wraps named functions in; the page has no such thing.
    await page.addInitScript('globalThis.__name = (item) => item');
    await page.addInitScript(installProbe);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(options.url, { waitUntil: 'commit' });
    const picture = await page.evaluate(timePicture, options.mark);
    await page.waitForTimeout(REST_MS);
    const { intervals, work } = await timeCamera(page, session);
    await page.waitForTimeout(REST_MS);
    const hovers = await timeHovers(page, options);
    const heap = await readHeap(session);
    const filter = await page.evaluate(timeFilter, { mark: options.mark, selector: options.filter });
    return { picture, intervals, work, hovers, heap, filter };
  } finally {
    await context.close();
  }
}

async function timeCamera(page: Page, session: CDPSession): Promise<Pick<Visit, 'intervals' | 'work'>> {
  const before = await readWork(session);
  const intervals = await page.evaluate(moveCamera, MOVES);
  return { intervals, work: ((await readWork(session)) - before) / intervals.length };
}

/** Milliseconds that the main thread has worked so far. */
async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

async function timeHovers(page: Page, { hover }: VisitOptions): Promise<readonly number[]> {
  const box = await page.locator('.sigma-mouse').boundingBox();
  if (box === null) throw new Error('The page has no sigma.');
  const times: number[] = [];
  for (const { x, y } of PLACES) {
    const timed = page.evaluate(timeHover, hover);
    await page.waitForTimeout(50);
    await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
    const time = await timed;
    if (time !== null) times.push(time);
    await page.waitForTimeout(200);
  }
  return times;
}

async function readHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
