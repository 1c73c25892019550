// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustSucceed, runCommand } from './command.mjs';
import { PROJECT_ROOT } from './project.mjs';

const STAMP = join('node_modules', '.chainatlas-install');

/**
 * Whether node_modules is missing or does not belong to package-lock.json, this Node.js line or this platform
 * (native modules differ). A folder that npm filled itself is recognised by npm's own hidden lockfile.
 * @param {string} [root]
 */
export function isInstallStale(root = PROJECT_ROOT) {
  const stamp = join(root, STAMP);
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') !== toInstallDigest(root);
  return !hasEveryLockedPackage(root);
}

/** @param {string} root */
function toInstallDigest(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
}

/**
 * True when npm's record of node_modules holds every package the lockfile asks of this platform, at its version.
 * @param {string} root
 */
function hasEveryLockedPackage(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = readPackages(hidden);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, locked]) => path === '' || locked.optional === true || installed[path]?.version === locked.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Fills node_modules exactly as package-lock.json says, build tools included even under NODE_ENV=production. */
export async function install() {
  await mustSucceed(
    runCommand('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { quiet: true }),
    '安装依赖失败：请检查网络或 npm 源设置后重试。\n  npm ci failed: check the network or the npm registry setting, then try again.',
  );
  writeFileSync(join(PROJECT_ROOT, STAMP), toInstallDigest(PROJECT_ROOT));
}

/** Installs when needed; says so either way. */
export async function installIfStale() {
  if (isInstallStale()) {
    console.log('  正在运行 npm ci，首次约需一分钟 · npm ci, about a minute the first time');
    await install();
  } else {
    console.log('  依赖已是最新 · up to date');
  }
}
