// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustSucceed, runNode } from './command.mjs';
import { PROJECT_ROOT } from './project.mjs';

/** Everything the build reads. */
const SOURCES = ['app', 'graph', 'public', 'next.config.js', 'package.json', 'package-lock.json', 'tsconfig.json'];
const STAMP = 'chainatlas-build';

/** Folder of the build; the same setting next.config.js reads. */
export function buildFolder() {
  return join(PROJECT_ROOT, process.env['NEXT_DIST_DIR'] ?? '.next');
}

/**
 * Digest of every source file's path and content. Content, not time: a fresh checkout or an unzipped copy has new times
 * and the same sources, and editing a file back needs no build.
 * @param {string} [root] @param {readonly string[]} [sources] files and folders below it
 * @returns {string} hex
 */
export function toSourceDigest(root = PROJECT_ROOT, sources = SOURCES) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(root, source)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root @param {string} source a file or folder below it
 * @returns {string[]} files, with forward slashes
 */
function listFiles(root, source) {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(source)) return [source];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** Whether the sources differ from those the last finished build was made of. */
export function isBuildStale() {
  const stamp = join(buildFolder(), STAMP);
  if (!existsSync(stamp) || !existsSync(join(buildFolder(), 'BUILD_ID'))) return true;
  return readFileSync(stamp, 'utf8') !== toSourceDigest();
}

/** Builds the app for production and stamps the result. */
export async function build() {
  // Taken before the build: an edit made while it runs makes the next start build again.
  const digest = toSourceDigest();
  rmSync(join(buildFolder(), STAMP), { force: true });
  await mustSucceed(
    runNode([join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      quiet: true,
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    }),
    '构建失败，原因见上。\n  The build failed; the reason is above.',
  );
  writeFileSync(join(buildFolder(), STAMP), digest);
}

/** Builds when needed; says so either way. */
export async function buildIfStale() {
  if (isBuildStale()) {
    console.log('  源码比构建新，约需半分钟 · source is newer than the build, about half a minute');
    await build();
  } else {
    console.log('  构建已是最新 · up to date');
  }
}
