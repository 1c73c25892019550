// @ts-check
// `npm start`: install, build and load what is out of date, then serve. Plain Node without dependencies, because
// node_modules may be missing when it begins; Next and tsx are imported only once they are there.
import { join } from 'node:path';
import { buildIfStale } from './launch/build.mjs';
import { mustSucceed, runNode, stopChildrenOnSignal } from './launch/command.mjs';
import { installIfStale } from './launch/install.mjs';
import { checkNodeVersion } from './launch/node-version.mjs';
import { stopWithParent } from './launch/parent.mjs';
import { checkPortIsFree, DEFAULT_HOST, parsePort } from './launch/port.mjs';
import { formatSeconds, printFailure, runStep } from './launch/step.mjs';

/** Loads data/ into the store where they are newer. */
async function seedIfStale() {
  await mustSucceed(
    runNode(['--import', 'tsx', join('scripts', 'seed.ts'), '--if-stale']),
    '数据载入失败，原因见上。\n  Loading the data failed; the reason is above.',
  );
}

/**
 * @param {number} port @param {string} host
 * @returns {Promise<{ url: string }>}
 */
async function serve(port, host) {
  Reflect.set(process.env, 'NODE_ENV', 'production');
  const { register } = await import('tsx/esm/api');
  register();
  const { closeOnSignal, logStrayFailures, openServer } = await import('./serve/open-server');
  const server = await openServer({ port, host, isDev: false });
  closeOnSignal(server);
  logStrayFailures();
  return server;
}

async function start() {
  const startedAt = performance.now();
  const leaveSignals = stopChildrenOnSignal();
  stopWithParent();
  checkNodeVersion(process.versions.node);
  const port = parsePort(process.env['PORT']);
  const host = process.env['HOST'] || DEFAULT_HOST;
  await checkPortIsFree(port, host);
  console.log('ChainAtlas 链图\n');
  await runStep('依赖 · dependencies', installIfStale);
  await runStep('构建 · build', buildIfStale);
  await runStep('数据 · data', seedIfStale);
  leaveSignals();
  const { url } = await runStep('服务 · server', () => serve(port, host));
  console.log(`\n已就绪，用时 ${formatSeconds(performance.now() - startedAt)} · ready`);
  console.log(`  打开 · open  ${url}\n  停止 · stop  Ctrl+C\n`);
}

start().catch((error) => {
  // A step that failed because it was stopped needs no explanation.
  if (process.exitCode === undefined) {
    printFailure(error);
    process.exitCode = 1;
  }
  process.exit();
});
