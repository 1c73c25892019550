import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { NEO4J_LINES } from '../../scripts/neo4j/releases.mjs';

const line = process.env['CHAINATLAS_TEST_LINE'];
/** What only the oldest line answers for; a file without tests would be a failure on the other. */
const OLDEST_ONLY = ['tests/neo4j/imported-server.neo4j.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: {
    // `server-only` throws outside a React server build; tests call route handlers and app/_server directly.
    alias: { 'server-only': fileURLToPath(new URL('../../node_modules/server-only/empty.js', import.meta.url)) },
  },
  test: {
    // Names the lines of a run where the gate has both side by side.
    name: line ?? '',
    include: ['tests/**/*.neo4j.ts'],
    exclude: line === undefined || line === NEO4J_LINES.at(-1) ? [] : OLDEST_ONLY,
    globalSetup: ['tests/neo4j/harness/global-setup.ts'],
    // The files share one server a line, and Community has one database.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { TZ: 'Asia/Shanghai' },
    cache: false,
  },
});
