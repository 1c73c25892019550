import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What changes the process it runs in, its environment, its signals or its modules, has one for each file. */
const OWN_PROCESS = [
  'tests/app/_server/**/*.test.ts',
  'tests/app/api/**/*.test.ts',
  'tests/scripts/**/*.test.ts',
  'tests/graph/errors.test.ts',
];

export default defineConfig({
  root,
  resolve: {
    // `server-only` throws outside a React server build; tests call route handlers and app/_server directly.
    alias: { 'server-only': fileURLToPath(new URL('../node_modules/server-only/empty.js', import.meta.url)) },
  },
  test: {
    environment: 'node',
    css: { modules: { classNameStrategy: 'non-scoped' } },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A test that reads the wall clock's zone or the machine's language would pass here and fail elsewhere.
    env: { TZ: 'Asia/Shanghai' },
    cache: false,
    // Every core: without a word Vitest leaves one to whoever sits at the machine, which is half of two.
    maxWorkers: '100%',
    projects: [
      // Starting a process and reading the code anew takes longer than most files do: those that leave nothing behind share both.
      {
        extends: true,
        test: { name: 'shared', include: ['tests/**/*.test.{ts,tsx}'], exclude: OWN_PROCESS, isolate: false },
      },
      // After those: a worker that goes from one kind to the other starts anew.
      { extends: true, test: { name: 'own process', include: OWN_PROCESS, sequence: { groupOrder: 1 } } },
    ],
  },
});
