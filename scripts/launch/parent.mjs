// @ts-check

const INTERVAL_MS = 300;

/**
 * npm runs a script through a shell, and stopping npm stops the shell but not always what it started. Under npm this
 * process therefore stops itself, as if asked to by SIGTERM, once its parent is gone. Started by hand it does not:
 * there a vanished parent may be a terminal somebody closed on purpose.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function stopWithParent(env = process.env) {
  if (env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, INTERVAL_MS);
  timer.unref();
}
