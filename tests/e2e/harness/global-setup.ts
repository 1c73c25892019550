import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../../scripts/launch/build.mjs';
import { openTestServer } from './server';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one vitest declares
  export interface ProvidedContext {
    readonly baseUrl: string;
  }
}

/** One build and one server for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale();
  const server = await openTestServer();
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
