// The first page against a bare sigma page with the same payload: time to the first drawn graph, and bytes.
import type { Browser } from 'playwright-core';
import { cityViewSchema } from '#graph/wire/city';
import { buildIfStale } from '../../scripts/launch/build.mjs';
import { openBrowser } from '../e2e/harness/browser';
import { openTestServer } from '../e2e/harness/server';
import { openBareServer } from './bare/server';
import { addWeights, type LoadOptions, loadPage, type PageLoad, type PageWeight } from './page-load';
import { toMedian, toPercentile } from './statistics';
import { formatBytes, formatMilliseconds, formatRatio, type Table } from './table';

/** What a first drawn graph may cost, as a multiple of the bare page. */
const MOST = 1.5;

type Loads = { readonly app: readonly PageLoad[]; readonly bare: readonly PageLoad[] };

/** Loads both pages in turn and gives the tables of time and of bytes. */
export async function measureFirstPage(rounds: number): Promise<{ readonly draw: Table; readonly bytes: Table }> {
  await buildIfStale();
  const app = await openTestServer();
  const view = cityViewSchema.parse(await (await fetch(`${app.url}/api`)).json());
  const bare = await openBareServer('page.ts', view);
  const browser = await openBrowser();
  try {
    const loads = await loadInTurn(browser, rounds, {
      app: { url: `${app.url}/`, mark: 'city-drawn' },
      bare: { url: `${bare.url}/`, mark: 'bare-drawn' },
    });
    return { draw: toDrawTable(loads), bytes: toBytesTable(loads) };
  } finally {
    await browser.close();
    await bare.close();
    await app.close();
  }
}

type Pages = { readonly app: LoadOptions; readonly bare: LoadOptions };

/** One load of each to warm servers and browser, then pairs; which of a pair comes first alternates. */
async function loadInTurn(browser: Browser, rounds: number, pages: Pages): Promise<Loads> {
  await loadPage(browser, pages.app);
  await loadPage(browser, pages.bare);
  const app: PageLoad[] = [];
  const bare: PageLoad[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) app.push(await loadPage(browser, pages.app));
    bare.push(await loadPage(browser, pages.bare));
    if (round % 2 === 1) app.push(await loadPage(browser, pages.app));
  }
  return { app, bare };
}

function toDrawTable({ app, bare }: Loads): Table {
  const appTimes = app.map(({ drawnAt }) => drawnAt);
  const bareTimes = bare.map(({ drawnAt }) => drawnAt);
  const baseline = toMedian(bareTimes);
  const row = (title: string, loads: readonly PageLoad[], times: readonly number[]) => [
    title,
    formatRatio(toMedian(times), baseline),
    formatMilliseconds(toMedian(times)),
    formatMilliseconds(Math.min(...times)),
    formatMilliseconds(toPercentile(times, 0.95)),
    [...new Set(loads.map(({ seenBy }) => seenBy))].join(', '),
  ];
  return {
    title: 'Time to the first drawn graph',
    note: `Navigation to picture, empty cache, median of ${app.length} interleaved loads each. Aim 1.0, at most ${MOST}.`,
    head: ['page', 'ratio', 'median', 'fastest', 'p95', 'seen by'],
    rows: [row('/', app, appTimes), row('bare sigma page', bare, bareTimes)],
  };
}

function toBytesTable({ app, bare }: Loads): Table {
  const appWeight = middleWeight(app);
  const bareWeight = middleWeight(bare);
  const parts = ['HTML', 'JS', 'CSS', 'other'] as const;
  const lines = [
    ...parts.map((part) => [part, appWeight[part], bareWeight[part]] as const),
    ['all', addWeights(appWeight), addWeights(bareWeight)] as const,
  ];
  return {
    title: 'Bytes of the first page',
    note: 'From navigation until 1.5 s after the picture: on the wire (gzip, with headers) and unpacked. "other" is data, prefetched pages and pictures.',
    head: ['part', 'wire', 'bare wire', 'ratio', 'raw', 'bare raw', 'requests', 'bare requests'],
    rows: lines.map(([part, ours, theirs]) => [
      part,
      formatBytes(ours.wire),
      formatBytes(theirs.wire),
      formatRatio(ours.wire, theirs.wire),
      formatBytes(ours.raw),
      formatBytes(theirs.raw),
      String(ours.requests),
      String(theirs.requests),
    ]),
  };
}

/** The load whose bytes are the median. */
function middleWeight(loads: readonly PageLoad[]): PageWeight {
  const sorted = loads.map(({ weight }) => weight).sort((a, b) => addWeights(a).wire - addWeights(b).wire);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('No page was loaded.');
  return middle;
}
