// Which server runs on a home, if any: told by the file its keeper leaves there while it lives.
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StepError } from '../launch/step.mjs';
import { type PidNote, pidNote } from './keeper-messages';
import { isProcessAlive } from './process-alive.mjs';

/** Longer than a keeper waits before it kills. */
const PATIENCE_MS = 35_000;

/** What a home's pid file means for a new start. */
export type Occupant =
  | { readonly state: 'none' }
  /** Its server is gone, or its number belongs to another program now. */
  | { readonly state: 'stale' }
  /** Its server runs and nobody is left who would stop it. */
  | { readonly state: 'orphan'; readonly note: PidNote }
  | { readonly state: 'running'; readonly note: PidNote };

/** `isOurs` tells whether a process of that number runs for this home, `isAlive` whether one runs at all. */
export type ProcessProbe = {
  readonly isOurs: (pid: number) => boolean | Promise<boolean>;
  readonly isAlive: (pid: number) => boolean;
};

export function toPidFile(home: string): string {
  return join(home, 'server.pid');
}

/** Reads the text of a pid file. */
export async function readOccupant(text: string | undefined, probe: ProcessProbe): Promise<Occupant> {
  if (text === undefined) return { state: 'none' };
  const note = parseNote(text);
  if (note === undefined) return { state: 'stale' };
  const { pid, keeper, owner } = note;
  const isRunning = (pid !== undefined && (await probe.isOurs(pid))) || (await probe.isOurs(keeper));
  if (!isRunning) return { state: 'stale' };
  return { state: probe.isAlive(owner) ? 'running' : 'orphan', note };
}

/**
 * Makes sure that no server runs on the home. One whose starter was killed is on its way out or forgotten: it is stopped and waited for.
 * Throws StepError when one runs that somebody looks after.
 */
export async function vacate(home: string): Promise<void> {
  const file = toPidFile(home);
  const probe = { isOurs: (pid: number) => isServerOf(home, pid), isAlive: isProcessAlive };
  const occupant = await readOccupant(await readText(file), probe);
  if (occupant.state === 'running') throw toRunningError(occupant.note, home);
  if (occupant.state === 'orphan') await stopOrphan(occupant.note, home);
  await rm(file, { force: true });
}

export function toRunningError({ pid, keeper, address }: PidNote, home: string): StepError {
  const number = pid ?? keeper;
  return new StepError(
    `这个图库已经有一个 Neo4j 在运行：${address}，进程 ${number}。可以直接用它，或先停掉：kill ${number}` +
      `\n  A Neo4j already runs on ${home}: ${address}, process ${number}. Use that one, or stop it first: kill ${number}`,
  );
}

async function stopOrphan({ pid, keeper }: PidNote, home: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  const victims = pid === undefined ? [keeper] : [pid, keeper];
  let signal: NodeJS.Signals = 'SIGTERM';
  let remaining = await findServers(victims, home);
  while (remaining.length > 0) {
    if (Date.now() > deadline) signal = 'SIGKILL';
    for (const victim of remaining) send(victim, signal);
    await pause(250);
    remaining = await findServers(remaining, home);
  }
}

async function findServers(pids: readonly number[], home: string): Promise<readonly number[]> {
  const ours = await Promise.all(pids.map((pid) => isServerOf(home, pid)));
  return pids.filter((_, index) => ours[index]);
}

/** A number alone proves nothing, since numbers are given out again; both the server and its keeper are started with the home's path. */
async function isServerOf(home: string, pid: number): Promise<boolean> {
  return isProcessAlive(pid) && (await readCommand(pid)).includes(home);
}

async function readCommand(pid: number): Promise<string> {
  if (process.platform === 'linux') return (await readText(`/proc/${pid}/cmdline`)) ?? '';
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-ww', '-p', String(pid)]);
  return stdout;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

function parseNote(text: string): PidNote | undefined {
  try {
    return pidNote.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
