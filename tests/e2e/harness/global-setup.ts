import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../../scripts/launch/build.mjs';
import { openTestServer } from './server';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one vitest declares
  export interface ProvidedContext {
    readonly baseUrl: string;
  }
}

/** What a server does but once: open the store, count the whole city, lay a chain out. */
const FIRST_QUESTIONS = ['/', '/gaps', '/chain/new-display'];
const PATIENCE_MS = 60_000;

/** One build and one server for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale();
  const server = await openTestServer();
  for (const question of FIRST_QUESTIONS) await waitForAnswer(server.url + question);
  project.provide('baseUrl', server.url);
  return async () => {
    const code = await server.close();
    const stray = server
      .readLog()
      .split('\n')
      .filter((line) => /"event":"(unhandled-rejection|uncaught-exception|request-failed|close-failed)"/.test(line));
    if (stray.length > 0) throw new Error(`The server logged failures during the tests:\n${stray.join('\n')}`);
    if (code !== 0)
      throw new Error(`The server stopped with code ${code} instead of 0.\n${server.readLog().slice(-2000)}`);
  };
}

/** Asks until there is an answer: on a slow machine a first one may take longer than the page may wait. */
async function waitForAnswer(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let status = 0; status !== 200; ) {
    if (Date.now() > deadline) throw new Error(`${url} answers ${status} for ${PATIENCE_MS / 1000} s.`);
    const response = await fetch(url);
    await response.text();
    ({ status } = response);
  }
}
