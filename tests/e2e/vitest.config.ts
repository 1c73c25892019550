import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './harness/longest-first';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/harness/global-setup.ts'],
    // Two files at a time, each worker with one browser for all its files.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Nothing here measures speed: whoever waits for a condition waits until a slow machine is done as well.
    expect: { poll: { timeout: 40_000 } },
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
