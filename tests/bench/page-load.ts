// One load of one page in a browser that has seen nothing before: when its graph was drawn, and what it fetched.
import type { Browser, CDPSession, Page } from 'playwright-core';

const TYPES = ['HTML', 'JS', 'CSS', 'other'] as const;
export type ResourceType = (typeof TYPES)[number];
export type Weight = { readonly requests: number; readonly wire: number; readonly raw: number };
export type PageWeight = Readonly<Record<ResourceType, Weight>>;

export type PageLoad = {
  /** Milliseconds from navigation to the first drawn graph; `NaN` when none was drawn in time. */
  readonly drawnAt: number;
  /** `mark`: the page said so itself; `first draw`: the first call that drew anything on a WebGL canvas. */
  readonly seenBy: 'mark' | 'first draw' | 'nothing';
  readonly weight: PageWeight;
};
export type LoadOptions = { readonly url: string; readonly mark: string };

const VIEWPORT = { width: 1440, height: 900 };
const DRAW_TIMEOUT_MS = 10_000;
/** How long after the picture what still arrives (chunks loaded late, prefetched pages) is counted. */
const SETTLE_MS = 1500;

/** Loads a page in a new context, waits for its mark and lets it settle. */
export async function loadPage(browser: Browser, { url, mark }: LoadOptions): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFirstDraw);
    const weigh = await watchNetwork(await context.newCDPSession(page));
    await page.goto(url, { waitUntil: 'commit' });
    const drawn = await waitUntilDrawn(page, mark);
    await page.waitForTimeout(SETTLE_MS);
    return { ...drawn, weight: weigh() };
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts: marks the first WebGL call that draws something. */
function noteFirstDraw(): void {
  const names = ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const;
  for (const name of names) {
    const draw: unknown = Reflect.get(WebGL2RenderingContext.prototype, name);
    if (typeof draw !== 'function') continue;
    Reflect.set(WebGL2RenderingContext.prototype, name, function (this: unknown, ...values: readonly number[]) {
      const count = values[name.startsWith('drawArrays') ? 2 : 1] ?? 0;
      const instances = name.endsWith('Instanced') ? (values.at(-1) ?? 0) : 1;
      if (count * instances > 0 && performance.getEntriesByName('first-draw').length === 0) {
        performance.mark('first-draw');
      }
      return Reflect.apply(draw, this, values);
    });
  }
}

async function waitUntilDrawn(page: Page, mark: string): Promise<Pick<PageLoad, 'drawnAt' | 'seenBy'>> {
  const hasMark = (name: string) => performance.getEntriesByName(name).length > 0;
  const readMark = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  await page.waitForFunction(hasMark, mark, { timeout: DRAW_TIMEOUT_MS }).catch(() => undefined);
  const marked = await page.evaluate(readMark, mark);
  if (marked !== null) return { drawnAt: marked, seenBy: 'mark' };
  const first = await page.evaluate(readMark, 'first-draw');
  return first === null ? { drawnAt: Number.NaN, seenBy: 'nothing' } : { drawnAt: first, seenBy: 'first draw' };
}

type Counted = { type: ResourceType; wire: number; raw: number };

/** Counts what the network carries from now on; the result tells what it was so far. */
async function watchNetwork(session: CDPSession): Promise<() => PageWeight> {
  const requests = new Map<string, Counted>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith('http')) return;
    const kind = { Document: 'HTML', Script: 'JS', Stylesheet: 'CSS' }[String(type)] ?? 'other';
    requests.set(requestId, { type: TYPES.find((name) => name === kind) ?? 'other', wire: 0, raw: 0 });
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const request = requests.get(requestId);
    if (request !== undefined) request.raw += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request !== undefined) request.wire = encodedDataLength;
  });
  await session.send('Network.enable');
  return () => sumWeights([...requests.values()]);
}

function sumWeights(requests: readonly Counted[]): PageWeight {
  const sum = (type: ResourceType): Weight => {
    const own = requests.filter((request) => request.type === type);
    const add = (key: 'wire' | 'raw') => own.reduce((total, request) => total + request[key], 0);
    return { requests: own.length, wire: add('wire'), raw: add('raw') };
  };
  return { HTML: sum('HTML'), JS: sum('JS'), CSS: sum('CSS'), other: sum('other') };
}

/** Everything together. */
export function addWeights(weight: PageWeight): Weight {
  const parts = Object.values(weight);
  const add = (key: keyof Weight) => parts.reduce((total, part) => total + part[key], 0);
  return { requests: add('requests'), wire: add('wire'), raw: add('raw') };
}
