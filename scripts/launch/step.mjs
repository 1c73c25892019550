// @ts-check
// One visible step of a command: says what it does, then how long it took. Chinese first, English short.

/** A failure the reader can act on: printed as it stands, without a stack. */
export class StepError extends Error {
  /** @param {string} message @param {string} [detail] output of the failed command, shown below the message */
  constructor(message, detail = '') {
    super(message);
    this.name = 'StepError';
    this.detail = detail;
  }
}

/**
 * @param {number} ms
 * @returns {string} "0.4 s", "12 s"
 */
export function formatSeconds(ms) {
  return ms < 9_950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}

/**
 * Runs one step between a line that announces it and a line that times it.
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} run
 * @returns {Promise<T>}
 */
export async function runStep(title, run) {
  const startedAt = performance.now();
  console.log(`▸ ${title}`);
  const result = await run();
  console.log(`  ✓ ${formatSeconds(performance.now() - startedAt)}`);
  return result;
}

/**
 * Prints a failure: the message alone when it was foreseen, the stack when it was not.
 * @param {unknown} error
 */
export function printFailure(error) {
  if (!(error instanceof StepError)) {
    console.error(error);
    return;
  }
  if (error.detail !== '') console.error(error.detail.trimEnd());
  console.error(`✗ ${error.message}`);
}
