// @ts-check
import { readFileSync } from 'node:fs';

const INTERVAL_MS = 300;

/**
 * npm runs a script through a shell, and stopping npm stops the shell but not always what it started; killing npm stops neither. Under npm
 * this process therefore stops itself, as if asked to by SIGTERM, once its parent or its parent's parent is gone. Started by hand it does
 * not: there a vanished parent may be a terminal somebody closed on purpose.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function stopWithParent(env = process.env) {
  if (env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const grandparent = readParent(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && readParent(parent) === grandparent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, INTERVAL_MS);
  timer.unref();
}

/**
 * Where the system does not say, as on macOS, npm's shell makes way for the script and the parent is npm.
 * @param {number} pid
 * @returns {string | undefined}
 */
function readParent(pid) {
  try {
    // "pid (name) state ppid …", and a name may hold anything.
    return /.*\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
