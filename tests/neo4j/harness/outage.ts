// What tests of outages ask: every address of the API, in process, through the store the environment names.
import { setTimeout as pause } from 'node:timers/promises';
import { vi } from 'vitest';
import { problemSchema } from '#graph/wire/problem';
import { ask, ROUTES } from '../../app/api/ask';
import type { Neo4jTestServer } from './global-setup';

/**
 * The app promises an answer within 3 s, and to be back within 5. Here it shares its machine with Java, which may take seconds for what takes it
 * none alone; what is held against is an app that waits for the driver, 30 s and more.
 */
export const ANSWERED_MS = 10_000;
export const RECOVERED_MS = 20_000;
const PATIENCE_MS = 120_000;
/** After a failure the app gives the same answer for a second. */
export const PAUSE_MS = 1_100;

const ADDRESSES = ROUTES.map(({ pattern }) => toExample(pattern)).filter(
  (address) => address !== undefined && !/health|openapi/.test(address),
) as readonly string[];

function toExample(pattern: string): string | undefined {
  const examples: Readonly<Record<string, string>> = {
    '/api/chain/{rest}': '/api/chain/new-display',
    '/api/district/{rest}': '/api/district/fuling',
    '/api/{kind}/{rest}': '/api/enterprise/boe-b8',
    '/api/{kind}/{rest}/neighbours': '/api/chain/new-display/neighbours?type=IN_CHAIN&direction=in&kind=segment',
    '/api/targets': '/api/targets?segment=new-display.driver-ic',
    '/api/dossier': '/api/dossier?of=enterprise:boe-b8',
    '/api/briefing': '/api/briefing?of=chain:new-display',
    '/api/why': '/api/why?of=completeness&chain=new-display',
    '/api/paths': '/api/paths?from=enterprise:boe-b8&to=district:fuling',
    '/api/search': '/api/search?q=京东方',
    '/api/graph': '/api/graph?focus=chain:new-display',
  };
  return pattern.includes('{...') ? undefined : (examples[pattern] ?? pattern);
}

const { closeStore, DEADLINE_MS } = await import('../../../app/_server/store');
// Here it matters how fast.
if (globalThis.chainAtlasStore !== undefined) globalThis.chainAtlasStore.deadlineMs = DEADLINE_MS;

/** Forgets the store and its failure, as a new process would. */
export async function startOver(): Promise<void> {
  await closeStore();
  if (globalThis.chainAtlasStore !== undefined) globalThis.chainAtlasStore.failure = undefined;
}

/** Asks every address at once, as many readers would, and tells status, code and the longest wait. */
export async function askAll() {
  const startedAt = performance.now();
  const answers = await Promise.all(
    ADDRESSES.map(async (address) => {
      const answer = await ask(address);
      const ms = performance.now() - startedAt;
      const body: unknown = await answer.json();
      const problem = problemSchema.safeParse(body).data;
      return { address, status: answer.status, code: problem?.code, ms, text: JSON.stringify(body) };
    }),
  );
  return { answers, longest: Math.max(...answers.map(({ ms }) => ms)) };
}

/** Asks until a thing that needs no building is answered again; how long it took. */
export async function waitUntilBack(): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const { status } = await ask('/api/enterprises?limit=1');
    const passed = performance.now() - startedAt;
    if (status === 200 || passed > PATIENCE_MS) return passed;
    await pause(100);
  }
}

/** Asks until every address is answered; what a busy machine builds for the first time may take several attempts. */
export async function waitUntilComplete(): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    const { answers } = await askAll();
    const missing = answers.filter(({ status }) => status !== 200);
    if (missing.length === 0) return;
    if (performance.now() - startedAt > PATIENCE_MS) {
      throw new Error(`Still not answered: ${missing.map(({ address, code }) => `${address} ${code}`).join(', ')}`);
    }
    await pause(100);
  }
}

/** Names the server in the environment until `vi.unstubAllEnvs`. */
export function stubSettings({ uri, user, password }: Pick<Neo4jTestServer, 'uri' | 'user' | 'password'>): void {
  vi.stubEnv('NEO4J_URI', uri);
  vi.stubEnv('NEO4J_USER', user);
  vi.stubEnv('NEO4J_PASSWORD', password);
}
