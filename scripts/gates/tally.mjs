// @ts-check

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Tally */

/** @type {Tally} */
export const PASSED = { passed: 1, failed: 0, skipped: 0 };
/** @type {Tally} */
export const FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Where nothing may be skipped, what was skipped has failed.
 * @param {Tally} tally
 * @returns {Tally}
 */
export function forbidSkips({ passed, failed, skipped }) {
  return { passed, failed: failed + skipped, skipped: 0 };
}

/**
 * @param {Tally} tally
 * @returns {string} "12 passed, 0 failed" or "12 passed, 0 failed, 3 skipped"
 */
export function formatTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
