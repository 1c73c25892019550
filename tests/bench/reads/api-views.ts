// p50 and p95 of each address of the API, asked over HTTP of the production server on synthetic stores.
import { copyFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { ENDPOINTS } from '#graph/wire/endpoints';
import { buildIfStale } from '../../../scripts/launch/build.mjs';
import { openTestServer } from '../../e2e/harness/server';
import { type Budget, type Timing, timeRepeatedly } from '../statistics';
import type { Table } from '../table';
import { type Measured, toGrowthTable } from './growth-table';
import type { SyntheticStore } from './synthetic-store';

const BUDGET: Budget = { milliseconds: 1000, minRuns: 7, maxRuns: 40 };
const HEALTH = '/api/health';
/** How long a fresh server may go on answering that it is still busy. */
const PATIENCE_MS = 60_000;

/** Times every address on each store. An address that never answers 200 keeps its row, without figures. */
export async function measureApi(stores: readonly SyntheticStore[]): Promise<Table> {
  await buildIfStale();
  const sizes: Measured[] = [];
  const remarks: string[] = [];
  for (const { firms, path } of stores) {
    const server = await openTestServer({ isSeeded: false });
    try {
      await copyFile(path, server.storePath);
      const timed = await timeAddresses(server.url);
      sizes.push({ firms, timings: timed.timings });
      remarks.push(...timed.remarks.map((remark) => `At ${firms} firms ${remark}.`));
    } finally {
      await server.close();
    }
  }
  const note =
    'Production server over HTTP on this machine, one question at a time, "first" right after a start: it builds what later questions share.';
  return toGrowthTable({
    title: 'Addresses of the API',
    note: [note, ...remarks].join(' '),
    baseline: HEALTH,
    sizes,
  });
}

type Timed = { readonly timings: ReadonlyMap<string, Timing>; readonly remarks: readonly string[] };

async function timeAddresses(url: string): Promise<Timed> {
  const timings = new Map<string, Timing>();
  const remarks: string[] = [];
  await waitForAnswer(`${url}${HEALTH}`);
  const enterprises = await waitForAnswer(`${url}/api/enterprises`);
  const examples = await buildExamples(url);
  for (const { path } of ENDPOINTS) {
    const address = `${url}${examples[path] ?? path}`;
    const { first, refused } = path === '/api/enterprises' ? enterprises : await waitForAnswer(address);
    if (refused > 0) remarks.push(`${path} was refused for ${(refused / 1000).toFixed(0)} s before its first answer`);
    const timing = await timeRepeatedly(() => ask(address), BUDGET).catch(() => undefined);
    if (timing === undefined) remarks.push(`${path} does not answer reliably`);
    else timings.set(path, { ...timing, first });
  }
  return { timings, remarks };
}

async function ask(address: string): Promise<void> {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
}

type Wait = { readonly first: number; readonly refused: number };

/**
 * Asks until the answer is 200: large data may need longer than one question is given, and what was computed is kept. `first` is
 * the time of the first answer whatever it was, `refused` how long it took to get a good one, 0 when the first was good.
 */
async function waitForAnswer(address: string): Promise<Wait> {
  const startedAt = performance.now();
  let first: number | undefined;
  for (;;) {
    const isAnswered = await ask(address).then(
      () => true,
      () => false,
    );
    const passed = performance.now() - startedAt;
    if (isAnswered || passed > PATIENCE_MS)
      return { first: first ?? passed, refused: first === undefined ? 0 : passed };
    first ??= passed;
    await pause(250);
  }
}

/** Real addresses for the paths that need one: a chain, a district, a firm, a search. */
async function buildExamples(url: string): Promise<Readonly<Record<string, string>>> {
  const [chain, district, firm] = await Promise.all([
    pickMiddle(url, '/api/chains'),
    pickMiddle(url, '/api/districts'),
    pickMiddle(url, '/api/enterprises'),
  ]);
  const toAddress = (id: string) => `/api/${id.replace(':', '/')}`;
  return {
    '/api/chain/{rest}': toAddress(chain.id),
    '/api/district/{rest}': toAddress(district.id),
    '/api/{kind}/{rest}': toAddress(firm.id),
    '/api/{kind}/{rest}/neighbours': `${toAddress(chain.id)}/neighbours?type=IN_CHAIN&direction=in&kind=segment`,
    '/api/search': `/api/search?q=${encodeURIComponent(firm.nameZh.slice(0, 3))}`,
    '/api/graph': `/api/graph?focus=${chain.id}`,
  };
}

const listSchema = z.object({ items: z.array(z.object({ id: z.string(), nameZh: z.string() })) });

async function pickMiddle(url: string, address: string): Promise<{ readonly id: string; readonly nameZh: string }> {
  const { items } = listSchema.parse(await (await fetch(url + address)).json());
  const middle = items[Math.floor(items.length / 2)];
  if (middle === undefined) throw new Error(`${address} lists nothing.`);
  return middle;
}
