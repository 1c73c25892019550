// Serves the bare page with the HTTP server the app is served with: compressed, and nothing of it may be cached.
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEFAULT_HOST, findFreePort } from '../../../scripts/launch/port.mjs';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';
import { closeHttpServer, openHttpServer } from '../../../scripts/serve/http-server';

export type BareServer = { readonly url: string; readonly close: () => Promise<void> };
type Esbuild = {
  readonly buildSync: (options: Readonly<Record<string, unknown>>) => {
    readonly outputFiles: readonly { readonly contents: Uint8Array }[];
  };
};
type StaticFile = { readonly type: string; readonly body: Buffer };

const STYLE = 'html,body,#picture{margin:0;height:100%;width:100%}';

/** Files of this folder that draw a page of JSON. */
export type BareScript = 'page.ts' | 'explore-page.ts';

/** Opens a bare page over the same data the app draws. */
export async function openBareServer(script: BareScript, data: unknown): Promise<BareServer> {
  const port = await findFreePort();
  const files = new Map<string, StaticFile>([
    ['/', compress('text/html; charset=utf-8', buildPage(data))],
    ['/page.js', compress('text/javascript; charset=utf-8', bundle(script))],
    ['/page.css', compress('text/css; charset=utf-8', STYLE)],
  ]);
  const server = await openHttpServer((request, response) => send(response, files.get(request.url ?? '')), {
    host: DEFAULT_HOST,
    port,
  });
  return { url: `http://localhost:${port}`, close: () => closeHttpServer(server) };
}

function buildPage(data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>bare</title><link rel="icon" href="data:,">' +
    '<link rel="stylesheet" href="/page.css"><div id="picture"></div>' +
    `<script type="application/json" id="view">${json}</script><script src="/page.js"></script></html>`
  );
}

/** esbuild comes with tsx, which runs this bench. */
function bundle(script: BareScript): Uint8Array {
  const loadBesideTsx = createRequire(createRequire(import.meta.url).resolve('tsx/package.json'));
  const esbuild: Esbuild = loadBesideTsx('esbuild');
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [join(PROJECT_ROOT, 'tests', 'bench', 'bare', script)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild made no file of the bare page.');
  return file.contents;
}

function compress(type: string, body: string | Uint8Array): StaticFile {
  return { type, body: gzipSync(body) };
}

function send(response: ServerResponse, file: StaticFile | undefined): void {
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'gzip', 'Cache-Control': 'no-store' });
  response.end(file.body);
}
