// p50 and p95 of each address of the API, asked over HTTP of the production server on a store that is loaded already.
import { copyFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { ENDPOINTS } from '#graph/wire/endpoints';
import { buildIfStale } from '../../../scripts/launch/build.mjs';
import { openTestServer } from '../../e2e/harness/server';
import { readResidentMemory } from '../scale/resident-memory';
import { type Budget, type Timing, timeRepeatedly } from '../statistics';

const BUDGET: Budget = { milliseconds: 1000, minRuns: 7, maxRuns: 40 };
const HEALTH = '/api/health';
/** How long a fresh server may go on answering that it is still busy. */
const PATIENCE_MS = 60_000;
/** The source that every invented firm cites. */
const HUB = '/api/source/general';

export type ApiTiming = {
  readonly timings: ReadonlyMap<string, Timing>;
  readonly remarks: readonly string[];
  /** From the start of the process until it answers, in milliseconds. */
  readonly readyMs: number;
  /** Resident bytes of the process after everything was asked. */
  readonly memory: number;
};
/** A file of the embedded engine, or the environment that names a server. */
export type ApiStore = { readonly storePath: string | undefined; readonly env: Readonly<Record<string, string>> };

/** Times every address. One that never answers 200 has no figures, and a remark. */
export async function timeApi({ storePath, env }: ApiStore): Promise<ApiTiming> {
  await buildIfStale();
  const startedAt = performance.now();
  const server = await openTestServer({ isSeeded: false, env });
  const readyMs = performance.now() - startedAt;
  try {
    if (storePath !== undefined) await copyFile(storePath, server.storePath);
    return { ...(await timeAddresses(server.url)), readyMs, memory: await readResidentMemory(server.pid) };
  } finally {
    await server.close();
  }
}

type Timed = Pick<ApiTiming, 'timings' | 'remarks'>;

async function timeAddresses(url: string): Promise<Timed> {
  const timings = new Map<string, Timing>();
  const remarks: string[] = [];
  await waitForAnswer(`${url}${HEALTH}`);
  const enterprises = await waitForAnswer(`${url}/api/enterprises`);
  const examples = await buildExamples(url);
  const addresses = ENDPOINTS.flatMap(({ path }) =>
    (examples[path] ?? [['', path] as const]).map(([remark, address]) => ({ name: path + remark, address })),
  );
  const firsts = new Map<string, Wait>([['/api/enterprises', enterprises]]);
  for (const { name, address } of addresses) {
    if (!firsts.has(name)) firsts.set(name, await waitForAnswer(url + address));
  }
  // Now all is built that a start builds in the background, and nothing else runs beside what is timed.
  for (const { name, address } of addresses) {
    const { first = 0, refused = 0 } = firsts.get(name) ?? {};
    if (refused > 0) remarks.push(`${name} was refused for ${(refused / 1000).toFixed(0)} s before its first answer`);
    const timing = await timeRepeatedly(() => ask(url + address), BUDGET).catch(() => undefined);
    if (timing === undefined) remarks.push(`${name} does not answer reliably`);
    else timings.set(name, { ...timing, first });
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

/** A remark that tells examples of one path apart, and the address. */
type Example = readonly [remark: string, address: string];

/** Real addresses for the paths that need one: a chain, a district, a firm, a search, and the hubs that everything is joined to. */
async function buildExamples(url: string): Promise<Readonly<Record<string, readonly Example[]>>> {
  const [chain, segment, district, firm] = await Promise.all([
    pickMiddle(url, '/api/chains'),
    pickMiddle(url, '/api/segments'),
    pickMiddle(url, '/api/districts'),
    pickMiddle(url, '/api/enterprises'),
  ]);
  const toAddress = (id: string) => `/api/${id.replace(':', '/')}`;
  return {
    '/api/chain/{rest}': [['', toAddress(chain.id)]],
    '/api/district/{rest}': [['', toAddress(district.id)]],
    '/api/{kind}/{rest}': [
      ['', toAddress(firm.id)],
      [' of a hub', HUB],
    ],
    '/api/{kind}/{rest}/neighbours': [
      ['', `${toAddress(chain.id)}/neighbours?type=IN_CHAIN&direction=in&kind=segment`],
      [' of a hub', `${HUB}/neighbours?type=CITES&direction=in&kind=enterprise`],
    ],
    '/api/targets': [['', `/api/targets?segment=${segment.id}`]],
    '/api/dossier': [['', `/api/dossier?of=${firm.id}`]],
    '/api/briefing': [['', `/api/briefing?of=${chain.id}`]],
    '/api/why': [['', `/api/why?of=completeness&chain=${chain.id}`]],
    '/api/paths': [['', `/api/paths?from=${chain.id}&to=${district.id}`]],
    '/api/search': [
      ['', `/api/search?facets=none&q=${encodeURIComponent(firm.nameZh.slice(0, 3))}`],
      [' by sector', `/api/search?q=${encodeURIComponent(`${district.nameZh} ${chain.nameZh} stage:upstream`)}`],
      [' with a slip', `/api/search?q=${encodeURIComponent(`${district.nameZh} ${toSlip(chain.nameZh)}`)}`],
      [' of firms', '/api/search?q=kind:enterprise'],
    ],
    '/api/graph': [
      ['', `/api/graph?focus=${chain.id}`],
      [' of a hub', `/api/graph?focus=${district.id}&level=2`],
    ],
  };
}

/** Without its second character. */
function toSlip(name: string): string {
  return name.slice(0, 1) + name.slice(2);
}

const listSchema = z.object({ items: z.array(z.object({ id: z.string(), nameZh: z.string() })) });

async function pickMiddle(url: string, address: string): Promise<{ readonly id: string; readonly nameZh: string }> {
  const { items } = listSchema.parse(await (await fetch(url + address)).json());
  const middle = items[Math.floor(items.length / 2)];
  if (middle === undefined) throw new Error(`${address} lists nothing.`);
  return middle;
}
