// The app behind one HTTP server, and how it stops. NODE_ENV has to be set before this file is imported: Next reads it then.
import { createServer } from 'node:http';
import next from 'next';
import { DEFAULT_HOST } from '../launch/port.mjs';
import { PROJECT_ROOT } from '../launch/project.mjs';
import { buildAnswer, toErrorLine } from './answer';
import { closeApp } from './app-closer';
import { askFirstQuestion } from './first-question';
import { closeHttpServer, openHttpServer } from './http-server';

export type ServeOptions = { readonly port: number; readonly host: string; readonly isDev: boolean };
export type RunningServer = { readonly url: string; readonly close: () => Promise<void> };

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Opens the app behind one HTTP server; the promise settles when it answers. */
export async function openServer({ port, host, isDev }: ServeOptions): Promise<RunningServer> {
  const app = next({
    dev: isDev,
    dir: PROJECT_ROOT,
    hostname: host,
    port,
    // In production nothing speaks WebSocket: an upgrade request is answered as the plain request it also is.
    ...(isDev ? {} : { httpServer: createServer() }),
  });
  await keepEnvironment(() => app.prepare());
  const answer = buildAnswer({ handle: app.getRequestHandler(), isDev, log });
  const server = await openHttpServer((request, response) => void answer(request, response), { host, port });
  if (!isDev) askFirstQuestion(port, host);
  return {
    url: `http://${host === DEFAULT_HOST || host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    close: async () => {
      await closeHttpServer(server);
      await closeApp();
      await app.close();
    },
  };
}

/** Next reads `.env` as well, which is Compose's alone: the pages must not ask another store than the one the data was loaded into. */
async function keepEnvironment(work: () => Promise<void>): Promise<void> {
  const given = new Set(Object.keys(process.env));
  await work();
  for (const name of Object.keys(process.env)) {
    if (/^(NEO4J|CHAINATLAS)_/.test(name) && !given.has(name)) Reflect.deleteProperty(process.env, name);
  }
}

/** Stops the server on Ctrl+C and SIGTERM with exit code 0; a second signal does not wait. */
export function closeOnSignal(server: RunningServer): void {
  let isClosing = false;
  const stop = () => {
    if (isClosing) process.exit(130);
    isClosing = true;
    console.log('\n正在停止 · stopping');
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log(toErrorLine('close-failed', error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** A stray failure is a line in the log, not the end of everybody's session. */
export function logStrayFailures(): void {
  process.on('unhandledRejection', (error) => log(toErrorLine('unhandled-rejection', error)));
  process.on('uncaughtException', (error) => log(toErrorLine('uncaught-exception', error)));
}
