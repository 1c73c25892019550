import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What no checkout holds, for a copy of the project without its history. */
const NOT_OURS = /^(node_modules|\.git|\.cache|\.next[^/]*)$/;

/**
 * Files of the project that match, forward slashes, sorted: what git has or would add, or everything where there is no git. Fixtures
 * that break the rules on purpose are left out.
 */
export function listFiles(pattern: RegExp): readonly string[] {
  return (askGit() ?? walk(''))
    .filter((file) => pattern.test(file) && !file.startsWith('tests/architecture/violations/'))
    .filter((file) => existsSync(join(PROJECT, file)))
    .sort();
}

/** `undefined` where git is missing or this folder is not under it, as after unpacking an archive. */
function askGit(): readonly string[] | undefined {
  const command = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { status, stdout } = spawnSync('git', command, {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 && stdout !== '' ? stdout.split('\0') : undefined;
}

function walk(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.test(entry.name)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}

export function readProjectFile(file: string): string {
  return readFileSync(join(PROJECT, file), 'utf8');
}
