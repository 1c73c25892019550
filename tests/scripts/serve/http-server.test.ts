// The socket side: what is no HTTP at all, a taken port, and an end that lets answers finish.
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_HOST, findFreePort } from '../../../scripts/launch/port.mjs';
import { StepError } from '../../../scripts/launch/step.mjs';
import { closeHttpServer, openHttpServer } from '../../../scripts/serve/http-server';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
});

type Listener = Parameters<typeof openHttpServer>[0];

async function serve(
  listener: Listener = (_, response) => response.end('here'),
): Promise<{ server: Server; port: number }> {
  const port = await findFreePort();
  const server = await openHttpServer(listener, { host: DEFAULT_HOST, port });
  open.push(server);
  return { server, port };
}

/** Sends bytes and gives all that comes back until the other side hangs up. */
function send(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, DEFAULT_HOST, () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.once('close', () => resolve(answer)).once('error', reject);
  });
}

describe('what is no request', () => {
  it.each([
    ['a word', 'hello\r\n\r\n', 400, 'invalid-query'],
    ['another protocol', '\u0016\u0003\u0001\u0002\r\n\r\n', 400, 'invalid-query'],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400, 'invalid-query'],
    ['headers without an end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'too-large'],
  ] as const)('%s is answered with a problem, and hung up on', async (...[, text, status, code]) => {
    const { port } = await serve();
    const [head = '', body = ''] = (await send(port, text)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code, type: `about:blank#${code}` });
    expect(await send(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('here');
  });
});

it('fails to open a taken port with a sentence that says what to do', async () => {
  const other = createServer();
  const port = await findFreePort();
  await new Promise<void>((resolve) => other.listen({ port, host: DEFAULT_HOST }, resolve));
  open.push(other);
  const opening = openHttpServer(() => undefined, { host: DEFAULT_HOST, port });
  await expect(opening).rejects.toThrow(StepError);
  await expect(opening).rejects.toThrow(`Port ${port} is taken.`);
});

describe('closing', () => {
  it('lets an answer under way finish and takes no new one', async () => {
    let isUnderWay = () => undefined as unknown;
    const underWay = new Promise((resolve) => {
      isUnderWay = () => resolve(undefined);
    });
    const { server, port } = await serve((_, response) => {
      response.write('first ');
      isUnderWay();
      setTimeout(() => response.end('last'), 200);
    });
    open.splice(0);
    const answer = send(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    await underWay;
    const closing = closeHttpServer(server);
    await expect(send(port, 'GET / HTTP/1.1\r\n\r\n')).rejects.toThrow('ECONNREFUSED');
    expect(await answer).toMatch(/first[\s\S]*last/);
    await closing;
  });

  it('does not wait for a browser that only keeps its connection open, nor for ever for a stuck answer', async () => {
    const { server, port } = await serve((request, response) => {
      if (request.url === '/quick') response.end('here');
    });
    open.splice(0);
    const idle = send(port, 'GET /quick HTTP/1.1\r\nHost: x\r\n\r\n');
    const stuck = send(port, 'GET /stuck HTTP/1.1\r\nHost: x\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const startedAt = performance.now();
    await closeHttpServer(server);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(await idle).toContain('here');
    expect(await stuck).toBe('');
  });
});
