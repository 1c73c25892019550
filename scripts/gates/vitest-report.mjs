// @ts-check
import { FAILED } from './tally.mjs';

/**
 * Reads vitest's JSON report. Whatever is not plainly a success counts as a failure: no report, no test, a file that
 * could not be loaded, an exit code that the counted tests do not explain.
 * @param {string | undefined} text @param {number} exitCode
 * @returns {import('./tally.mjs').Tally}
 */
export function parseVitestReport(text, exitCode) {
  const report = parseJson(text);
  if (typeof report !== 'object' || report === null) return FAILED;
  const passed = toCount(report.numPassedTests);
  const skipped = toCount(report.numPendingTests) + toCount(report.numTodoTests);
  const failed = toCount(report.numFailedTests) + countBrokenFiles(report.testResults);
  const isUnexplained = failed === 0 && (exitCode !== 0 || passed + skipped === 0);
  return { passed, failed: isUnexplained ? 1 : failed, skipped };
}

/** @param {string | undefined} text */
function parseJson(text) {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} value */
function toCount(value) {
  return typeof value === 'number' ? value : 0;
}

/**
 * Files that failed outside of any test: an import that throws, a hook that fails.
 * @param {unknown} files
 */
function countBrokenFiles(files) {
  if (!Array.isArray(files)) return 0;
  return files.filter(
    ({ status, assertionResults = [] }) =>
      status === 'failed' &&
      !assertionResults.some((/** @type {{ status: string }} */ test) => test.status === 'failed'),
  ).length;
}
