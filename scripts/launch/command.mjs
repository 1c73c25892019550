// @ts-check
import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from './project.mjs';
import { StepError } from './step.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {Readonly<Record<string, string>>} [env] added to the environment of this process
 * @property {boolean} [quiet] keep the output and show it only on failure
 */

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 1 when a signal ended the command or it could not be started
 * @property {string} output what it printed, empty unless quiet
 */

/** Commands under way, so that stopping this process stops them too. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end. Never throws: the result says how it went.
 * @param {string} program @param {readonly string[]} args @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // npm is a .cmd file on Windows, which only a shell can start; all arguments here are our own.
      shell: process.platform === 'win32' && program === 'npm',
    });
    /** @type {string[]} */
    const output = [];
    running.add(child);
    child.stdout?.on('data', (chunk) => output.push(String(chunk)));
    child.stderr?.on('data', (chunk) => output.push(String(chunk)));
    child.once('error', (error) => finish(1, `${program}: ${error.message}`));
    child.once('close', (code) => finish(code ?? 1, ''));

    /** @param {number} code @param {string} remark */
    function finish(code, remark) {
      running.delete(child);
      resolve({ code, output: output.join('') + remark });
    }
  });
}

/**
 * Like `runCommand` with Node itself, so that it also works where `npx` or a shell is missing.
 * @param {readonly string[]} args @param {CommandOptions} [options]
 */
export function runNode(args, options) {
  return runCommand(process.execPath, args, options);
}

/**
 * Runs a program that has to succeed.
 * @param {Promise<CommandResult>} command @param {string} failure what to say when it does not
 */
export async function mustSucceed(command, failure) {
  const { code, output } = await command;
  if (code !== 0) throw new StepError(failure, output);
}

/**
 * Hands SIGINT and SIGTERM on to the commands under way and then leaves with `128 + signal`, so nothing is orphaned.
 * @returns {() => void} undoes it, for a process that goes on to stop in its own way
 */
export function stopChildrenOnSignal() {
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    for (const child of running) child.kill('SIGTERM');
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
    console.error('\n已中止 · stopped');
    setTimeout(() => process.exit(), 500).unref();
    if (running.size === 0) process.exit();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  };
}
