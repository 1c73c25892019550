import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { waitUntilReady } from '../../../scripts/neo4j/readiness';

let server: Server | undefined;
afterEach(() => void server?.close());

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const FOREVER = new Promise<never>(() => {});
const ask = (httpUrl: string, changes: object = {}) =>
  waitUntilReady({
    httpUrl,
    user: 'neo4j',
    password: 'correct horse',
    database: 'neo4j',
    ended: FOREVER,
    timeoutMs: 10_000,
    ...changes,
  });

/** Answers as Neo4j does: its version to everybody, queries to who knows the password. */
const answer =
  (statuses: number[]): RequestListener =>
  (request, response) => {
    const isKnown = request.headers.authorization === `Basic ${Buffer.from('neo4j:correct horse').toString('base64')}`;
    if (request.url === '/') response.end('{"neo4j_version":"5.26.31"}');
    else if (!isKnown) response.writeHead(401).end('{}');
    else response.writeHead(statuses.shift() ?? 202).end('{}');
  };

describe('waitUntilReady', () => {
  it('waits until a query is answered, not only the door', async () => {
    const statuses = [503, 404, 202];
    expect(await ask(await serve(answer(statuses)))).toEqual({ state: 'ready', version: '5.26.31' });
    expect(statuses).toEqual([]);
  });

  it('asks the database it is told', async () => {
    const paths: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      paths.push(request.url);
      answer([])(request, response);
    });
    await ask(url, { database: 'chainatlas' });
    expect(paths).toEqual(['/', '/db/chainatlas/query/v2']);
  });

  it('tells a wrong password at once, before the server locks the user out', async () => {
    expect(await ask(await serve(answer([])), { password: 'wrong' })).toEqual({ state: 'wrong-password' });
  });

  it('is not fooled by another program that answers', async () => {
    const url = await serve((_, response) => response.end('{"hello":"world"}'));
    expect(await ask(url, { timeoutMs: 300 })).toEqual({ state: 'late' });
  });

  it('notices that the server has ended', async () => {
    const ending = { code: 1, reason: '' };
    expect(await ask('http://127.0.0.1:1', { ended: Promise.resolve(ending) })).toEqual({ state: 'ended', ending });
  });

  it('gives up in time', async () => {
    expect(await ask('http://127.0.0.1:1', { timeoutMs: 200 })).toEqual({ state: 'late' });
  });
});
