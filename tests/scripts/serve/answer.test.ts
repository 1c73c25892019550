// What surrounds every answer, seen through a real socket: headers, refusals, language, failures, log.
import { type IncomingMessage, request as openRequest, type Server } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemSchema } from '#graph/wire/problem';
import { DEFAULT_HOST, findFreePort } from '../../../scripts/launch/port.mjs';
import { type AppHandler, buildAnswer } from '../../../scripts/serve/answer';
import { closeHttpServer, openHttpServer } from '../../../scripts/serve/http-server';
import { SECURITY_HEADERS } from '../../../scripts/serve/security-headers';

const open: Server[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const server of open.splice(0)) await closeHttpServer(server);
});

type Served = { readonly port: number; readonly log: string[] };

/** A server around an app that answers as told. */
async function serve(handle: AppHandler): Promise<Served> {
  const port = await findFreePort();
  const log: string[] = [];
  const answer = buildAnswer({ handle, isDev: false, log: (line) => log.push(line) });
  open.push(await openHttpServer((request, response) => void answer(request, response), { host: DEFAULT_HOST, port }));
  return { port, log };
}

type Asking = { readonly method?: string; readonly headers?: Readonly<Record<string, string>> };
type Answer = Pick<IncomingMessage, 'headers'> & { readonly status: number | undefined; readonly body: string };

/** Asks for a target exactly as it is spelled. */
function ask({ port }: Served, path: string, { method = 'GET', headers = {} }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = openRequest({ port, host: DEFAULT_HOST, path, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += String(chunk);
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    asking.once('error', reject).end();
  });
}

/** An app that answers with what it was asked. */
const echo: AppHandler = async (request, response) => {
  response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers }));
};
const parseProblem = ({ body }: Answer) => problemSchema.strict().parse(JSON.parse(body));

