// p50 and p95 of each address of the API, asked over HTTP of the production server on synthetic stores.
import { copyFile } from 'node:fs/promises';
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

/** Times every address on each store. An address that does not answer 200 keeps its row, without figures. */
export async function measureApi(stores: readonly SyntheticStore[]): Promise<Table> {
  await buildIfStale();
  const sizes: Measured[] = [];
  const refused: string[] = [];
  for (const { firms, path } of stores) {
    const server = await openTestServer({ isSeeded: false });
    try {
      await copyFile(path, server.storePath);
      const { timings, failures } = await timeAddresses(server.url);
      sizes.push({ firms, timings });
      refused.push(...failures.map((failure) => `${failure} at ${firms} firms`));
    } finally {
      await server.close();
    }
  }
  return toGrowthTable({
    title: 'Addresses of the API',
    note:
      'Production server over HTTP on this machine, one question at a time. "first" is the very first question after a start: ' +
      `it builds what later ones share.${refused.length === 0 ? '' : ` Not answered: ${refused.join('; ')}.`}`,
    baseline: HEALTH,
    sizes,
  });
}

type Timed = { readonly timings: ReadonlyMap<string, Timing>; readonly failures: readonly string[] };

async function timeAddresses(url: string): Promise<Timed> {
  const timings = new Map<string, Timing>();
  const failures: string[] = [];
  const examples = await buildExamples(url);
  for (const { path } of ENDPOINTS) {
    const address = examples[path] ?? path;
    const ask = async () => {
      const answer = await fetch(url + address);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(String(answer.status));
    };
    try {
      timings.set(path, await timeRepeatedly(ask, BUDGET));
    } catch (error) {
      failures.push(`${path} (${error instanceof Error ? error.message : error})`);
    }
  }
  return { timings, failures };
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
