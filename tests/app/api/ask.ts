// Calls the route handlers as Next does: finds the route file an address belongs to and hands it a Request. What is answered is tried here,
// and not how fast: a machine that does much else has a minute.
import { readdirSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import '../../../app/_server/store';

type Handler = (request: Request, context: { readonly params: Promise<Record<string, string>> }) => unknown;
export type Route = { readonly pattern: string; readonly file: string };

const ROOT = fileURLToPath(new URL('../../../app/api', import.meta.url));

if (globalThis.chainAtlasStore !== undefined) globalThis.chainAtlasStore.deadlineMs = 60_000;

/** Every route file with its address in OpenAPI spelling: `/api/{kind}/{rest}`, `/api/{...path}`. */
export const ROUTES: readonly Route[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .map((file) => {
    const folder = dirname(relative('.', file)).split(sep).join('/');
    const place = folder === '.' ? '' : `/${folder}`;
    return { pattern: `/api${place}`.replace(/\[([^\]]+)\]/g, '{$1}'), file: `${ROOT}/${file}` };
  })
  .sort((a, b) => rank(a.pattern) - rank(b.pattern) || (a.pattern < b.pattern ? -1 : 1));

/** Asks an address under /api, as a client would. */
export async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(new URL(address, 'http://localhost:3000'), init);
  const { pathname } = new URL(request.url);
  for (const { pattern, file } of ROUTES) {
    const params = match(pattern, pathname);
    if (params === undefined) continue;
    const handlers: Readonly<Record<string, Handler | undefined>> = await import(file);
    const handler = handlers[request.method === 'HEAD' ? 'GET' : request.method];
    const answer = await handler?.(request, { params: Promise.resolve(params) });
    if (answer instanceof Response) return answer;
  }
  throw new Error(`No route answers ${request.method} ${pathname}`);
}

/** The JSON of an answer. */
export async function askJson(address: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await ask(address);
  return await answer.json();
}

/** Fixed addresses before those with parts to fill in, those before the one that takes anything. */
function rank(pattern: string): number {
  if (pattern.includes('{...')) return 100;
  return pattern.split('{').length - 1;
}

function match(pattern: string, pathname: string): Record<string, string> | undefined {
  const names: string[] = [];
  const source = pattern
    .replace(/\{(\.\.\.)?(\w+)\}/g, (_, rest: string | undefined, name: string) => {
      names.push(name);
      return rest === undefined ? '([^/]+)' : '(.+)';
    })
    .replaceAll('.json', '\\.json');
  const found = new RegExp(`^${source}/?$`).exec(pathname);
  if (found === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
}
