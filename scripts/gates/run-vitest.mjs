// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from '../launch/command.mjs';
import { PROJECT_ROOT } from '../launch/project.mjs';
import { FAILED } from './tally.mjs';
import { parseVitestReport } from './vitest-report.mjs';

const VITEST = join('node_modules', 'vitest', 'vitest.mjs');

/**
 * Runs the tests of one configuration and counts them by vitest's own report.
 * @param {string} config path of the configuration
 * @param {Readonly<Record<string, string>>} [env] tells runs of one configuration apart
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runVitest(config, env = {}) {
  const name = [config, ...Object.values(env)].join('-').replace(/\W+/g, '-');
  const report = join('.cache', 'gates', `${name}.json`);
  const path = join(PROJECT_ROOT, report);
  rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runNode([VITEST, 'run', '--config', config, ...reporters], { env });
  return parseVitestReport(existsSync(path) ? readFileSync(path, 'utf8') : undefined, code);
}

/**
 * How many tests a configuration has, each counted as skipped: for when what they need is missing.
 * @param {string} config
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function countAsSkipped(config) {
  const { code, output } = await runNode([VITEST, 'list', '--config', config, '--json'], { quiet: true });
  const list = output.slice(output.indexOf('['));
  try {
    const tests = JSON.parse(list);
    return code === 0 && tests.length > 0 ? { passed: 0, failed: 0, skipped: tests.length } : FAILED;
  } catch {
    console.error(output);
    return FAILED;
  }
}