describe('every answer', () => {
  it('carries the security headers, whatever it is', async () => {
    const served = await serve(echo);
    for (const path of ['/', '/api/chains', '/%zz', `/${'a'.repeat(5000)}`]) {
      const { headers } = await ask(served, path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('has a nonce of its own, which the app is told, whatever the client claims', async () => {
    const served = await serve(echo);
    const claims = {
      'x-nonce': 'mine',
      'x-request-id': 'mine',
      'content-security-policy': 'script-src *',
      'content-security-policy-report-only': 'script-src *',
    };
    const answers = [await ask(served, '/', { headers: claims }), await ask(served, '/', { headers: claims })];
    const nonces = answers.map(({ headers, body }) => {
      const told = JSON.parse(body).headers;
      const policy = headers['content-security-policy'];
      const nonce = /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? '';
      expect([told['x-nonce'], told['content-security-policy']]).toEqual([nonce, policy]);
      expect(told['x-request-id']).toBe(headers['x-request-id']);
      expect(told).not.toHaveProperty('content-security-policy-report-only');
      return nonce;
    });
    expect(nonces[0]).toMatch(/^[\w+/]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('passes GET, HEAD and, to the API, every other method on', async () => {
    const served = await serve(echo);
    expect(JSON.parse((await ask(served, '/chain/x?lens=gaps')).body)).toMatchObject({
      method: 'GET',
      url: '/chain/x?lens=gaps',
    });
    expect(await ask(served, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(JSON.parse((await ask(served, '/api/chains', { method: 'DELETE' })).body).method).toBe('DELETE');
  });
});

describe('a refusal', () => {
  it.each([
    ['/', { method: 'POST' }, 405, 'method-not-allowed'],
    ['/api/chains', { method: 'PROPFIND' }, 405, 'method-not-allowed'],
    [`/search?q=${'a'.repeat(5000)}`, {}, 414, 'too-large'],
    ['/%zz', {}, 400, 'invalid-query'],
    ['//evil.example/x', {}, 400, 'invalid-query'],
    ['/api/chain/%00', {}, 400, 'invalid-query'],
  ] as const)('of %s is a problem that never reaches the app', async (...[path, asking, status, code]) => {
    const handle = vi.fn(echo);
    const answer = await ask(await serve(handle), path, asking);
    expect([answer.status, parseProblem(answer).code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    if (status === 405) expect(answer.headers['allow']).toBe('GET, HEAD');
    expect(handle).not.toHaveBeenCalled();
  });

  it('shows a reader of pages the page for what is not there, with its search box', async () => {
    const served = await serve(echo);
    const { status, body } = await ask(served, '/%zz?lang=en', { headers: { accept: 'text/html,*/*' } });
    expect([status, JSON.parse(body).url]).toEqual([200, '/malformed-address']);
  });
});

describe('a language in the address', () => {
  it('reaches the app at once and stays for later pages', async () => {
    const served = await serve(echo);
    const { headers, body } = await ask(served, '/?lang=en', { headers: { cookie: 'theme=dark; lang=zh' } });
    expect(JSON.parse(body).headers.cookie).toBe('theme=dark; lang=en');
    expect(headers['set-cookie']).toEqual(['lang=en; Path=/; Max-Age=31536000; SameSite=Lax']);
    expect((await ask(served, '/?lang=fr')).headers['set-cookie']).toBeUndefined();
  });
});

describe('an app that fails', () => {
  it('is answered for with 500, which names the line of the log and nothing else', async () => {
    const served = await serve(() => Promise.reject(new Error('cannot open the secret file')));
    const answer = await ask(served, '/api/chains?limit=3');
    const id = String(answer.headers['x-request-id']);
    expect([answer.status, parseProblem(answer).detail]).toEqual([500, expect.stringContaining(id)]);
    expect(answer.body).not.toContain('secret');
    const failure = served.log.map((line) => JSON.parse(line)).find(({ event }) => event === 'request-failed');
    expect(failure).toMatchObject({
      level: 'error',
      id,
      message: expect.stringContaining('cannot open the secret file'),
    });
  });

  it('ends an answer that has begun', async () => {
    const served = await serve(async (_, response) => {
      response.write('half of it');
      throw new Error('lost');
    });
    expect(await ask(served, '/')).toMatchObject({ status: 200, body: 'half of it' });
  });

  it('is answered for after half a minute of silence', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let isAsked = () => undefined as unknown;
    const asked = new Promise((resolve) => {
      isAsked = () => resolve(undefined);
    });
    const served = await serve(() => {
      isAsked();
      return new Promise(() => undefined);
    });
    const answer = ask(served, '/api/chains');
    await asked;
    vi.advanceTimersByTime(30_000);
    const { status, headers, body } = await answer;
    expect([status, headers['retry-after'], JSON.parse(body).code]).toEqual([504, '2', 'store-timeout']);
  });
});

describe('the status of a page', () => {
  const setStatus = (id: unknown, status: unknown): unknown => {
    const setter: unknown = Reflect.get(globalThis, Symbol.for('chainatlas.page-status'));
    return typeof setter === 'function' ? setter(id, status) : undefined;
  };

  it('is set by the app through the id of its request, before the first byte leaves', async () => {
    const served = await serve(async (request, response) => {
      setStatus(request.headers['x-request-id'], 503);
      setStatus('some other request', 500);
      response.write('page');
      setStatus(request.headers['x-request-id'], 200);
      response.end();
    });
    const answer = await ask(served, '/');
    expect([answer.status, answer.headers['retry-after'], answer.body]).toEqual([503, '2', 'page']);
    setStatus(answer.headers['x-request-id'], 500);
  });
});

describe('the log', () => {
  it('has a line for every request, under the id that the answer carries, without what was asked for', async () => {
    const served = await serve(echo);
    const answers = [
      await ask(served, '/search?q=secret'),
      await ask(served, '/%zz?q=secret'),
      await ask(served, '/_next/x.js'),
    ];
    await vi.waitFor(() => expect(served.log.length).toBeGreaterThanOrEqual(2));
    const lines = served.log.map((line) => JSON.parse(line));
    expect(lines.map(({ path, status, query }) => [path, status, query])).toEqual([
      ['/search', 200, ['q']],
      ['/%zz', 400, ['q']],
    ]);
    expect(lines.map(({ id }) => id)).toEqual(answers.slice(0, 2).map(({ headers }) => headers['x-request-id']));
    expect(served.log.join('\n')).not.toContain('secret');
  });
});
