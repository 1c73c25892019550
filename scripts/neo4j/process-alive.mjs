// @ts-check

/**
 * Whether a process of this id runs, whoever owns it. One that has ended and waits for its parent to ask counts as alive.
 * @param {number} pid
 */
export function isProcessAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
