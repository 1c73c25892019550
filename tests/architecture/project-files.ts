import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Files of the project that match, forward slashes, sorted: what git has or would add. Fixtures that break the rules on
 * purpose are left out.
 */
export function listFiles(pattern: RegExp): readonly string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return output
    .split('\0')
    .filter((file) => pattern.test(file) && !file.startsWith('tests/architecture/violations/'))
    .filter((file) => existsSync(join(PROJECT, file)))
    .sort();
}

export function readProjectFile(file: string): string {
  return readFileSync(join(PROJECT, file), 'utf8');
}
