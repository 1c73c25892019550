// Whether a server answers, and to whom.
import { once } from 'node:events';
import { type IncomingMessage, request as openRequest } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Ending } from './server-process';

const INTERVAL_MS = 100;
const ANSWER_TIMEOUT_MS = 5_000;

const rootAnswer = z.object({ neo4j_version: z.string() });

export type Readiness =
  | { readonly state: 'ready'; readonly version: string }
  | { readonly state: 'wrong-password' }
  | { readonly state: 'ended'; readonly ending: Ending }
  | { readonly state: 'late' };

export type ReadinessQuestion = {
  readonly httpUrl: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly ended: Promise<Ending>;
  readonly timeoutMs: number;
};

/** Waits until the server says its version and a first query is answered, so that whoever comes next is not turned away. */
export async function waitUntilReady(question: ReadinessQuestion): Promise<Readiness> {
  const deadline = Date.now() + question.timeoutMs;
  const ended = question.ended.then((ending): Readiness => ({ state: 'ended', ending }));
  let found: Readiness | undefined;
  while (found === undefined) {
    if (Date.now() > deadline) return { state: 'late' };
    found = await Promise.race([ended, ask(question)]);
    if (found === undefined) await pause(INTERVAL_MS);
  }
  return found;
}

async function ask({ httpUrl, user, password, database }: ReadinessQuestion): Promise<Readiness | undefined> {
  try {
    const root = await request(httpUrl, { method: 'GET' });
    const { neo4j_version: version } = rootAnswer.parse(JSON.parse(root.text));
    const { status } = await request(`${httpUrl}/db/${database}/query/v2`, {
      method: 'POST',
      auth: `${user}:${password}`,
      body: JSON.stringify({ statement: 'RETURN 1' }),
    });
    if (status === 401) return { state: 'wrong-password' };
    return status < 300 ? { state: 'ready', version } : undefined;
  } catch {
    return undefined;
  }
}

type Sent = { readonly method: string; readonly auth?: string; readonly body?: string };
type Received = { readonly status: number; readonly text: string };

/** Without `fetch`, which keeps connections open, and an open connection holds up the server's end by ten seconds. */
async function request(url: string, { body, ...sent }: Sent): Promise<Received> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const outgoing = openRequest(url, { ...sent, headers, agent: false, timeout: ANSWER_TIMEOUT_MS });
  outgoing.once('timeout', () => outgoing.destroy());
  outgoing.end(body);
  const [incoming]: readonly IncomingMessage[] = await once(outgoing, 'response');
  if (incoming === undefined) throw new Error('No answer.');
  return { status: incoming.statusCode ?? 0, text: await readText(incoming) };
}
