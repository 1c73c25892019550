import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './project-files';

const config = createRequire(import.meta.url)(`${PROJECT}/.dependency-cruiser.cjs`);
const RULES: readonly string[] = config.forbidden.map((rule: { name: string }) => rule.name);

async function cruiseFolder(baseDir: string, folders: readonly string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...folders],
    { ...config.options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } },
    undefined,
    { tsConfig: extractTSConfig(`${PROJECT}/tsconfig.json`) },
  );
  if (typeof output === 'string') throw new Error('Expected a result, got a report.');
  return output;
}

/** Reading every file takes a second or two, on a busy machine much longer. */
describe('import directions', { timeout: 120_000 }, () => {
  it('each can fail: every rule catches the file that is named after it', async () => {
    const { summary } = await cruiseFolder(`${PROJECT}/tests/architecture/violations`, [
      'app',
      'graph',
      'scripts',
      'tests',
    ]);
    const caught = summary.violations
      .filter(({ rule, from }) => basename(from).startsWith(`${rule.name}.`) || isPort(rule.name, from))
      .map(({ rule }) => rule.name);
    expect([...new Set(caught)].sort()).toEqual([...RULES].sort());
  });
});

/** The port is one file of a fixed name, so it cannot be named after its rules. */
function isPort(rule: string, from: string): boolean {
  return rule.startsWith('store-port-') && from === 'graph/store/port.ts';
}
