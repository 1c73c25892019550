// The file of the embedded graph: a cache built whole from the dataset and swapped in at once.
// May import: own port, errors, node:fs. Invariants: readers open it read-only and never see half a load; a reader notices a new
// file, or that the file is gone, at its next question; a file that will not open is moved aside, never deleted.
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GraphError } from '#graph/errors';
import type { CypherRunner } from '../cypher-runner';
import { buildGrafeoRunner, loadEngine } from './grafeo-runner';

/** How often a reader looks whether the file changed, in milliseconds. */
const LOOK_EVERY_MS = 500;
/** How long a replaced database stays open for questions that are under way. */
const LINGER_MS = 10_000;

type Held = { readonly runner: CypherRunner; readonly mark: string };

/** A read-only runner on the file that follows it when it is replaced. Throws GraphError 'store-empty' when there is none. */
export async function openEmbeddedFile(path: string): Promise<CypherRunner> {
  let held = await open(path);
  let lookedAt = Date.now();
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const mark = await readMark(path);
    if (mark === undefined) throw lost(path);
    if (mark !== held.mark) {
      const old = held;
      held = await open(path);
      setTimeout(() => void old.runner.close(), LINGER_MS).unref();
    }
    lookedAt = Date.now();
  };
  const current = async (): Promise<CypherRunner> => {
    if (Date.now() - lookedAt >= LOOK_EVERY_MS) {
      // One look for all questions that come meanwhile, or each would open the new file for itself.
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
    }
    return held.runner;
  };
  return {
    engine: 'embedded',
    version: () => held.runner.version(),
    read: async (text, parameters) => (await current()).read(text, parameters),
    write: async () => {
      throw new GraphError(
        'store-misconfigured',
        'The embedded graph is read-only while it is served; load it with "npm run seed".',
      );
    },
    close: () => held.runner.close(),
  };
}

/** Builds a new file with `fill` and swaps it in; on a failure the old file stays as it was. */
export async function replaceEmbeddedFile<T>(path: string, fill: (runner: CypherRunner) => Promise<T>): Promise<T> {
  const { GrafeoDB } = await loadEngine();
  await mkdir(dirname(path), { recursive: true });
  await removeLeftovers(path);
  const next = toNextPath(path, process.pid);
  const database = GrafeoDB.create();
  try {
    const result = await fill(buildGrafeoRunner(database));
    database.save(next);
    await rename(next, path);
    return result;
  } finally {
    database.close();
    await rm(next, { force: true, recursive: true });
  }
}

function toNextPath(path: string, pid: number): string {
  return `${path}.next-${pid}`;
}

/** Files of loads that were killed; those of loads still running stay. */
async function removeLeftovers(path: string): Promise<void> {
  const start = toNextPath(basename(path), 0).slice(0, -1);
  for (const name of await readdir(dirname(path))) {
    const pid = Number(name.startsWith(start) ? name.slice(start.length) : Number.NaN);
    if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid))) {
      await rm(join(dirname(path), name), { force: true, recursive: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Moves a file that will not open aside and gives its new name; `undefined` when it opens or there is none. */
export async function setBrokenFileAside(path: string, now: Date): Promise<string | undefined> {
  if ((await readMark(path)) === undefined) return undefined;
  const { GrafeoDB } = await loadEngine();
  try {
    GrafeoDB.openReadOnly(path).close();
    return undefined;
  } catch {
    const aside = `${path}.broken-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
    await rename(path, aside);
    return aside;
  }
}

async function open(path: string): Promise<Held> {
  const { GrafeoDB } = await loadEngine();
  const mark = await readMark(path);
  if (mark === undefined) throw lost(path);
  try {
    return { runner: buildGrafeoRunner(GrafeoDB.openReadOnly(path)), mark };
  } catch (cause) {
    throw new GraphError(
      'store-unavailable',
      'The embedded graph file cannot be opened; "npm run seed" moves it aside and builds it anew.',
      { cause, zh: '图文件打不开：npm run seed 会把它移开并重建' },
    );
  }
}

/** Tells one version of the file from another: inode, size and time of change. */
async function readMark(path: string): Promise<string | undefined> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}

function lost(path: string): GraphError {
  return new GraphError(
    'store-unavailable',
    `The embedded graph is not there (${basename(path)}); run "npm run seed" to build it.`,
    { zh: `图文件不在（${basename(path)}）：请运行 npm run seed 生成` },
  );
}
