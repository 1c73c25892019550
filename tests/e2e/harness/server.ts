// A ChainAtlas of its own for a test run: production build, free port, temporary store.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runNode } from '../../../scripts/launch/command.mjs';
import { DEFAULT_HOST, findFreePort } from '../../../scripts/launch/port.mjs';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';

const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 30_000;

export type ServerOptions = {
  /** Whether the store is loaded with the project's dataset; `false` starts on no store at all. */
  readonly isSeeded?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};
export type TestServer = {
  readonly url: string;
  readonly pid: number | undefined;
  /** Path of the embedded store, for tests that break it. */
  readonly storePath: string;
  /** Everything the server has printed so far. */
  readonly readLog: () => string;
  /** Stops as Ctrl+C does and tells the exit code; `null` when it had to be killed. */
  readonly close: () => Promise<number | null>;
};

/** Starts a server and waits until it answers. The build has to be there already. */
export async function openTestServer({ isSeeded = true, env = {} }: ServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-'));
  const storePath = join(folder, 'graph.grafeo');
  const port = await findFreePort();
  const settings = { NEO4J_URI: '', ...env, CHAINATLAS_STORE: storePath, PORT: String(port), HOST: DEFAULT_HOST };
  if (isSeeded) await seed(settings);
  const child = spawn(process.execPath, ['--import', 'tsx', join('scripts', 'serve.ts')], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk) => printed.push(String(chunk)));
  child.stderr.on('data', (chunk) => printed.push(String(chunk)));
  const readLog = () => printed.join('');
  await waitUntilReady(child, readLog);
  const close = async () => {
    const code = await stop(child);
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  return { url: `http://localhost:${port}`, pid: child.pid, storePath, readLog, close };
}

async function seed(env: Readonly<Record<string, string>>): Promise<void> {
  const { code, output } = await runNode(['--import', 'tsx', join('scripts', 'seed.ts')], { quiet: true, env });
  if (code !== 0) throw new Error(`Loading the store for the tests failed.\n${output}`);
}

async function waitUntilReady(child: ChildProcess, readLog: () => string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!readLog().includes('ready:')) {
    if (hasEnded(child)) throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}.\n${readLog()}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server was not ready in ${READY_TIMEOUT_MS / 1000} s.\n${readLog()}`);
    }
    await pause(50);
  }
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  const code = await exit;
  clearTimeout(timer);
  return code;
}

/** By itself or by a signal, which leaves no code. */
function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
