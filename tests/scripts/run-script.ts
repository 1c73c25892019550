// Runs a script of the project as a person would: in a process of its own, with its own environment.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT_ROOT } from '../../scripts/launch/project.mjs';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };
export type Started = { readonly child: ChildProcess; readonly readOut: () => string; readonly ended: Promise<Ended> };

/** Starts `node <args>` in the project's folder. */
export function startScript(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    printed.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    printed.err += String(chunk);
  });
  const ended = once(child, 'close').then(
    ([code]): Ended => ({ code: Number.isInteger(code) ? code : null, ...printed }),
  );
  return { child, readOut: () => printed.out, ended };
}

/** Runs `node --import tsx <args>` to its end. */
export function runScript(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended> {
  return startScript(['--import', 'tsx', ...args], env).ended;
}
